from decimal import Decimal

import pytest

from enrichment.values import numbers, ranges
from enrichment.values.written import Written
from schemas.annotations import ValueType


def values(text: str) -> list[Decimal]:
    found = numbers.find(text)
    return [number.value for number in ranges.shared(found, ranges.pairs(text, found))]


@pytest.mark.parametrize(
    "text", ["3-4 million", "3 to 4 million", "$3 to $4 million", "between 3 and 4 million", "£3–4m"]
)
def test_two_ends_make_a_pair(text: str) -> None:
    assert ranges.pairs(text, numbers.find(text)) == {0: 1}


@pytest.mark.parametrize("text", ["3 and 4 million", "3, 4 million", "3 of 4 million", "3\n\n4 million"])
def test_two_numbers_that_only_stand_together_make_none(text: str) -> None:
    assert ranges.pairs(text, numbers.find(text)) == {}


def test_a_bare_lower_end_takes_the_scale_of_the_upper() -> None:
    assert values("3-4 million") == [3_000_000, 4_000_000]


@pytest.mark.parametrize("text", ["$900 to $1.2 million", "900-1.2 million"])
def test_a_lower_end_with_larger_digits_keeps_its_own_scale(text: str) -> None:
    assert values(text) == [900, 1_200_000]


def test_a_lower_end_with_a_scale_keeps_it() -> None:
    assert values("900 thousand to 950 million") == [900_000, 950_000_000]


def test_the_lower_end_becomes_a_value_on_its_own_digits() -> None:
    text = "10 to 15 km"
    found = numbers.find(text)
    upper = Written(6, 11, ValueType.QUANTITY, "15", "km", 0.9)
    assert ranges.lower_ends(found, {0: 1}, {1: upper}) == [Written(0, 2, ValueType.QUANTITY, "10", "km", 0.9)]
    assert ranges.lower_ends(found, {0: 1}, {0: upper, 1: upper}) == []
