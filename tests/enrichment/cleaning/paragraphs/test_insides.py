import re

import pytest

from enrichment.cleaning.kinds import Kind
from enrichment.cleaning.paragraphs.insides import BIO, CAPTIONS, INSIDES, ROLES, WORDS

TOLD = [
    ("You can have it delivered to your inbox each day.", "own_newsletter"),
    ("This site uses cookies to count its visitors.", "own_cookies"),
    ("Tell us in the comments below.", "own_comments"),
    ("For more boats, follow us there.", "own_accounts"),
    ("To see the timetable, click here.", "own_app"),
    ("Jane Doe can be reached at jane@example.org.", "reach_author"),
    ("A boat lies off Kelby. (AP Photo/Rosa Ferri)", "photo_agency"),
    ("A boat off Kelby. | Getty Images", "photo_agency"),
    ("Ann Lee (left) and Bo Ek look at the pier, in a photo of the council's.", "placed"),
]


@pytest.mark.parametrize(("text", "name"), TOLD)
def test_it_tells_wherever_it_stands(text: str, name: str) -> None:
    cue = INSIDES.inside(text)
    assert cue is not None
    assert cue.name == name


@pytest.mark.parametrize(("text", "name"), TOLD)
def test_without_a_known_word_or_a_bracket_no_cue_is_looked_for(text: str, name: str) -> None:
    assert not WORDS.isdisjoint(re.findall(r"[\w-]+", text.lower())) or "(" in text, name


@pytest.mark.parametrize(
    "text",
    [
        "The ferry stops at Kelby.",
        "She baked cookies for the crew.",
        "He declined to comment on the pier.",
        "The minister left (and came back).",
        "Reuters was the first to report it.",
        "Die Fähre legt in Kelby an.",
    ],
)
def test_sentences_of_the_story(text: str) -> None:
    assert INSIDES.inside(text) is None
    assert CAPTIONS.at_start(text) is None
    assert BIO.at_start(text) is None


@pytest.mark.parametrize(
    "text",
    [
        "Jane Doe is a reporter for Norse News who covers the islands.",
        "Bo Ek writes about boats for the Kelby Post.",
        "About the author",
        "Ann Lee is a professor of history at the University of Varnholm.",
    ],
)
def test_notes_about_the_author(text: str) -> None:
    cue = BIO.at_start(text)
    assert cue is not None
    assert cue.kind is Kind.BIO
    assert not ROLES.isdisjoint(re.findall(r"\w+", text.lower())) or cue.name == "covers_for_us"


@pytest.mark.parametrize(
    "text",
    [
        "Pictured: the pier at Kelby", "From left, Ann Lee and Bo Ek", "File - A boat lies off Kelby",
        "In this photo a boat lies off Kelby", "An undated handout photo of the pier", "Image shows the old ferry",
    ],
)  # fmt: skip
def test_openings_of_captions(text: str) -> None:
    cue = CAPTIONS.at_start(text)
    assert cue is not None
    assert cue.kind is Kind.CAPTION


def test_words_are_in_small_letters() -> None:
    assert all(word == word.lower() for word in WORDS | ROLES)
