"""What the rules of this room hand to each other: a value at its place in one text, and the gaps between words."""

from dataclasses import dataclass
from decimal import Decimal
from typing import Final

from schemas.annotations import ValueType

SPACE: Final = r"(?:[ \u00a0\u2009\u202f]{1,2}|\n(?!\n))"
"""Between two words of one value: one or two blanks or the end of a line, never the end of a paragraph."""

HYPHEN: Final = "[-\u2010\u2011]"
DASH: Final = "[-\u2010\u2011\u2012\u2013\u2014]"


@dataclass(frozen=True, slots=True)
class Written:
    """A value as written in one text: `start` and `end` count code points of it, end exclusive."""

    start: int
    end: int
    type: ValueType
    value: str
    unit: str | None
    confidence: float


def plain(number: Decimal) -> str:
    """`Decimal("1.20E+6")` as `1200000`: no exponent, no zeros at the end of a fraction."""
    return format(number.normalize(), "f") if number else "0"
