"""The story that began it: as a scraper delivers it, and as it must come out."""

import pytest

from enrichment.cleaning import headline
from enrichment.cleaning.plain import clean
from enrichment.cleaning.result import Cleaned
from tests.enrichment.cleaning.making import SEED

GLUED = {"UkraineRussia": "Ukraine Russia", "arrivalHe": "arrival He", "thereA": "there A"}


@pytest.fixture
def raw() -> str:
    if not SEED.exists():
        pytest.skip(f"{SEED} is not there")
    return SEED.read_text(encoding="utf-8")


@pytest.fixture
def cleaned(raw: str) -> Cleaned:
    return clean(headline.find(raw), raw)


def test_the_headline_is_the_first_line(raw: str, cleaned: Cleaned) -> None:
    assert cleaned.headline == raw.split("\n")[0]
    assert cleaned.headline not in cleaned.text


def test_promotions_and_the_comment_form_are_gone(cleaned: Cleaned) -> None:
    assert not any(
        words in cleaned.text
        for words in ("See also", "Leave a Reply", "email address", "Required fields", "zombie deer")
    )


def test_no_words_are_glued(cleaned: Cleaned) -> None:
    assert not any(glued in cleaned.text for glued in GLUED)
    assert "Conflict in Ukraine Russia continues an offensive" in cleaned.text


def test_the_structure_is_lifted_out(cleaned: Cleaned) -> None:
    structure = cleaned.structure
    assert structure.dateline is not None
    assert (structure.dateline.place, structure.dateline.agency) == ("Hong Kong", "CNN")
    assert [credit.names for credit in structure.credits] == [("Michael Conte", "Kylie Atwood", "Svitlana Vlasova")]
    assert [caption[:30] for caption in structure.captions] == ["Chinese President Xi Jinping, "]
    assert structure.headings == ("‘Strategic Selection’", "A fine line")


def test_every_other_sentence_is_there_in_order(raw: str, cleaned: Cleaned) -> None:
    for glued, apart in GLUED.items():
        raw = raw.replace(glued, apart)
    away = (
        cleaned.headline,
        "See also",
        "Chinese President Xi Jinping, accompanied",
        "CNN’s Michael",
        "Leave a Reply",
        "Your email",
    )
    wanted = [line for line in raw.replace("\xa0", " ").split("\n") if line.strip() and not line.startswith(away)]
    assert [line for line in cleaned.text.split("\n") if line] == wanted


def test_cleaning_it_again_changes_nothing(cleaned: Cleaned) -> None:
    again = clean(cleaned.headline, cleaned.text)
    assert (again.text, again.removals, again.repairs) == (cleaned.text, (), ())
