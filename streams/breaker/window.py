"""The last so many outcomes of one kind, and whether too many of them are bad. Pure."""

from collections import Counter, deque
from collections.abc import Iterable
from dataclasses import dataclass

from schemas.causes import Cause

Marks = Iterable[Cause | None]
"""Outcomes in order: the cause of a bad one, `None` for a good one."""


@dataclass(frozen=True, slots=True)
class Limit:
    """When a window trips: `share` or more of the last `size` outcomes are bad, of `minimum` at least. 0: never."""

    size: int
    minimum: int
    share: float


class Window:
    """Outcomes of the recent past. Its size bounds its memory, whatever comes."""

    __slots__ = ("_bad", "_limit", "_marks")

    def __init__(self, limit: Limit, marks: Marks = ()) -> None:
        self._limit = limit
        self._marks: deque[Cause | None] = deque(maxlen=limit.size)
        self._bad = 0
        self.add(marks)

    def add(self, marks: Marks) -> None:
        """Take outcomes in; the oldest go."""
        for mark in marks:
            full = len(self._marks) == self._limit.size
            self._bad += (mark is not None) - (full and self._marks[0] is not None)
            self._marks.append(mark)

    def after(self, marks: Marks) -> "Window":
        """What the window would be with these outcomes; it stays as it is."""
        window = Window(self._limit, self._marks)
        window.add(marks)
        return window

    def clear(self) -> None:
        """Forget all: what comes is judged by itself."""
        self._marks.clear()
        self._bad = 0

    @property
    def marks(self) -> list[Cause | None]:
        """The outcomes, oldest first."""
        return list(self._marks)

    @property
    def share(self) -> float:
        """The bad ones among all, 0 where there is none."""
        return round(self._bad / len(self._marks), 4) if self._marks else 0.0

    @property
    def causes(self) -> dict[Cause, int]:
        """How often each cause is in it."""
        return dict(Counter(mark for mark in self._marks if mark is not None))

    @property
    def tripped(self) -> bool:
        """Whether too many are bad. Fewer than the minimum say nothing."""
        limit = self._limit
        return limit.share > 0 and len(self._marks) >= limit.minimum and self.share >= limit.share

    @property
    def well(self) -> bool:
        """Whether enough have come and at most half the share that trips is bad: so it does not open and close."""
        return len(self._marks) >= self._limit.minimum and self.share <= self._limit.share / 2
