"""Months, weekdays and years as they are written, and dates as ISO 8601 writes them."""

import datetime
from typing import Final

_MONTHS: Final = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip
_SHORT: Final = ("Jan", "Feb", "Mar", "Apr", "Jun", "Jul", "Aug", "Sept", "Sep", "Oct", "Nov", "Dec")
_DAYS: Final = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_SHORT_DAYS: Final = ("Mon", "Tues", "Tue", "Wed", "Thurs", "Thur", "Thu", "Fri", "Sat", "Sun")


def _cased(names: tuple[str, ...], dot: str = "") -> str:
    return "|".join(f"{form}\\b{dot}" for name in names for form in (name, name.upper()))


LONG_MONTH: Final = f"(?:{_cased(_MONTHS)})"
MONTH: Final = f"(?:{_cased(_MONTHS)}|{_cased(_SHORT, '[.]?')})"
WEEKDAY: Final = f"(?:{_cased(_DAYS)})"
ANY_WEEKDAY: Final = f"(?:{_cased(_DAYS)}|{_cased(_SHORT_DAYS, '[.]?')})"
"""Patterns: with a capital or all in capitals, so that the verbs `may` and `march` are none of them."""

DAY: Final = r"(?:3[01]|[12][0-9]|0?[1-9])(?:st|nd|rd|th|ST|ND|RD|TH)?(?![0-9A-Za-z])"
YEAR: Final = r"(?:1[0-9]{3}|20[0-9]{2}|2100)(?![0-9])"

_FIRST: Final = ("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth")
_TEENS: Final = (
    "tenth", "eleventh", "twelfth", "thirteenth", "fourteenth", "fifteenth", "sixteenth", "seventeenth", "eighteenth",
    "nineteenth", "twentieth",
)  # fmt: skip
ORDINALS: Final = {word: day for day, word in enumerate((*_FIRST, *_TEENS), 1)} | {"thirtieth": 30}
"""Days in words, without those of two words."""


def month(name: str) -> int:
    """1 to 12 for a name that `MONTH` matches."""
    return [known[:3].lower() for known in _MONTHS].index(name[:3].lower()) + 1


def weekday(name: str) -> int:
    """0 (Monday) to 6 for a name that `ANY_WEEKDAY` matches."""
    return [known[:3].lower() for known in _DAYS].index(name[:3].lower())


def date(year: int, month: int, day: int) -> datetime.date | None:
    """`None` where there is no such day."""
    try:
        return datetime.date(year, month, day)
    except ValueError:
        return None


def moved(day: datetime.date, days: int) -> datetime.date | None:
    """`None` where the calendar ends (years 1 to 9999)."""
    try:
        return day + datetime.timedelta(days)
    except OverflowError:
        return None


def month_iso(year: int, month: int) -> str:
    return f"{year:04d}-{month:02d}"


def year_iso(year: int) -> str:
    return f"{year:04d}"


def week_iso(day: datetime.date) -> str:
    """The ISO week, Monday to Sunday, that `day` lies in: `2024-W20`."""
    year, week, _ = day.isocalendar()
    return f"{year:04d}-W{week:02d}"


def months_from(year: int, month: int, count: int) -> tuple[int, int]:
    """Year and month `count` months on, or back where it is negative."""
    index = year * 12 + month - 1 + count
    return index // 12, index % 12 + 1
