"""A calendar date as far as it is written, and what it comes to once the story's date is known."""

import datetime
from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Final

from enrichment.values import calendar
from enrichment.values.tense import Tense

_YEARS_AROUND: Final = 8
"""29 February may be this far away, at a century's end."""


@dataclass(frozen=True, slots=True)
class Parts:
    """`text[start:end]` names these. `year` is `None` where it is not written; `day` only comes with a `month`.

    `last` is the last day of a range that starts with `day`. `back` is for a year told by the story's own: -1 for
    `last year`, 0 for `this year`, 1 for `next year`.
    """

    start: int
    end: int
    year: int | None = None
    month: int | None = None
    day: int | None = None
    last: int | None = None
    back: int | None = None
    confidence: float = 0.98


_UNFIT: Final = {Tense.PAST: 200, Tense.FUTURE: 200, Tense.UNKNOWN: 150}
"""Days that count against a day on the wrong side, the future where nothing is said of it: news is of what was.

Tense tells this year's August from last year's, but not yesterday from a year ahead.
"""

Side = Callable[[], Tense]
"""Asked only where it matters: on which side of the story's date it lies."""


def resolved(parts: Parts, anchor: datetime.date | None, side: Side) -> Parts | None:
    """The same with its year. Without one written it is the nearest, and rather one that fits the tense.

    `None` where there is no such day, or no anchor to tell the year by.
    """
    year = parts.year
    if year is None and anchor:
        year = anchor.year + parts.back if parts.back is not None else _nearest(parts, anchor, side())
    if year is None or not 1 <= year <= 9999:
        return None
    days = [day for day in (parts.day, parts.last) if day is not None]
    if any(not calendar.date(year, parts.month or 1, day) for day in days) or days != sorted(days):
        return None
    return replace(parts, year=year, back=None)


def iso(parts: Parts) -> str:
    """ISO 8601 of a date that has its year, as exact as it was written."""
    if parts.year is None:
        raise ValueError("a date without a year has no ISO form")
    if parts.month is None:
        return calendar.year_iso(parts.year)
    if parts.day is None:
        return calendar.month_iso(parts.year, parts.month)
    month = calendar.month_iso(parts.year, parts.month)
    return f"{month}-{parts.day:02d}" + (f"/{month}-{parts.last:02d}" if parts.last else "")


def exactness(parts: Parts) -> int:
    """0 for a year, 1 for a month, 2 for a day."""
    return (parts.month is not None) + (parts.day is not None)


def _nearest(parts: Parts, anchor: datetime.date, tense: Tense) -> int | None:
    near = _around(parts, anchor, tense, 1) or _around(parts, anchor, tense, _YEARS_AROUND)
    return min(near)[1] if near else None


def _around(parts: Parts, anchor: datetime.date, tense: Tense, years: int) -> list[tuple[int, int]]:
    """How far the date is, and the year, for each of the `years` around that has it."""
    today = anchor.toordinal() if parts.day else anchor.replace(day=1).toordinal()
    away = []
    for year in range(anchor.year - years, anchor.year + years + 1):
        there = calendar.date(year, parts.month or 1, parts.day or 1)
        if there:
            away.append((_distance(there.toordinal() - today, tense), year))
    return away


def _distance(days: int, tense: Tense) -> int:
    """How far it is to a day that lies `days` ahead, in days; a day on the side that does not fit is further."""
    unfit = days < 0 if tense is Tense.FUTURE else days > 0
    return abs(days) + (_UNFIT[tense] if unfit else 0)
