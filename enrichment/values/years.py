"""Years in figures, where the words around them say that they are years: `since 2019`, `(2021)`, `2019-2021`.

A year before a noun (`the 2024 election`) is mostly part of a name, and is left alone.
"""

import re
from collections.abc import Iterator
from typing import Final

from enrichment.values.calendar import YEAR
from enrichment.values.parts import Parts
from enrichment.values.windows import around, matches
from enrichment.values.written import DASH, SPACE

_VERBS: Final = "is|was|has|does|as|this|his|its|across|towards|versus|us|plus|thus|perhaps|unless|regardless"
_NO_COUNT: Final = (
    rf"(?![A-Za-z]|[.,:/][0-9]|{SPACE}?[%°]|-[A-Za-z]|{SPACE}(?!(?:{_VERBS})\b)[a-z]{{2,20}}s\b"
    rf"|{SPACE}(?:people|men|women|children|per|million)\b)"
)
"""Not a count of something: `in 2000 homes`, `of 1500 men`."""

_SURE_WORDS: Final = "in|since|during|year|spring|summer|autumn|fall|winter|early|late|mid|between|from"
_WORDS: Final = "by|of|until|till|before|after|through|around|circa|for|to"
_AFTER_WORD: Final = re.compile(
    rf"(?<!fiscal )(?<!financial )\b(?:(?P<sure>{_SURE_WORDS})|(?:{_WORDS}))(?:{SPACE}|-)(?P<year>{YEAR}){_NO_COUNT}"
    rf"(?:,?{SPACE}(?:and|or){SPACE}(?P<other>{YEAR}){_NO_COUNT})?",
    re.IGNORECASE,
)
_ADDRESS: Final = re.compile(rf"{SPACE}[A-Z][a-z]")
"""`from 1600 Pennsylvania Avenue`."""

_IN_BRACKETS: Final = re.compile(rf"\((?P<year>{YEAR})\)")
_RANGE: Final = re.compile(
    rf"(?<![\w$£€.,/+-])(?:(?P<first>{YEAR})(?:{SPACE}?[–—]{SPACE}?|{DASH})(?P<last>{YEAR}|[0-9]{{2}}(?![0-9]))"
    rf"|(?<=from )(?P<from>{YEAR}){SPACE}(?:to|until|through){SPACE}(?P<to>{YEAR}))(?!{DASH}){_NO_COUNT}"
)
_FOUR: Final = re.compile("[12][0-9]{3}")
_FIRST_OF_RANGE: Final = 1500
_FIRST_UNSURE: Final = 1900

_SURE: Final = 0.95
_LIKELY: Final = 0.85


def find(text: str) -> Iterator[Parts]:
    """Each year, in any order; some are found twice. The two ends of a range are two years."""
    near = around(_FOUR, text)
    for match in matches(_AFTER_WORD, text, near):
        for group in ("year", "other"):
            if match[group] and _is_year(text, match, group):
                yield _year(match, group, _SURE if match["sure"] else _LIKELY)
    for match in matches(_IN_BRACKETS, text, near):
        yield _year(match, "year", _SURE)
    for match in matches(_RANGE, text, near):
        yield from _range(match)


def _is_year(text: str, match: re.Match[str], group: str) -> bool:
    if int(match[group]) >= _FIRST_UNSURE:
        return True
    return bool(match["sure"]) and not _ADDRESS.match(text, match.end(group))


def _range(match: re.Match[str]) -> Iterator[Parts]:
    first, last = ("first", "last") if match["first"] else ("from", "to")
    start, end = int(match[first]), int(match[last])
    if end < 100:
        end += start // 100 * 100 + (100 if end == 0 and start % 100 == 99 else 0)
    if _FIRST_OF_RANGE <= start < end:
        yield _year(match, first, _LIKELY)
        yield Parts(match.start(last), match.end(last), end, confidence=_LIKELY)


def _year(match: re.Match[str], group: str, confidence: float) -> Parts:
    return Parts(match.start(group), match.end(group), int(match[group]), confidence=confidence)
