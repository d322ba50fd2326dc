"""Minus signs before a number."""

import re
from decimal import Decimal
from typing import Final

from enrichment.values.number import Number

_MINUS: Final = re.compile(r"(?:(?:^|(?<=[\s(\[]))[-−–]|\bminus )$", re.IGNORECASE)


def negative(text: str, number: Number) -> tuple[int, Decimal]:
    """Where the number starts and its value, both with the minus sign before it, if there is one.

    A hyphen is a sign only where it stands free on its left: in `10-15 km` it is not.
    """
    before = text[max(0, number.start - 8) : number.start]
    sign = _MINUS.search(before)
    if not sign:
        return number.start, number.value
    return number.start - (len(before) - sign.start()), -number.value
