import random

import pytest
from hypothesis import given, settings

from enrichment.cleaning.plain import clean
from enrichment.cleaning.result import Cleaned
from models.training.cleaning.golden.pairs import Pair, dirty
from models.training.cleaning.golden.pairs import clean as untouched
from tests.enrichment.cleaning.making import PIECES, copy

DIRTY = list(dirty())


def is_at_rest(cleaned: Cleaned) -> bool:
    again = clean(cleaned.headline, cleaned.text)
    return (again.headline, again.text, again.removals, again.repairs) == (cleaned.headline, cleaned.text, (), ())


def led_back(raw: str, cleaned: Cleaned) -> bool:
    """Whether every piece of the text leads to a stretch of the raw one that says the same."""
    place = old = 0
    for piece in cleaned.alignment.pieces():
        if piece.start != place or piece.old_start < old or piece.old_end > len(raw):
            return False
        place, old = piece.end, piece.old_start
        now, before = cleaned.text[piece.start : piece.end], raw[piece.old_start : piece.old_end]
        if piece.even and any(
            one != other and (one + other).isascii() and (one + other).isalnum()
            for one, other in zip(now, before, strict=True)
        ):
            return False
    return place == len(cleaned.text)


@pytest.mark.parametrize("pair", list(untouched()), ids=lambda pair: pair.name)
def test_clean_copy_comes_out_as_it_went_in(pair: Pair) -> None:
    cleaned = clean("", pair.raw)
    assert (cleaned.text, cleaned.removals, cleaned.repairs, len(cleaned.alignment)) == (pair.clean, (), (), 1)


@pytest.mark.parametrize("pair", DIRTY, ids=lambda pair: pair.name)
def test_no_paragraph_of_a_story_is_lost(pair: Pair) -> None:
    cleaned = clean("", pair.raw)
    left = "".join(cleaned.text.split())
    assert (
        all("".join(part.split()) in left for part in pair.clean.split("\n\n")) or "".join(pair.clean.split()) == left
    )
    assert is_at_rest(cleaned)
    assert led_back(pair.raw, cleaned)


@given(copy, copy)
@settings(max_examples=500, deadline=None)
def test_cleaning_the_clean_changes_nothing(headline: str, body: str) -> None:
    cleaned = clean(headline, body)
    assert is_at_rest(cleaned)
    assert led_back(body, cleaned)
    assert (cleaned.headline + cleaned.text).encode().decode() == cleaned.headline + cleaned.text
    assert "\n" not in cleaned.headline
    assert "\n\n\n" not in cleaned.text
    assert cleaned.text == cleaned.text.strip("\n")


def test_ten_thousand_arbitrary_texts() -> None:
    chance = random.Random(4711)
    for _ in range(10_000):
        letters = [
            chance.choice(PIECES) if chance.random() < 0.6 else chr(chance.randrange(0x3000))
            for _ in range(chance.randrange(14))
        ]
        raw = "".join(letters)
        cleaned = clean("", raw)
        assert led_back(raw, cleaned)
        assert is_at_rest(cleaned)


def test_a_clean_word_leads_back_to_its_raw_one() -> None:
    raw = "Advertisement\n\nThe minister saidthat Chinaâ€™s envoy\xa0had left the talks in Kelby on Monday."
    cleaned = clean("", raw)
    place = cleaned.text.index("China’s envoy")
    start, end = cleaned.alignment.span(place, place + len("China’s envoy"))
    assert raw[start:end] == "Chinaâ€™s envoy"


def test_removals_are_told_in_raw_offsets() -> None:
    raw = (
        "The ferry is back, the operator said on Monday.\n\nSee also  Bread prices rise\n\nIt had been away for a week."
    )
    removal = clean("", raw).removals[0]
    assert raw[removal.start : removal.end].strip() == "See also  Bread prices rise"
    assert (removal.kind, removal.rule, removal.confidence) == ("cross-promotion", "see-also", 0.93)


def test_what_is_doubted_stays_and_is_told() -> None:
    raw = "The ferry is back, the operator said on Monday.\n\nPolitics\n\nThe council had been against it for a week or two."
    cleaned = clean("", raw)
    assert cleaned.text == raw
    assert [raw[doubt.start : doubt.end] for doubt in cleaned.doubts] == ["Politics"]


def test_structure_is_lifted_out() -> None:
    raw = (
        "By Ann Lee\n\nKELBY, March 3 (Norse News) - The ferry is back, the operator said on Monday.\n\n"
        "Bread and milk\n\nShops had run short of both, and people had begun to bake in the school.\n\n"
        "Captain Bo Ek waves from the bridge in Kelby, March 4, 2024.\n\n"
        "Correction: An earlier version gave the wrong day.\n\nAnn Lee and Cy Orr contributed to this report."
    )
    structure = clean("", raw).structure
    assert (structure.byline, structure.headings) == ("By Ann Lee", ("Bread and milk",))
    assert structure.dateline is not None
    assert (structure.dateline.place, structure.dateline.agency, structure.dateline.date) == (
        "KELBY",
        "Norse News",
        "March 3",
    )
    assert structure.captions == ("Captain Bo Ek waves from the bridge in Kelby, March 4, 2024.",)
    assert structure.corrections == ("Correction: An earlier version gave the wrong day.",)
    assert structure.credits[0].names == ("Ann Lee", "Cy Orr")
