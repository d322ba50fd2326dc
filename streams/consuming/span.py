"""Ranges of offsets of a partition, and how many workers have died over them."""

from collections.abc import Iterable
from dataclasses import dataclass, replace

from streams.work import RawEvent


@dataclass(frozen=True, slots=True)
class Span:
    """Offsets `first` to `last`, both included."""

    partition: int
    first: int
    last: int
    deaths: int = 0

    @property
    def single(self) -> bool:
        """Whether it is one event."""
        return self.first == self.last

    def holds(self, event: RawEvent) -> bool:
        """Whether the event is in it."""
        return self.partition == event.partition and self.first <= event.offset <= self.last

    def same(self, other: "Span") -> bool:
        """Whether both are the same offsets."""
        return (self.partition, self.first, self.last) == (other.partition, other.first, other.last)

    def ends_within(self, other: "Span") -> bool:
        """Whether nothing of it is left when all up to the end of `other` is done."""
        return self.partition == other.partition and self.last <= other.last

    def with_deaths(self, deaths: int) -> "Span":
        """The same offsets."""
        return replace(self, deaths=deaths)


def spans(events: Iterable[RawEvent]) -> list[Span]:
    """One span for each partition of the events."""
    offsets: dict[int, list[int]] = {}
    for event in events:
        offsets.setdefault(event.partition, []).append(event.offset)
    return [Span(partition, min(found), max(found)) for partition, found in offsets.items()]
