"""Days and months of the calendar: `May 16, 2024`, `16 May`, `May 16-18`, `2024-05-16`, `May 2024`, `since March`."""

import re
from collections.abc import Iterator
from typing import Final

from enrichment.values.calendar import ANY_WEEKDAY, DAY, LONG_MONTH, MONTH, ORDINALS, YEAR, month
from enrichment.values.parts import Parts
from enrichment.values.windows import Windows, around, matches
from enrichment.values.written import DASH, SPACE

_TO: Final = rf"(?:{DASH}|{SPACE}(?:to|through|until|till){SPACE})"
_AND: Final = rf"(?(both){SPACE}and{SPACE}|{_TO})"
_WHEN: Final = (
    rf"(?:(?:{SPACE}of|,)?{SPACE}(?:(?P<year>{YEAR})(?!,[0-9]|[.][0-9])|(?P<back>last|this|next){SPACE}year\b))"
)
_NO_COUNT: Final = (
    rf"(?![.,:][0-9]|{SPACE}?(?:%|per{SPACE}cent|percent|million|billion|thousand)|-(?:year|day|month|point|mile))"
)
_NAMED_DAY: Final = rf"(?:{ANY_WEEKDAY},?{SPACE}(?:the{SPACE})?)?"
_BOTH: Final = rf"(?P<both>\b[Bb]etween{SPACE})?"
_LAST: Final = rf"(?:{_AND}(?P<last>{DAY}))?"

_MONTH_FIRST: Final = re.compile(
    rf"{_BOTH}(?P<from>{_NAMED_DAY}\b(?P<month>{MONTH}){SPACE}(?P<day>{DAY}){_NO_COUNT}{_LAST}{_NO_COUNT}){_WHEN}?"
)
_DAY_FIRST: Final = re.compile(
    rf"{_BOTH}(?P<from>{_NAMED_DAY}(?<![0-9.,:/$-])\b(?:(?P<day>{DAY}){_LAST}(?:{SPACE}of)?(?:{SPACE}|-)|"
    rf"(?P<word>(?i:{'|'.join(ORDINALS)})){SPACE}of{SPACE})(?P<month>{MONTH})\b)"
    rf"(?:-(?P<short>{YEAR})|{_WHEN})?"
)
_NUMERIC: Final = re.compile(
    r"(?<![0-9./-])(?:(?P<year>(?:1[0-9]|20)[0-9]{2})-(?P<month>[01][0-9])-(?P<day>[0-3][0-9])"
    r"|(?P<one>[0-3]?[0-9])(?P<mark>[/.])(?P<two>[0-3]?[0-9])(?P=mark)(?P<late>(?:19|20)[0-9]{2}))(?![0-9/-]|[.][0-9])"
)
_MONTH_OF_YEAR: Final = re.compile(rf"\b(?P<month>{MONTH}){_WHEN}")
_TWO_MONTHS: Final = re.compile(
    rf"\b(?P<month>{LONG_MONTH})(?:{DASH}|{SPACE}(?:to|through|until|and|or){SPACE})(?P<other>{LONG_MONTH})"
    rf"(?!{SPACE}[0-9]{{1,2}}(?![0-9])){_WHEN}?"
)
_MONTH_ALONE: Final = re.compile(
    r"\b(?:(?P<sure>[Ii]n|[Ss]ince|[Uu]ntil|[Dd]uring|[Ee]arly|[Ll]ate|[Mm]id)"
    r"|(?:[Bb]y|[Ff]rom|[Bb]efore|[Oo]f|[Ff]or))"
    rf"(?:{SPACE}|-)(?P<month>{LONG_MONTH})(?!{SPACE}?[0-9]|{SPACE}[A-Z][a-z]|['’]s{SPACE}[A-Z])"
)
_MONTHS: Final = re.compile(
    "Jan|JAN|Feb|FEB|Mar|MAR|Apr|APR|May|MAY|Jun|JUN|Jul|JUL|Aug|AUG|Sep|SEP|Oct|OCT|Nov|NOV|Dec|DEC"
)
_FIGURES: Final = re.compile("[0-9][-/.][0-9]")
_BACK: Final = {"last": -1, "this": 0, "next": 1}
_MAY: Final = 5
"""A month, a family name and a verb: it needs the surest of the words before it."""

_SURE: Final = 0.98
_NEAREST: Final = 0.92
_ALONE: Final = 0.85


def find(text: str) -> Iterator[Parts]:
    """Each date, in any order; some overlap. A range of days of one month (`May 16-18`) is one date with two days."""
    near = around(_MONTHS, text)
    for pattern in (_MONTH_FIRST, _DAY_FIRST):
        for match in matches(pattern, text, near):
            yield _days(match)
    for match in matches(_NUMERIC, text, around(_FIGURES, text)):
        yield from _numeric(match)
    yield from _months(text, near)


def _days(match: re.Match[str]) -> Parts:
    year, last = _year(match), _day(match["last"]) if match["last"] else None
    return Parts(
        match.start("from"),
        match.end(),
        year,
        month(match["month"]),
        _day(match["day"]) if match["day"] else ORDINALS[match["word"].lower()],
        last,
        _back(match),
        _SURE if year else _NEAREST,
    )


def _months(text: str, near: Windows) -> Iterator[Parts]:
    for match in matches(_MONTH_OF_YEAR, text, near):
        yield Parts(match.start(), match.end(), _year(match), month(match["month"]), back=_back(match))
    for match in matches(_TWO_MONTHS, text, near):
        year, back = _year(match), _back(match)
        yield Parts(match.start(), match.end("month"), year, month(match["month"]), back=back, confidence=_ALONE)
        yield Parts(match.start("other"), match.end(), year, month(match["other"]), back=back, confidence=_ALONE)
    for match in matches(_MONTH_ALONE, text, near):
        number = month(match["month"])
        if number != _MAY or match["sure"]:
            yield Parts(match.start("month"), match.end("month"), None, number, confidence=_ALONE)


def _numeric(match: re.Match[str]) -> Iterator[Parts]:
    """`16/05/2024` and `5/16/2024` are one date each; `05/06/2024` is two, so neither."""
    if match["year"]:
        year, number, day = int(match["year"]), int(match["month"]), int(match["day"])
    else:
        year, one, two = int(match["late"]), int(match["one"]), int(match["two"])
        if one <= 12 and two <= 12 and one != two:
            return
        number, day = (one, two) if one <= 12 else (two, one)
    if 1 <= number <= 12 and 1 <= day <= 31:
        yield Parts(match.start(), match.end(), year, number, day)


def _day(written: str) -> int:
    return int(written.rstrip("stndrhSTNDRH"))


def _year(match: re.Match[str]) -> int | None:
    groups = match.groupdict()
    written = groups["year"] or groups.get("short")
    return int(written) if written else None


def _back(match: re.Match[str]) -> int | None:
    return _BACK[match["back"]] if match["back"] else None
