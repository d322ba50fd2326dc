"""Pounds that weigh and pounds that pay."""

import re
from typing import Final

from enrichment.values.number import Number
from enrichment.values.written import SPACE

_LEAST_MONEY: Final = 100_000
"""From here on `pounds` are money, whatever stands around them."""

_WEIGHT_AFTER: Final = re.compile(rf"{SPACE}(?:of\b|\([0-9])|{SPACE}?/")
_WEIGHT_BEFORE: Final = re.compile(r"\bweigh(?:s|ed|ing|t)?\b[^.]{0,25}$", re.IGNORECASE)
_REACH: Final = 40


def weigh(text: str, number: Number, end: int) -> bool:
    """Whether `pound` or `pounds`, which ends at `end`, is a weight: `200 pounds of rice`, `a 500-pound bomb`."""
    if number.value >= _LEAST_MONEY:
        return False
    hyphened = text[number.end] in "-\u2010\u2011"
    before = text[max(0, number.start - _REACH) : number.start]
    return hyphened or bool(_WEIGHT_AFTER.match(text, end) or _WEIGHT_BEFORE.search(before))
