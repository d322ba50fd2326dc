import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from enrichment.cleaning.kinds import Kind
from enrichment.cleaning.paragraphs.cues import Cue, Cues, folded, in_small
from enrichment.cleaning.paragraphs.insides import BIO, CAPTIONS
from enrichment.cleaning.paragraphs.scores import OPENINGS

SHARE = Cue("share", Kind.SOCIAL, r"share\b")
BY_NAME = Cue("by_name", Kind.BYLINE, r"(?-i:By [A-Z]\w+)$")
FAMILIES = (OPENINGS, BIO, CAPTIONS)


def test_a_pattern_in_small_letters_keeps_its_escapes() -> None:
    assert in_small(r"(?-i:By [A-Z]\w+\W\S)|#[A-Z]") == r"(?:by [a-z]\w+\W\S)|#[a-z]"


@pytest.mark.parametrize(
    ("text", "cue"),
    [("By Ann", BY_NAME), ("by ann", None), ("SHARE", SHARE), ("ſhare", SHARE), ("Please share", None), ("", None)],
)
def test_what_opens_a_text(text: str, cue: Cue | None) -> None:
    assert Cues((SHARE, BY_NAME)).at_start(text) == cue


def test_the_first_of_two_counts() -> None:
    other = Cue("other", Kind.LEGAL, "sha")
    assert Cues((other, SHARE)).inside("Do share") == other


def test_a_dotted_capital_is_an_i() -> None:
    assert folded("İLGİLI ıſ") == "ilgili is"


@settings(max_examples=40)
@given(st.data())
def test_nothing_that_a_cue_opens_is_ruled_out(data: st.DataObject) -> None:
    family = data.draw(st.sampled_from(FAMILIES))
    cue = data.draw(st.sampled_from(list(family.by_name.values())))
    alone = Cues((cue,))
    text = data.draw(st.from_regex(alone.pattern, alphabet=st.characters(codec="utf-8")))
    assert (alone.pattern.match(text) is None) == (alone.at_start(text) is None)
