"""Copy that may not be used yet: held back until its time, superseded by what comes later about the same story."""

from collections.abc import Callable
from datetime import UTC, datetime

from streams.reader.delivered import Delivered


def now() -> datetime:
    """The time in UTC."""
    return datetime.now(UTC)


class Embargo:
    """Holds back embargoed events, the newest of each story on each stream."""

    def __init__(self, clock: Callable[[], datetime] = now) -> None:
        self._clock = clock
        self._held: dict[tuple[str, str], Delivered] = {}

    def admit(self, event: Delivered) -> bool:
        """Whether the event may be shown now. If not it is held; what was held of the same story is dropped."""
        self._held.pop((event.stream, event.uri), None)
        until = event.embargoed_until
        if until is None or event.leaves or until <= self._clock():
            return True
        self._held[event.stream, event.uri] = event
        return False

    def due(self) -> list[Delivered]:
        """The held events whose time has come, earliest first; they are held no longer."""
        moment = self._clock()
        ready = [event for event in self._held.values() if _until(event) <= moment]
        for event in ready:
            del self._held[event.stream, event.uri]
        return sorted(ready, key=_until)

    def oldest(self) -> dict[tuple[str, int], int]:
        """The lowest offset held of each stream and partition: a reader that restarts must begin there."""
        lowest: dict[tuple[str, int], int] = {}
        for event in self._held.values():
            place = (event.stream, event.partition)
            lowest[place] = min(event.offset, lowest.get(place, event.offset))
        return lowest


def _until(event: Delivered) -> datetime:
    return event.embargoed_until or datetime.min.replace(tzinfo=UTC)
