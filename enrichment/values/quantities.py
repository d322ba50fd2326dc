"""Measures: `5 miles`, `10-km`, `30°C`, `100 km/h`, `two barrels a day`, `magnitude 6.1`, and spans of time.

Counts of people and things are not measures and are not found.
"""

import re
from collections.abc import Sequence
from typing import Final

from enrichment.values import pounds, ranges, units
from enrichment.values.number import Number
from enrichment.values.signs import negative
from enrichment.values.written import HYPHEN, SPACE, Written, plain
from schemas.annotations import ValueType

_SURE: Final = 0.97
_UNSURE: Final = 0.65
"""For units that are something else as often: `pounds`, degrees of no scale, a letter behind the digits."""

_FORMS: Final = units.spellings()
_UNSURE_UNITS: Final = frozenset(("°", "lb", "decade"))
_BY_LENGTH: Final = sorted(_FORMS, key=len, reverse=True)
_GAP: Final = rf"(?:{SPACE}|{HYPHEN})"
_WORD: Final = re.compile(
    rf"{_GAP}(?:of{SPACE}an?{SPACE}|an?{SPACE})?(?P<unit>{'|'.join(form.replace(' ', _GAP) for form in _BY_LENGTH)})\b"
    rf"(?:{_GAP}old\b|{SPACE}of{SPACE}age\b)?",
    re.IGNORECASE,
)
_ABBREVIATIONS: Final = "|".join(re.escape(sign) for sign in sorted(units.SYMBOLS, key=len, reverse=True))
_SYMBOL: Final = re.compile(rf"(?P<gap>{_GAP}?)(?P<unit>{_ABBREVIATIONS})(?![\w²³/])")
_RATE: Final = re.compile(
    rf"(?:{SPACE}(?:per|an?){SPACE}|{HYPHEN}(?:per|an?){HYPHEN}|/)(?P<time>second|minute|hour|day|week|month|year)\b",
    re.IGNORECASE,
)
_MAGNITUDE_BEFORE: Final = re.compile(rf"\bmagnitude(?:{_GAP}|{SPACE}of{SPACE})$", re.IGNORECASE)
_MAGNITUDE_AFTER: Final = re.compile(rf"{_GAP}magnitude\b", re.IGNORECASE)
_RICHTER_AFTER: Final = re.compile(rf"{SPACE}(?:on|degrees{SPACE}on){SPACE}the{SPACE}(?:open-ended{SPACE})?Richter\b")
_NAME: Final = re.compile(rf"['’]?(?:{SPACE}|{HYPHEN})[A-Z][a-z]")
_MONEY_SIGNS: Final = frozenset("$€£¥₹₩")
_ORDER: Final = re.compile(r"(?:third|fifth|eighth|tenth)$", re.IGNORECASE)
_OF: Final = re.compile(rf"{SPACE}of\b")
_HYPHENS: Final = "-\u2010\u2011"
_PEOPLE: Final = re.compile(rf"{SPACE}(?:people|users|men|women|children|voters|workers|jobs|homes|copies)\b")


def find(text: str, numbers: Sequence[Number]) -> list[Written]:
    """Every measure, in any order; both ends of a range are measures. `numbers` are those of `text`."""
    joined = ranges.pairs(text, numbers)
    shared = ranges.shared(numbers, joined)
    found = {place: value for place, number in enumerate(shared) if (value := _measure(text, number))}
    return [*found.values(), *ranges.lower_ends(shared, joined, found)]


def _measure(text: str, number: Number) -> Written | None:
    before = text[number.start - 1 : number.start]
    if before.isalpha() or before in _MONEY_SIGNS or _is_order(text, number):
        return None
    return _magnitude(text, number) or _in_words(text, number) or _in_symbols(text, number)


def _is_order(text: str, number: Number) -> bool:
    """`a third day` counts the days; `a third of a day` is a part of one."""
    last = number.part and _ORDER.search(text, number.start, number.end)
    return bool(last) and not _OF.match(text, number.end)


def _magnitude(text: str, number: Number) -> Written | None:
    if number.value >= 11:
        return None
    before = text[max(0, number.start - 14) : number.start]
    if said := _MAGNITUDE_BEFORE.search(before):
        return _written(number.start - len(before) + said.start(), number.end, number, "magnitude", _SURE)
    if _RICHTER_AFTER.match(text, number.end):
        return _written(number.start, number.end, number, "magnitude", _SURE)
    if follows := _MAGNITUDE_AFTER.match(text, number.end):
        return _written(number.start, follows.end(), number, "magnitude", _SURE)
    return None


def _in_words(text: str, number: Number) -> Written | None:
    match = _WORD.match(text, number.end)
    if not match or _is_name(text, number, match):
        return None
    form = re.sub(rf"{_GAP}", " ", match["unit"].lower())
    unit = _FORMS.get(form) or _FORMS[form.replace(" ", "-")]
    hyphened = text[number.end] in _HYPHENS
    if form == "second" and number.value != 1 and not hyphened:
        return None
    if unit == "lb" and not pounds.weigh(text, number, match.end()):
        return None
    end = match.end() if unit == "a" else match.end("unit")
    return _rated(text, number, unit, end, unit in _UNSURE_UNITS)


def _in_symbols(text: str, number: Number) -> Written | None:
    match = _SYMBOL.match(text, number.end)
    if not match or number.spelled:
        return None
    attached = match["unit"] in units.ATTACHED
    if attached and (match["gap"] or number.scale > 1 or _PEOPLE.match(text, match.end())):
        return None
    return _rated(text, number, units.SYMBOLS[match["unit"]], match.end(), attached or match["unit"] == "°")


def _rated(text: str, number: Number, unit: str, end: int, unsure: bool) -> Written:
    """With the rate that follows, if one does: `barrels a day` is `bbl/d`."""
    rate = _RATE.match(text, end)
    if rate and unit not in units.TIME:
        unit, end = f"{unit}/{_FORMS[rate['time'].lower()]}", rate.end()
    start, value = negative(text, number) if unit.startswith("°") else (number.start, number.value)
    return Written(start, end, ValueType.QUANTITY, plain(value), unit, _UNSURE if unsure else _SURE)


def _written(start: int, end: int, number: Number, unit: str, confidence: float) -> Written:
    return Written(start, end, ValueType.QUANTITY, plain(number.value), unit, confidence)


def _is_name(text: str, number: Number, match: re.Match[str]) -> bool:
    """Whether number and unit begin a name: `Six Day War`, `Three Mile Island`."""
    capitals = number.spelled and text[number.start].isupper() and match["unit"].istitle()
    return capitals and bool(_NAME.match(text, match.end()))
