"""All dates of one text."""

import datetime
from collections.abc import Sequence

from enrichment.values import days, intervals, periods, relative, weekdays, weeks, years
from enrichment.values.number import Number
from enrichment.values.overlaps import apart
from enrichment.values.written import Written


def find(text: str, numbers: Sequence[Number], anchor: datetime.date | None) -> list[Written]:
    """Every date, in any order; some overlap. Without an anchor only those whose year is written."""
    parts = apart(text, [*days.find(text), *years.find(text)])
    calendar = list(intervals.dates(text, parts, anchor))
    found = [*calendar, *weeks.find(text, calendar), *periods.find(text)]
    if anchor:
        found += [*relative.find(text, numbers, anchor), *weekdays.find(text, anchor)]
    return found
