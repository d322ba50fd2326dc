from math import log2

import pytest
from hypothesis import given
from hypothesis import strategies as st

from enrichment.entities.mentions import Found
from enrichment.entities.salience import LEAD_LENGTH, lead_end, weights
from schemas.annotations import EntityType, FieldName

BODY = "The lead names one.\n\nThe rest another, and at some length."


def at(place: int, field: FieldName = "body") -> Found:
    return Found(EntityType.PER, field, place, place + 2, "Xi", 0.9)


def test_the_lead_is_the_first_paragraph_but_not_a_page() -> None:
    assert lead_end("One.\n\nTwo.") == 4
    assert lead_end("One.") == 4
    assert lead_end("x" * 2000) == LEAD_LENGTH


def test_a_caption_is_a_mention_and_neither_headline_nor_lead() -> None:
    assert weights([[at(4)], [at(0, "caption")]], BODY) == [1.0, pytest.approx(1 / (2 + 1 + 0.25), abs=1e-4)]


def test_the_formula() -> None:
    groups = [[at(5, "headline"), at(4), at(30), at(56)], [at(4)], [at(30), at(31)]]
    greatest = 3 + 2 + log2(5) + 0.75
    assert weights(groups, BODY) == [
        1.0,
        pytest.approx((2 + 1 + 0.25) / greatest, abs=1e-4),
        pytest.approx((log2(3) + 0.25) / greatest, abs=1e-4),
    ]


def test_the_lead_is_worth_more_than_a_second_mention_later() -> None:
    in_lead, twice_later = weights([[at(4)], [at(30), at(50)]], BODY)
    assert in_lead > twice_later


def test_no_participants_no_weights() -> None:
    assert weights([], "text") == []


MENTIONS = st.lists(st.builds(at, st.integers(0, 60), st.sampled_from(["headline", "body"])), min_size=1)


@given(st.lists(MENTIONS, min_size=1))
def test_the_greatest_is_one_and_none_is_nothing(groups: list[list[Found]]) -> None:
    shares = weights(groups, BODY)
    assert max(shares) == 1.0
    assert min(shares) > 0.0


@given(MENTIONS, MENTIONS)
def test_a_further_mention_never_takes_away(mentions: list[Found], further: list[Found]) -> None:
    less, more = weights([mentions, [*mentions, *further]], BODY)
    assert less <= more
