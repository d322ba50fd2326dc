"""First and last day, month or year of an interval: `from 2019 to 2021`, `between May 16 and June 3, 2024`."""

import datetime
import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Final

from enrichment.values import parts as calendar_parts
from enrichment.values.parts import Parts
from enrichment.values.tense import tense
from enrichment.values.written import DASH, SPACE, Written
from schemas.annotations import ValueType

_TO: Final = re.compile(rf"{SPACE}?{DASH}{SPACE}?|{SPACE}(?:to|through(?:{SPACE}to)?|until|till){SPACE}")
_AND: Final = re.compile(rf"{SPACE}and{SPACE}")
_BETWEEN: Final = re.compile(rf"\bbetween{SPACE}$", re.IGNORECASE)
_LONGEST: Final = 12


def dates(text: str, parts: Sequence[Parts], anchor: datetime.date | None) -> Iterator[Written]:
    """The values of `parts`, which lie apart and in order: an interval where two are its ends, else one for each.

    What has no year, with no anchor to tell it by, is left out.
    """
    place = 0
    while place < len(parts):
        pair = _pair(text, parts[place], parts[place + 1], anchor) if place + 1 < len(parts) else None
        if pair:
            yield _interval(*pair)
        elif one := _resolved(text, parts[place], anchor):
            yield _written(one, calendar_parts.iso(one))
        place += 2 if pair else 1


def _pair(text: str, first: Parts, last: Parts, anchor: datetime.date | None) -> tuple[Parts, Parts] | None:
    if not _joined(text, first, last):
        return None
    if first.year is None and last.year is not None:
        first = replace(first, year=last.year - (_in_year(first) > _in_year(last)), back=None)
    start = _resolved(text, first, anchor)
    if start is None or start.year is None:
        return None
    if last.year is None:
        last = replace(last, year=start.year + (_in_year(first) > _in_year(last)), back=None)
    end = _resolved(text, last, anchor)
    if end is None or (start.year, *_in_year(start)) >= (end.year, *_in_year(end)):
        return None
    return start, end


def _joined(text: str, first: Parts, last: Parts) -> bool:
    exact = calendar_parts.exactness
    if last.start - first.end > _LONGEST or first.last or last.last or exact(first) != exact(last):
        return False
    gap = text[first.end : last.start]
    if _TO.fullmatch(gap):
        return True
    return bool(_AND.fullmatch(gap) and _BETWEEN.search(text[max(0, first.start - 10) : first.start]))


def _in_year(parts: Parts) -> tuple[int, int]:
    return parts.month or 0, parts.day or 0


def _resolved(text: str, parts: Parts, anchor: datetime.date | None) -> Parts | None:
    return calendar_parts.resolved(parts, anchor, lambda: tense(text, parts.start, parts.end))


def _interval(first: Parts, last: Parts) -> Written:
    whole = replace(first, end=last.end, confidence=min(first.confidence, last.confidence))
    return _written(whole, f"{calendar_parts.iso(first)}/{calendar_parts.iso(last)}")


def _written(parts: Parts, value: str) -> Written:
    return Written(parts.start, parts.end, ValueType.DATE, value, None, parts.confidence)
