"""How dirty a text was, in numbers."""

from collections.abc import Sequence

from enrichment.cleaning.edits import Edit
from enrichment.cleaning.words.glue import KIND as GLUE
from schemas.annotations import Quality

_CAPITALS = "ABCDEFGHIJKLMNOPQRSTUVWXYZÀÁÂÃÄÅÆÇÈÉÊËÌÍÎÏÐÑÒÓÔÕÖØÙÚÛÜÝÞ".encode("latin-1")


def measure(raw: str, clean: str, done: Sequence[Edit]) -> Quality:
    """The quality of `raw`, by what it took to make `clean` of it."""
    letters = len("".join(clean.split()))
    western = clean.encode("latin-1", "replace")
    capitals = len(western) - len(western.translate(None, _CAPITALS))
    return Quality(
        kept=round(min(1.0, len(clean) / len(raw)), 4) if raw else 1.0,
        glue=sum(edit.kind == GLUE for edit in done),
        mojibake=sum(edit.rule == "mojibake" for edit in done),
        capitals=round(capitals / letters, 4) if letters else 0.0,
        duplicates=sum(edit.kind == "duplicate" for edit in done),
    )
