"""Changes to a text, and the text that they make."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import NamedTuple

from enrichment.cleaning.alignment import Alignment, Piece


class Edit(NamedTuple):
    """`start` to `end` is replaced. `kind` says what is wrong there, `rule` how it was seen, `confidence` how surely.

    A removal has no replacement, an insertion no length.
    """

    start: int
    end: int
    replacement: str
    kind: str
    rule: str
    confidence: float = 1.0


Rule = Callable[[str], Iterable[Edit]]
"""A text to the edits that repair it; none for a text that needs none."""


def sound(edits: Iterable[Edit]) -> list[Edit]:
    """The edits in order of place, without those that reach into an earlier one."""
    kept: list[Edit] = []
    end = 0
    for edit in sorted(edits, key=lambda edit: (edit.start, -edit.end)):
        if edit.start >= end:
            kept.append(edit)
            end = edit.end
    return kept


def apply(text: str, edits: Sequence[Edit]) -> tuple[str, Alignment]:
    """The changed text and the way back from it to `text`. The edits must be in order and apart."""
    parts: list[str] = []
    place = 0
    for start, end, replacement, *_ in edits:
        parts += (text[place:start], replacement)
        place = end
    parts.append(text[place:])
    return "".join(parts), Alignment.of(_pieces(len(text), edits))


def _pieces(length: int, edits: Sequence[Edit]) -> Iterator[Piece]:
    new = place = 0
    for edit in edits:
        kept = edit.start - place
        yield Piece(new, new + kept, place, edit.start)
        new += kept
        yield Piece(new, new + len(edit.replacement), edit.start, edit.end)
        new += len(edit.replacement)
        place = edit.end
    yield Piece(new, new + length - place, place, length)
