import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from enrichment.values import weekdays

THURSDAY = datetime.date(2024, 5, 16)


def read(text: str, anchor: datetime.date = THURSDAY) -> list[tuple[str, str]]:
    return [(text[value.start : value.end], value.value) for value in weekdays.find(text, anchor)]


@pytest.mark.parametrize(
    ("text", "written", "day"),
    [
        ("He died on Thursday.", "Thursday", "2024-05-16"),
        ("He died on Friday night.", "Friday night", "2024-05-10"),
        ("FLOODS KILL TEN ON WEDNESDAY", "WEDNESDAY", "2024-05-15"),
        ("It will vote on Friday.", "Friday", "2024-05-17"),
        ("It will vote on Thursday.", "Thursday", "2024-05-16"),
        ("last Thursday", "last Thursday", "2024-05-09"),
        ("last Tuesday", "last Tuesday", "2024-05-14"),
        ("next Thursday", "next Thursday", "2024-05-23"),
        ("this coming Monday", "this coming Monday", "2024-05-20"),
        ("this Saturday", "this Saturday", "2024-05-18"),
        ("Monday next week", "Monday next week", "2024-05-20"),
        ("Monday last week", "Monday last week", "2024-05-06"),
        ("Monday's vote", "Monday", "2024-05-13"),
    ],
)
def test_which_day_it_is(text: str, written: str, day: str) -> None:
    assert read(text) == [(written, day)]


@pytest.mark.parametrize(
    "text",
    ["Black Friday", "Good Friday", "every Monday", "on a Sunday", "the Sunday Times", "Sunday Times", "Mondays",
     "monday",
     "Sheffield Wednesday", "Friday the 13th", "Sunday-school", "today"],
)  # fmt: skip
def test_feasts_names_and_habits_are_no_day(text: str) -> None:
    assert read(text) == []


@given(st.dates(min_value=datetime.date(1000, 1, 1), max_value=datetime.date(9000, 1, 1)), st.integers(0, 6))
def test_a_bare_weekday_is_within_the_week_before(anchor: datetime.date, number: int) -> None:
    name = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"][number]
    ((_, value),) = read(f"He was seen on {name}.", anchor)
    day = datetime.date.fromisoformat(value)
    assert day.weekday() == number
    assert 0 <= (anchor - day).days <= 6


def test_where_the_calendar_ends_there_is_no_day() -> None:
    assert read("He died on Sunday.", datetime.date.min) == []
