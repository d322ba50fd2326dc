"""What this worker has in hand, on disk, so that an event that kills its worker does not do so for ever.

Ranges of offsets are written down before they are worked on, and struck out when they are committed. Whatever stands
there at the next start was in hand when the worker died. After `SUSPECT` deaths over a range its events go one by one,
with nothing beside them; after as many again over one event, that event is quarantined as `worker-crashed`.
"""

from collections.abc import Iterable
from pathlib import Path

import orjson
from aiokafka.errors import IllegalOperation, KafkaError

from schemas.causes import Cause
from streams.consuming.span import Span, spans
from streams.work import Failure, Outcome, RawEvent

SUSPECT = 3
CONDEMNED = 2 * SUSPECT

KAFKA_FAILED = (KafkaError, IllegalOperation)
"""Ends that are not for what is in hand. The second is what a producer says that was fenced amid its sends."""


class Journal:
    """One file, replaced as a whole: it is read whole or not at all. Not synced: it is for processes that die."""

    def __init__(self) -> None:
        self._path: Path | None = None
        self._suspects: list[Span] = []
        self._taken: list[Span] = []

    def open(self, path: Path) -> None:
        """Read what was in hand when the last worker with this file ended."""
        self._path = path
        try:
            left = orjson.loads(path.read_bytes())
        except (OSError, orjson.JSONDecodeError):
            left = {"spans": [], "excused": True}
        died = 0 if left["excused"] else 1
        self._suspects = [Span(place, first, last, deaths + died) for place, first, last, deaths in left["spans"]]

    def suspects(self, event: RawEvent) -> bool:
        """Whether the event must go alone."""
        return self._deaths(event) >= SUSPECT

    def verdict(self, event: RawEvent) -> Outcome | None:
        """The outcome of an event that must not be touched again, `None` for any other."""
        deaths = max((span.deaths for span in self._suspects if span.single and span.holds(event)), default=0)
        if deaths < CONDEMNED:
            return None
        message = f"{deaths} workers that had the story in hand have died, the last ones with nothing else in hand."
        return Outcome(failures=(Failure(Cause.WORKER_CRASHED, message, "streams.consuming.journal", attempts=deaths),))

    def take(self, events: Iterable[RawEvent]) -> None:
        """Write down that these events are in hand."""
        held = list(events)
        self._taken += [span.with_deaths(max(map(self._deaths, held), default=0)) for span in spans(held)]
        self._write(excused=False)

    def done(self, events: Iterable[RawEvent]) -> None:
        """Strike out events that are committed, or that another worker has now."""
        gone = spans(events)
        self._taken = [span for span in self._taken if not any(span.same(other) for other in gone)]
        self._suspects = [span for span in self._suspects if not any(span.ends_within(other) for other in gone)]
        self._write(excused=False)

    def excuse(self, error: BaseException | None = None) -> None:
        """What is in hand is not to blame for an end from now on: good order, a pause, or Kafka's failure."""
        if error is None or isinstance(error, KAFKA_FAILED):
            self._write(excused=True)

    def accuse(self) -> None:
        """What is in hand is worked on again: it is to blame for an end from now on."""
        self._write(excused=False)

    def _deaths(self, event: RawEvent) -> int:
        return max((span.deaths for span in self._suspects if span.holds(event)), default=0)

    def _write(self, excused: bool) -> None:
        if self._path is None:
            return
        rows = [(span.partition, span.first, span.last, span.deaths) for span in self._taken]
        fresh = self._path.with_suffix(".new")
        fresh.write_bytes(orjson.dumps({"spans": rows, "excused": excused}))
        fresh.replace(self._path)
