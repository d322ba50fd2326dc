import datetime
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from enrichment.values import calendar


@pytest.mark.parametrize(
    ("name", "number"), [("January", 1), ("MAY", 5), ("Sept.", 9), ("Sep", 9), ("Dec.", 12), ("December", 12)]
)
def test_months_have_their_numbers(name: str, number: int) -> None:
    assert re.fullmatch(calendar.MONTH, name)
    assert calendar.month(name) == number


@pytest.mark.parametrize("word", ["may", "march", "Marches", "Maybe", "Decade", "Sunday"])
def test_words_that_are_no_month(word: str) -> None:
    assert not re.fullmatch(calendar.MONTH, word)


@pytest.mark.parametrize(("name", "number"), [("Monday", 0), ("SUNDAY", 6), ("Thurs.", 3), ("Tue", 1)])
def test_weekdays_have_their_numbers(name: str, number: int) -> None:
    assert re.fullmatch(calendar.ANY_WEEKDAY, name)
    assert calendar.weekday(name) == number


@given(st.integers(min_value=1, max_value=31))
def test_every_day_of_a_month_is_a_day(day: int) -> None:
    assert re.fullmatch(calendar.DAY, str(day))
    assert re.fullmatch(calendar.DAY, f"{day:02d}")


@pytest.mark.parametrize("text", ["0", "32", "45", "5thly", "007"])
def test_no_other_number_is_one(text: str) -> None:
    assert not re.fullmatch(calendar.DAY, text)


@pytest.mark.parametrize(("year", "is_one"), [("999", False), ("1000", True), ("2100", True), ("2101", False)])
def test_years_run_from_1000_to_2100(year: str, is_one: bool) -> None:
    assert bool(re.fullmatch(calendar.YEAR, year)) is is_one


def test_days_in_words_are_their_numbers() -> None:
    assert (calendar.ORDINALS["first"], calendar.ORDINALS["fourth"], calendar.ORDINALS["twentieth"]) == (1, 4, 20)


def test_what_is_not_in_the_calendar_is_none() -> None:
    assert calendar.date(2023, 2, 29) is None
    assert calendar.date(2024, 2, 29) == datetime.date(2024, 2, 29)
    assert calendar.moved(datetime.date.max, 1) is None
    assert calendar.moved(datetime.date.min, -1) is None


def test_iso_forms() -> None:
    assert calendar.month_iso(987, 3) == "0987-03"
    assert calendar.year_iso(2024) == "2024"
    assert calendar.week_iso(datetime.date(2024, 12, 30)) == "2025-W01"


@given(st.integers(1, 9000), st.integers(1, 12), st.integers(-600, 600))
def test_months_on_and_back_meet_again(year: int, month: int, count: int) -> None:
    assert calendar.months_from(*calendar.months_from(year, month, count), -count) == (year, month)
