import datetime

import pytest

from enrichment.values import days, intervals, years
from enrichment.values.overlaps import apart

ANCHOR = datetime.date(2024, 5, 20)


def read(text: str, anchor: datetime.date | None = ANCHOR) -> list[tuple[str, str]]:
    parts = apart(text, [*days.find(text), *years.find(text)])
    return [(text[value.start : value.end], value.value) for value in intervals.dates(text, parts, anchor)]


@pytest.mark.parametrize(
    ("text", "written", "value"),
    [
        ("from 2019 to 2021", "2019 to 2021", "2019/2021"),
        ("between 2019 and 2021", "2019 and 2021", "2019/2021"),
        ("2019–21", "2019–21", "2019/2021"),
        ("from May 16 to June 3, 2024", "May 16 to June 3, 2024", "2024-05-16/2024-06-03"),
        ("December 30 – January 2, 2024", "December 30 – January 2, 2024", "2023-12-30/2024-01-02"),
        ("December 30, 2023 - January 2", "December 30, 2023 - January 2", "2023-12-30/2024-01-02"),
        ("from May 16 to June 3", "May 16 to June 3", "2024-05-16/2024-06-03"),
        ("between May 16 and June 3", "May 16 and June 3", "2024-05-16/2024-06-03"),
        ("May 16-18", "May 16-18", "2024-05-16/2024-05-18"),
        ("January to March 2007", "January to March 2007", "2007-01/2007-03"),
        ("October 2012 to January 2013", "October 2012 to January 2013", "2012-10/2013-01"),
    ],
)
def test_two_ends_are_one_interval(text: str, written: str, value: str) -> None:
    assert read(text) == [(written, value)]


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("in 2019 and 2021", ["2019", "2021"]),
        ("on May 16 and June 3", ["2024-05-16", "2024-06-03"]),
        ("June 3, 2024 to May 16, 2024", ["2024-06-03", "2024-05-16"]),
        ("from May 16, 2024 to June 2024", ["2024-05-16", "2024-06"]),
    ],
)
def test_two_dates_that_are_no_interval_stay_two(text: str, values: list[str]) -> None:
    assert [value for _, value in read(text)] == values


def test_without_an_anchor_only_written_years_count() -> None:
    assert read("May 16, and May 17, 2024, then June 3 to June 5", None) == [("May 17, 2024", "2024-05-17")]


def test_an_interval_is_as_sure_as_its_less_sure_end() -> None:
    text = "May 16 to June 3, 2024"
    parts = list(days.find(text))
    (interval,) = intervals.dates(text, apart(text, parts), ANCHOR)
    assert interval.confidence == min(part.confidence for part in parts if part.day)
