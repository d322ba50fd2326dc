from decimal import Decimal
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from enrichment.values import numbers


def read(text: str) -> list[tuple[str, str]]:
    return [(text[number.start : number.end], str(+number.value.normalize())) for number in numbers.find(text)]


@pytest.mark.parametrize(
    ("text", "written", "value"),
    [
        ("about 1,234.5 of them", "1,234.5", "1234.5"),
        ("some 1.2 million homes", "1.2 million", "1.2E+6"),
        ("a 5-million loan", "5-million", "5E+6"),
        ("5bn", "5bn", "5E+9"),
        ("3.4 trn", "3.4 trn", "3.4E+12"),
        ("2 hundred thousand", "2 hundred thousand", "2E+5"),
        ("500 crore", "500 crore", "5E+9"),
        ("1,00,00,000 rupees", "1,00,00,000", "1E+7"),
        ("1\u00a0200\u00a0000 people", "1\u00a0200\u00a0000", "1.2E+6"),
        ("1 200 000 people", "1 200 000", "1.2E+6"),
        ("1.200.000 people", "1.200.000", "1.2E+6"),
        ("2½ years", "2½", "2.5"),
        ("½ a mile", "½", "0.5"),
        ("3/4 inch", "3/4", "0.75"),
        ("16 1/2 years", "16 1/2", "16.5"),
        ("5 and a half million", "5 and a half million", "5.5E+6"),
        ("1.2\nmillion", "1.2\nmillion", "1.2E+6"),
    ],
)
def test_digits_with_all_that_belongs_to_them_are_one_number(text: str, written: str, value: str) -> None:
    assert read(text) == [(written, value)]


@pytest.mark.parametrize("text", ["€5,5m", "1,2345", "5.5.2024", "0900 hours", "007", "1,234,5", "20 500 euros"])
def test_what_may_be_two_numbers_is_never_read_as_a_whole_one(text: str) -> None:
    assert all(Decimal(value) <= 20 for _, value in read(text))


def test_a_paragraph_ends_a_number() -> None:
    assert read("They were 5\n\nMillion Man March") == [("5", "5")]


def test_numbers_come_by_place_whether_in_digits_or_words() -> None:
    assert [value for _, value in read("two of 3 or four, then 5")] == ["2", "3", "4", "5"]


@given(st.integers(min_value=0, max_value=10**14), st.integers(min_value=0, max_value=999))
def test_a_number_written_with_commas_reads_as_itself(whole: int, thousandths: int) -> None:
    text = f"{whole:,}.{thousandths:03d}"
    assert [number.value for number in numbers.find(f"was {text} then")] == [Decimal(text.replace(",", ""))]


@given(st.text(alphabet="0123456789 .,/½-milonbthusadhe\n", max_size=60))
def test_numbers_never_overlap(text: str) -> None:
    found = numbers.find(text)
    assert all(one.end <= other.start for one, other in pairwise(found))
    assert all(0 <= number.start < number.end <= len(text) for number in found)
