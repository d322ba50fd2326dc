"""How dirty a text was, in numbers."""

import re
from collections.abc import Sequence

from enrichment.cleaning.edits import Edit
from enrichment.cleaning.words.glue import KIND as GLUE
from schemas.annotations import Quality

_CAPITALS = re.compile(r"[A-ZÀ-ÖØ-Þ]+")


def measure(raw: str, clean: str, done: Sequence[Edit]) -> Quality:
    """The quality of `raw`, by what it took to make `clean` of it."""
    letters = sum(map(len, clean.split()))
    capitals = sum(map(len, _CAPITALS.findall(clean)))
    return Quality(
        kept=round(min(1.0, len(clean) / len(raw)), 4) if raw else 1.0,
        glue=sum(edit.kind == GLUE for edit in done),
        mojibake=sum(edit.rule == "mojibake" for edit in done),
        capitals=round(capitals / letters, 4) if letters else 0.0,
        duplicates=sum(edit.kind == "duplicate" for edit in done),
    )
