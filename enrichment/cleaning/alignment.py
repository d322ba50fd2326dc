"""The way back: each place of a text to the place of the text that it was made from."""

from __future__ import annotations

from array import array
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from typing import NamedTuple


class Piece(NamedTuple):
    """A stretch of the new text and the stretch of the old one that it stands for, ends exclusive.

    Where both are of one length, they match character for character; where not, as wholes.
    """

    start: int
    end: int
    old_start: int
    old_end: int

    @property
    def even(self) -> bool:
        """Whether both stretches are of one length."""
        return self.end - self.start == self.old_end - self.old_start


@dataclass(frozen=True, slots=True)
class Alignment:
    """Pieces of a new text in order, without gaps; their old stretches never go backwards.

    Four integers a piece and one piece for each change: text that was not changed costs one piece. What was removed
    lies between the old stretches of two pieces. Offsets count code points.
    """

    starts: array[int]
    old_starts: array[int]
    old_ends: array[int]
    length: int

    @classmethod
    def identity(cls, length: int) -> Alignment:
        """A text of `length` that is as it was."""
        return cls.of(iter([Piece(0, length, 0, length)]))

    @classmethod
    def of(cls, pieces: Iterator[Piece]) -> Alignment:
        """From pieces in order; neighbours that continue each other character for character become one."""
        starts, old_starts, old_ends = array("q"), array("q"), array("q")
        length, last_even = 0, False
        for piece in pieces:
            if piece.start == piece.end:
                continue
            if last_even and piece.even and old_ends[-1] == piece.old_start:
                old_ends[-1] = piece.old_end
            else:
                starts.append(piece.start)
                old_starts.append(piece.old_start)
                old_ends.append(piece.old_end)
                last_even = piece.even
            length = piece.end
        return cls(starts, old_starts, old_ends, length)

    def __len__(self) -> int:
        """The number of pieces."""
        return len(self.starts)

    def pieces(self) -> Iterator[Piece]:
        """Every piece, in order."""
        ends = (*self.starts[1:], self.length)
        return map(Piece, self.starts, ends, self.old_starts, self.old_ends)

    def span(self, start: int, end: int) -> tuple[int, int]:
        """The old stretch from the first to the last character of `start` to `end`, with what was removed between.

        An empty span gives the place before `start`. Raises `IndexError` outside the text.
        """
        if not 0 <= start <= end <= self.length:
            raise IndexError(f"{start} to {end} is outside the text of {self.length}")
        if start == end:
            place = self._first(start) if start < self.length else self._last(start)
            return place, place
        return self._first(start), self._last(end)

    def spans(self, start: int, end: int) -> list[tuple[int, int]]:
        """The old stretches behind `start` to `end`, without what was removed between them."""
        found: list[tuple[int, int]] = []
        place = bisect_right(self.starts, start) - 1
        while 0 <= place < len(self.starts) and start < end:
            upto = min(end, self._end(place))
            found.append((self._first(start), self._last(upto)))
            start, place = upto, place + 1
        return found

    def after(self, earlier: Alignment) -> Alignment:
        """This alignment, led back one step more: its old text is the new text of `earlier`."""
        return Alignment.of(_composed(self, earlier))

    def _end(self, place: int) -> int:
        return self.starts[place + 1] if place + 1 < len(self.starts) else self.length

    def _first(self, start: int) -> int:
        place = bisect_right(self.starts, start) - 1
        old = self.old_starts[place]
        return old + start - self.starts[place] if self._is_even(place) else old

    def _last(self, end: int) -> int:
        if not self.starts:
            return 0
        place = bisect_right(self.starts, end - 1) - 1 if end else 0
        old = self.old_starts[place]
        return old + end - self.starts[place] if self._is_even(place) or not end else self.old_ends[place]

    def _is_even(self, place: int) -> bool:
        return self._end(place) - self.starts[place] == self.old_ends[place] - self.old_starts[place]


def _composed(later: Alignment, earlier: Alignment) -> Iterator[Piece]:
    first = Cursor(earlier)
    for piece in later.pieces():
        if not piece.even:
            yield Piece(piece.start, piece.end, *first.stretch(piece.old_start, piece.old_end))
            continue
        place = piece.old_start
        while place < piece.old_end:
            upto = min(piece.old_end, first.end_of(place))
            moved = piece.start - piece.old_start
            yield Piece(place + moved, upto + moved, *first.stretch(place, upto))
            place = upto


class Cursor:
    """Walks an alignment forwards, so that many look-ups in order take time in proportion to its pieces."""

    def __init__(self, alignment: Alignment) -> None:
        self._pieces = list(alignment.pieces())
        self._place = 0

    def end_of(self, place: int) -> int:
        """Where the piece of `place` ends."""
        return self._at(place).end

    def stretch(self, start: int, end: int) -> tuple[int, int]:
        """The old stretch of `start` to `end`; the point before `start` where both are one."""
        if not self._pieces:
            return 0, 0
        first = self._at(start)
        old_start = first.old_start + start - first.start if first.even else first.old_start
        if start >= end:
            past = first.old_end if start >= first.end else old_start
            return past, past
        last = self._at(end - 1)
        return old_start, last.old_start + end - last.start if last.even else last.old_end

    def _at(self, place: int) -> Piece:
        while self._place + 1 < len(self._pieces) and self._pieces[self._place].end <= place:
            self._place += 1
        while self._place and self._pieces[self._place].start > place:
            self._place -= 1
        return self._pieces[self._place]
