"""`the week of May 13`: the ISO week that the day lies in."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date
from typing import Final

from enrichment.values.calendar import week_iso
from enrichment.values.written import SPACE, Written

_WEEK_OF: Final = re.compile(rf"\b(?:the{SPACE})?week{SPACE}(?:of|beginning|starting){SPACE}$", re.IGNORECASE)
_DAY: Final = 10
"""Code points of a day in ISO 8601: `2024-05-13`."""


def find(text: str, days: Sequence[Written]) -> Iterator[Written]:
    """A week for each day of `days` that is told as one, over the words that say so."""
    for day in days:
        before = text[max(0, day.start - 24) : day.start]
        said = _WEEK_OF.search(before)
        if said and len(day.value) == _DAY:
            start = day.start - len(before) + said.start()
            yield replace(day, start=start, value=week_iso(date.fromisoformat(day.value)))
