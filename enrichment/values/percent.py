"""Percentages: `12%`, `12.5 per cent`, `half a percentage point`, `25 basis points` (0.25)."""

import re
from collections.abc import Sequence
from decimal import Decimal
from typing import Final

from enrichment.values import ranges
from enrichment.values.number import Number
from enrichment.values.signs import negative
from enrichment.values.written import HYPHEN, SPACE, Written, plain
from schemas.annotations import ValueType

_SIGN: Final = re.compile(
    rf"{SPACE}?[%％](?!\w)|(?:{SPACE}|{HYPHEN})(?:of{SPACE}an?{SPACE}|an?{SPACE})?"
    rf"(?:(?P<basis>basis{SPACE}points?)|per{SPACE}cent|percent(?:age(?:{SPACE}|{HYPHEN})points?)?|pct)\b",
    re.IGNORECASE,
)
_SURE: Final = 0.98
_BASIS: Final = Decimal("0.01")


def find(text: str, numbers: Sequence[Number]) -> list[Written]:
    """Every percentage, in any order; both ends of a range are values. `numbers` are those of `text`."""
    found = {place: value for place, number in enumerate(numbers) if (value := _percent(text, number))}
    return [*found.values(), *ranges.lower_ends(numbers, ranges.pairs(text, numbers), found)]


def _percent(text: str, number: Number) -> Written | None:
    sign = _SIGN.match(text, number.end)
    if not sign:
        return None
    start, value = negative(text, number)
    value *= _BASIS if sign["basis"] else 1
    return Written(start, sign.end(), ValueType.PERCENT, plain(value), "%", _SURE)
