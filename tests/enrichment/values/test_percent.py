import pytest

from enrichment.values import numbers, percent


def read(text: str) -> list[tuple[str, str]]:
    found = sorted(percent.find(text, numbers.find(text)), key=lambda value: value.start)
    assert all(value.unit == "%" for value in found)
    return [(text[value.start : value.end], value.value) for value in found]


@pytest.mark.parametrize(
    ("text", "written", "value"),
    [
        ("by 12% today", "12%", "12"),
        ("12 % more", "12 %", "12"),
        ("12.50 per cent", "12.50 per cent", "12.5"),
        ("some twenty percent", "twenty percent", "20"),
        ("half a percentage point", "half a percentage point", "0.5"),
        ("a quarter of a percentage point", "a quarter of a percentage point", "0.25"),
        ("0.5 percentage points", "0.5 percentage points", "0.5"),
        ("25 basis points", "25 basis points", "0.25"),
        ("a 10-percent cut", "10-percent", "10"),
        ("at -2.5%", "-2.5%", "-2.5"),
        ("3 pct", "3 pct", "3"),
        ("1,200%", "1,200%", "1200"),
    ],
)
def test_a_percentage_is_number_and_sign(text: str, written: str, value: str) -> None:
    assert read(text) == [(written, value)]


@pytest.mark.parametrize("text", ["between 3 and 5 percent", "3-5 percent", "3 to 5 percent"])
def test_both_ends_of_a_range_are_percentages(text: str) -> None:
    assert read(text) == [("3", "3"), ("5 percent", "5")]


def test_ends_that_both_carry_a_sign_are_found_once() -> None:
    assert read("from 3% to 5%") == [("3%", "3"), ("5%", "5")]


@pytest.mark.parametrize("text", ["percent", "12 points", "a percentage", "5 percentile", "5%abc"])
def test_without_number_or_sign_there_is_none(text: str) -> None:
    assert read(text) == []
