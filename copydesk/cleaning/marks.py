"""A raw text cut at what was done to it: the stretches that explain a cleaning."""

from collections.abc import Iterator
from typing import NamedTuple

from enrichment.cleaning.edits import Edit
from enrichment.cleaning.result import Cleaned


class Mark(NamedTuple):
    """A stretch of the raw text; `edit` is what was done to it, `None` where nothing was. `doubted` if it stayed."""

    text: str
    edit: Edit | None = None
    doubted: bool = False


def marks(raw: str, cleaned: Cleaned) -> Iterator[Mark]:
    """The raw text in order. Of two changes at one place the one that began earlier and reaches further is told."""
    changes = [(edit, False) for edit in (*cleaned.removals, *cleaned.repairs)]
    changes += [(edit, True) for edit in cleaned.doubts]
    changes.sort(key=lambda change: (change[0].start, -change[0].end))
    place = 0
    for edit, doubted in changes:
        if edit.start < place or (doubted and _is_crossed(edit, cleaned)):
            continue
        if place < edit.start:
            yield Mark(raw[place : edit.start])
        yield Mark(raw[edit.start : edit.end], edit, doubted)
        place = edit.end
    if place < len(raw):
        yield Mark(raw[place:])


def _is_crossed(doubt: Edit, cleaned: Cleaned) -> bool:
    """Whether something was repaired inside the paragraph: then the repair is shown, not the doubt."""
    return any(doubt.start <= edit.start < doubt.end for edit in (*cleaned.repairs, *cleaned.removals))
