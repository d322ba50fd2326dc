import datetime

from enrichment.values import dates, numbers
from enrichment.values.overlaps import apart

ANCHOR = datetime.date(2024, 5, 16)
TEXT = "On Thursday, two years ago, in the 1990s, since March, on May 3, 2021, in the week of 13 May 2024 and in 1987"


def read(anchor: datetime.date | None) -> list[str]:
    return [value.value for value in apart(TEXT, dates.find(TEXT, numbers.find(TEXT), anchor))]


def test_dates_of_every_kind_are_found() -> None:
    assert read(ANCHOR) == ["2024-05-16", "2022", "1990/1999", "2024-03", "2021-05-03", "2024-W20", "1987"]


def test_without_an_anchor_only_those_that_tell_their_year() -> None:
    assert read(None) == ["1990/1999", "2021-05-03", "2024-W20", "1987"]
