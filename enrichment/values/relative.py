"""Times told from the story's date: `yesterday`, `last month`, `earlier this week`, `three days ago`."""

import datetime
import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from typing import Final

from enrichment.values import calendar
from enrichment.values.number import Number
from enrichment.values.windows import around, matches
from enrichment.values.written import SPACE, Written
from schemas.annotations import ValueType

_PARTS_OF_DAY: Final = rf"(?:{SPACE}(?:morning|afternoon|evening|night))?"
_DAYS: Final = re.compile(
    rf"\b(?:(?P<before>the{SPACE}day{SPACE}before{SPACE}yesterday)|(?P<after>the{SPACE}day{SPACE}after{SPACE}tomorrow)"
    rf"|(?P<yesterday>yesterday{_PARTS_OF_DAY}|last{SPACE}night)|(?P<tomorrow>tomorrow{_PARTS_OF_DAY})"
    rf"|(?P<today>today|tonight|this{SPACE}(?:morning|afternoon|evening)))\b(?!{SPACE}(?:show|programme)\b)",
    re.IGNORECASE,
)
_OFFSETS: Final = {"before": -2, "after": 2, "yesterday": -1, "tomorrow": 1, "today": 0}
_NAME_BEFORE: Final = re.compile(rf"[A-Z]\w{{0,20}}{SPACE}$")
_SPAN: Final = re.compile(
    rf"(?<!the )(?<!The )\b(?:(?:earlier|later|early|late){SPACE})?"
    rf"(?P<which>last|this|next){SPACE}(?P<unit>week(?:end)?|month|quarter|year)\b(?!-)",
    re.IGNORECASE,
)
_WHICH: Final = {"last": -1, "this": 0, "next": 1}
_WEEKEND: Final = re.compile(rf"(?<=over )the{SPACE}weekend\b|(?<=at )the{SPACE}weekend\b", re.IGNORECASE)
_ARTICLE_AGO: Final = re.compile(rf"\ban?{SPACE}(?P<unit>day|week|month|year){SPACE}ago\b", re.IGNORECASE)
_AGO: Final = re.compile(rf"{SPACE}(?P<unit>day|week|month|year)s?{SPACE}ago\b", re.IGNORECASE)
_ABOUT: Final = re.compile(
    rf"\b(?:about|around|almost|nearly|over|than|some|least|roughly|approximately){SPACE}$", re.IGNORECASE
)
_WORDS: Final = re.compile(
    "|".join(
        form
        for word in ("today", "tonight", "tomorrow", "yesterday", "last", "this", "next", "ago", "weekend")
        for form in (word, word.title(), word.upper())
    )
)
_LONGEST_AGO: Final = 1000

_SURE: Final = 0.95
_LIKELY: Final = 0.8
_ROUGH: Final = 0.6


def find(text: str, numbers: Sequence[Number], anchor: datetime.date) -> Iterator[Written]:
    """Each such time, in any order, as exact as it was written: a day, an ISO week, a month, a year.

    A weekend is an interval of two days, a quarter one of three months. `the last week` and its like are spans of time
    that end today, and are left alone; so is what would lie outside the calendar.
    """
    near = around(_WORDS, text)
    for match in matches(_DAYS, text, near):
        yield from _day(text, match, anchor)
    for match in matches(_SPAN, text, near):
        value = _span(match["unit"].lower(), _WHICH[match["which"].lower()], anchor)
        yield from _written(match.start(), match.end(), value, _SURE)
    for match in matches(_WEEKEND, text, near):
        value = _span("weekend", 0 if anchor.weekday() >= 5 else -1, anchor)
        yield from _written(match.start(), match.end(), value, _LIKELY)
    for match in matches(_ARTICLE_AGO, text, near):
        value = _back(Decimal(1), match["unit"].lower(), anchor)
        yield from _written(match.start(), match.end(), value, _ago(text, match.start()))
    for number in numbers:
        if ago := _AGO.match(text, number.end):
            value = _back(number.value, ago["unit"].lower(), anchor)
            yield from _written(number.start, ago.end(), value, _ago(text, number.start))


def _day(text: str, match: re.Match[str], anchor: datetime.date) -> Iterator[Written]:
    kind = match.lastgroup or "today"
    if match.group() == "Today" and _NAME_BEFORE.search(text[max(0, match.start() - 20) : match.start()]):
        return
    day = calendar.moved(anchor, _OFFSETS[kind])
    confidence = _LIKELY if match.group().lower() == "today" else _SURE
    yield from _written(match.start(), match.end(), day.isoformat() if day else None, confidence)


def _ago(text: str, start: int) -> float:
    return _ROUGH if _ABOUT.search(text[max(0, start - 16) : start]) else _LIKELY


def _back(count: Decimal, unit: str, anchor: datetime.date) -> str | None:
    """`count` units before the anchor, to the unit's exactness."""
    if count != int(count) or count > _LONGEST_AGO:
        return None
    if unit == "day":
        day = calendar.moved(anchor, -int(count))
        return day.isoformat() if day else None
    return _span(unit, -int(count), anchor)


def _span(unit: str, count: int, anchor: datetime.date) -> str | None:
    if unit == "year":
        return calendar.year_iso(anchor.year + count) if 1 <= anchor.year + count <= 9999 else None
    if unit == "month":
        year, month = calendar.months_from(anchor.year, anchor.month, count)
        return calendar.month_iso(year, month) if 1 <= year <= 9999 else None
    if unit == "quarter":
        return _quarter(count, anchor)
    return _week(unit, count, anchor)


def _quarter(count: int, anchor: datetime.date) -> str | None:
    year, month = calendar.months_from(anchor.year, (anchor.month - 1) // 3 * 3 + 1, 3 * count)
    return f"{calendar.month_iso(year, month)}/{calendar.month_iso(year, month + 2)}" if 1 <= year <= 9999 else None


def _week(unit: str, count: int, anchor: datetime.date) -> str | None:
    monday = calendar.moved(anchor, 7 * count - anchor.weekday())
    if unit == "week" or not monday:
        return calendar.week_iso(monday) if monday else None
    saturday, sunday = calendar.moved(monday, 5), calendar.moved(monday, 6)
    return f"{saturday}/{sunday}" if saturday and sunday else None


def _written(start: int, end: int, value: str | None, confidence: float) -> Iterator[Written]:
    if value:
        yield Written(start, end, ValueType.DATE, value, None, confidence)
