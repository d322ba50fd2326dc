"""Decades, and quarters and halves of a year: `the 1990s`, `Q3 2023`, `the first half of 2024`."""

import re
from collections.abc import Iterator
from typing import Final

from enrichment.values.calendar import YEAR, month_iso
from enrichment.values.windows import around, matches
from enrichment.values.written import HYPHEN, SPACE, Written
from schemas.annotations import ValueType

_DECADE: Final = re.compile(r"(?<![0-9$£€.,/])(?P<year>(?:1[5-9]|20)[0-9]0)['’]?s\b|(?<=the )['’‘](?P<short>[2-9]0)s\b")
_ORDINALS: Final = {"first": 1, "second": 2, "third": 3, "fourth": 4, "1st": 1, "2nd": 2, "3rd": 3, "4th": 4}
_PART: Final = re.compile(
    rf"\b(?:(?P<kind>[QH])(?P<number>[1-4])|(?P<ordinal>{'|'.join(_ORDINALS)})(?:{SPACE}|{HYPHEN})(?P<noun>quarter|half))"
    rf"(?:{SPACE}of|,)?{SPACE}(?P<year>{YEAR})",
    re.IGNORECASE,
)
_FIGURES: Final = re.compile("[12][0-9]{3}|[0-9]0s")
_SURE: Final = 0.95


def find(text: str) -> Iterator[Written]:
    """Each as an interval: of years for a decade (`1990/1999`), of months for a part of a year (`2023-07/2023-09`)."""
    near = around(_FIGURES, text)
    for match in matches(_DECADE, text, near):
        start = int(match["year"] or f"19{match['short']}")
        yield _written(match, f"{start}/{start + 9}")
    for match in matches(_PART, text, near):
        count = int(match["number"] or _ORDINALS[match["ordinal"].lower()])
        length = 3 if (match["kind"] or match["noun"]).lower().startswith("q") else 6
        if count * length <= 12:
            year, last = int(match["year"]), count * length
            yield _written(match, f"{month_iso(year, last - length + 1)}/{month_iso(year, last)}")


def _written(match: re.Match[str], value: str) -> Written:
    return Written(match.start(), match.end(), ValueType.DATE, value, None, _SURE)
