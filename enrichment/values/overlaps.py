"""Of spans that overlap, the ones to keep."""

from collections.abc import Sequence
from typing import Protocol, TypeVar


class _Placed(Protocol):
    @property
    def start(self) -> int: ...

    @property
    def end(self) -> int: ...


Placed = TypeVar("Placed", bound=_Placed)


def apart(text: str, spans: Sequence[Placed]) -> list[Placed]:
    """Spans of `text` that do not overlap, by place: the longest first; of two as long, the one that comes first.

    Takes time with the spans' total length.
    """
    taken = bytearray(len(text))
    kept = []
    for span in sorted(spans, key=lambda span: span.start - span.end):
        if not any(taken[span.start : span.end]):
            taken[span.start : span.end] = b"\x01" * (span.end - span.start)
            kept.append(span)
    return sorted(kept, key=lambda span: span.start)
