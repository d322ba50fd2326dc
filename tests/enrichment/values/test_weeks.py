import datetime

from enrichment.values import days, intervals, weeks
from enrichment.values.overlaps import apart
from enrichment.values.written import Written

ANCHOR = datetime.date(2024, 5, 20)


def read(text: str) -> list[tuple[str, str]]:
    found: list[Written] = list(intervals.dates(text, apart(text, list(days.find(text))), ANCHOR))
    return [(text[value.start : value.end], value.value) for value in weeks.find(text, found)]


def test_the_week_of_a_day_is_its_iso_week() -> None:
    assert read("in the week of May 13, 2024") == [("the week of May 13, 2024", "2024-W20")]
    assert read("the week beginning 26 September") == [("the week beginning 26 September", "2024-W39")]


def test_other_weeks_are_none() -> None:
    assert read("the week of May 2024") == []
    assert read("a week on May 13") == []
