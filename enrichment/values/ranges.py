"""Two numbers that share what follows the second: `3-4 million`, `between 3 and 5 percent`, `10 to 15 km`."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from itertools import pairwise
from typing import Final

from enrichment.values.number import Number
from enrichment.values.written import DASH, SPACE, Written, plain

_TO: Final = re.compile(rf"{SPACE}?{DASH}{SPACE}?|{SPACE}(?:to|or){SPACE}(?:[$€£¥₹₩]|US\$)?|{DASH}[$€£¥₹₩]")
_AND: Final = re.compile(rf"{SPACE}and{SPACE}(?:[$€£¥₹₩]|US\$)?")
_BETWEEN: Final = re.compile(rf"\bbetween{SPACE}\S{{0,3}}$", re.IGNORECASE)
_LONGEST: Final = 12


def pairs(text: str, numbers: Sequence[Number]) -> dict[int, int]:
    """The place in `numbers` of each lower end, to that of its upper end."""
    return {
        place: place + 1
        for place, (lower, upper) in enumerate(pairwise(numbers))
        if upper.start - lower.end <= _LONGEST and _joined(text, lower, upper)
    }


def shared(numbers: Sequence[Number], joined: Mapping[int, int]) -> list[Number]:
    """The numbers, where a bare lower end takes the scale of its upper end: `3` of `3-4 million` is 3000000.

    It does so only where it is no larger than the upper end's own digits: `$900 to $1.2 million` stays as it is.
    """
    scaled = list(numbers)
    for low, high in joined.items():
        lower, upper = numbers[low], numbers[high]
        if lower.scale == 1 and lower.mantissa <= upper.mantissa:
            scaled[low] = replace(lower, scale=upper.scale)
    return scaled


def lower_ends(numbers: Sequence[Number], joined: Mapping[int, int], found: Mapping[int, Written]) -> list[Written]:
    """For each value whose number is an upper end: the lower end as a value of its own, on its number alone.

    `found` is by place in `numbers`. Lower ends that name their own unit are in it, and left alone.
    """
    return [
        replace(
            found[high],
            start=numbers[low].start,
            end=numbers[low].end,
            value=plain(numbers[low].value),
        )
        for low, high in joined.items()
        if high in found and low not in found
    ]


def _joined(text: str, lower: Number, upper: Number) -> bool:
    gap = text[lower.end : upper.start]
    if _TO.fullmatch(gap):
        return True
    return bool(_AND.fullmatch(gap) and _BETWEEN.search(text[max(0, lower.start - 14) : lower.start]))
