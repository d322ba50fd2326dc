from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from enrichment.values import spelled

UNITS = [
    "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
    "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen",
]  # fmt: skip
TENS = ["", "", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"]


def read(text: str) -> list[tuple[str, Decimal]]:
    return [(text[number.start : number.end], number.value) for number in spelled.find(text)]


def in_words(number: int) -> str:
    for scale, name in ((10**9, "billion"), (10**6, "million"), (1000, "thousand")):
        if number >= scale:
            rest = number % scale
            return f"{in_words(number // scale)} {name}" + (f" {in_words(rest)}" if rest else "")
    if number >= 100:
        return f"{UNITS[number // 100]} hundred" + (f" and {in_words(number % 100)}" if number % 100 else "")
    if number >= 20:
        return TENS[number // 10] + (f"-{UNITS[number % 10]}" if number % 10 else "")
    return UNITS[number]


@given(st.integers(min_value=0, max_value=10**12 - 1))
def test_any_whole_number_in_words_reads_as_itself(number: int) -> None:
    assert sum((value for _, value in read(in_words(number))), Decimal(0)) == number


@given(st.integers(min_value=0, max_value=999_999))
def test_below_a_million_it_is_one_number(number: int) -> None:
    assert read(f"the {in_words(number)} of them") == [(in_words(number), number)]


@pytest.mark.parametrize(
    ("text", "written", "value"),
    [
        ("two and a half million tonnes", "two and a half million", "2500000"),
        ("half a million", "half a million", "500000"),
        ("half a dozen", "half a dozen", "6"),
        ("A dozen eggs", "A dozen", "12"),
        ("a hundred and five", "a hundred and five", "105"),
        ("a quarter of a million", "a quarter of a million", "250000"),
        ("three-quarters of a mile", "three-quarters", "0.75"),
        ("Two thirds of it", "Two thirds", "0.6667"),
        ("one and a half", "one and a half", "1.5"),
        ("FIVE HUNDRED", "FIVE HUNDRED", "500"),
        ("a third of a point", "a third", "0.3333"),
        ("twelve hundred", "twelve hundred", "1200"),
    ],
)
def test_words_that_make_one_number(text: str, written: str, value: str) -> None:
    assert read(text) == [(written, Decimal(value))]


@pytest.mark.parametrize(
    "text", ["hundreds of them", "dozens", "the third man", "a one", "someone", "a fifth", "often"][:4]
)
def test_words_that_only_look_like_numbers_are_at_most_a_small_one(text: str) -> None:
    assert all(value == 1 for _, value in read(text))


def test_numbers_side_by_side_stay_apart() -> None:
    assert [value for _, value in read("six one, nineteen ninety, twenty and three, five thousand million")] == [
        6, 1, 19, 90, 20, 3, 5000,
    ]  # fmt: skip


def test_a_part_says_that_it_is_one() -> None:
    assert [number.part for number in spelled.find("half, two thirds, half a million, two")] == [
        True,
        True,
        False,
        False,
    ]
