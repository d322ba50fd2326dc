"""The day that a story is dated: `HONG KONG, May 16 (Agency) -` at the head of its body."""

import datetime
import re
from typing import Final

from enrichment.values import days
from enrichment.values.calendar import date
from enrichment.values.parts import Parts, resolved
from enrichment.values.tense import Tense

_HEAD: Final = 500
"""Code points from the start of the body: a byline or two may stand before the dateline."""

_PLACE: Final = re.compile(
    r"(?:^|\n)[ \t]{0,8}(?:[A-Z][^\n()0-9]{0,60}?(?:\([A-Za-z /.&-]{2,40}\)[ ]?)?(?:,|—|–|-|:|/)?[ ])?$"
)
_AFTER: Final = re.compile(r",?[ ]?(?:\([^\n()]{2,40}\)|/[^\n/]{2,30}/|[-–—:]{1,2}(?![0-9]))|[ ]{0,8}\n")


def story_date(body: str, anchor: datetime.date | None) -> datetime.date | None:
    """The dateline's day, with the year nearest to `anchor` where it has none; `anchor` where there is no dateline."""
    head = body[:_HEAD]
    for parts in sorted(days.find(head), key=lambda parts: parts.start):
        if parts.day and not parts.last and _is_dateline(head, parts):
            full = resolved(parts, anchor, lambda: Tense.UNKNOWN)
            if full and full.year and full.month and full.day:
                return date(full.year, full.month, full.day)
    return anchor


def _is_dateline(head: str, parts: Parts) -> bool:
    return bool(_AFTER.match(head, parts.end) and _PLACE.search(head[: parts.start]))
