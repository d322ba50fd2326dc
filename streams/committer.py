"""Publishes computed batches, in order, one transaction for each partition in the batch."""

import asyncio
import logging
import time
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from faust.types import TP

from streams.backlog import Backlog
from streams.metrics import Metrics
from streams.pulse import Pulse
from streams.quarantine import quarantine_record, without_oversize
from streams.transaction import Portion, transact
from streams.work import Outcome, Outgoing, RawEvent
from streams.writers import Writers, WriterSet

logger = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Batch:
    """Raw events received together, the writers of that moment, and what the enrichers make of them.

    `receipts` are Faust's events, to be acknowledged in order once all is committed.
    """

    writers: WriterSet
    receipts: Sequence[Any]
    events: Sequence[RawEvent]
    computed: "asyncio.Task[list[Outcome]]"


@dataclass(frozen=True, slots=True)
class Handled:
    """One raw event with its outcome."""

    event: RawEvent
    outcome: Outcome

    def records(self) -> list[Outgoing]:
        """All records to publish, quarantine included."""
        return [*self.outcome.records, *(quarantine_record(self.event, each) for each in self.outcome.failures)]


class Committer:
    """Takes batches in order and commits each. What goes wrong here is raised: the caller must end the process."""

    def __init__(
        self,
        writers: Writers,
        backlog: Backlog,
        metrics: Metrics,
        pulse: Pulse,
        group: str,
        generation: Callable[[], int],
    ) -> None:
        self._writers = writers
        self._backlog = backlog
        self._metrics = metrics
        self._pulse = pulse
        self._group = group
        self._generation = generation

    async def commit(self, batch: Batch) -> None:
        """Publish `batch`, unless its partitions have moved since: its events are then read again elsewhere."""
        outcomes = await batch.computed
        if batch.writers is not self._writers.current or batch.writers.generation != self._generation():
            self._metrics.count("stale_events_total", len(batch.events))
            return
        handled = [
            Handled(event, without_oversize(outcome)) for event, outcome in zip(batch.events, outcomes, strict=True)
        ]
        portions = _portions(handled)
        await asyncio.gather(*(self._transact(batch.writers, portion) for portion in portions))
        for receipt in batch.receipts:
            receipt.ack()
        self._pulse.progress()
        self._account(handled, portions)

    async def _transact(self, writers: WriterSet, portion: Portion) -> None:
        started = time.perf_counter()
        await transact(writers.producers[portion.partition], portion, self._group)
        self._metrics.observe("transaction_seconds", time.perf_counter() - started)
        self._metrics.count("transactions_total")

    def _account(self, handled: Sequence[Handled], portions: Sequence[Portion]) -> None:
        now = time.time()
        for each in handled:
            self._backlog.finished(len(each.event.value))
            self._metrics.observe("latency_seconds", max(0.0, now - each.event.timestamp_ms / 1000))
            _log(each)
            for failure in each.outcome.failures:
                self._metrics.count("quarantined_total", cause=failure.cause.value)
        for record in (record for portion in portions for record in portion.records):
            self._metrics.count("records_total", topic=record.topic)
        self._metrics.count("raw_events_total", len(handled))
        self._metrics.set("last_commit_timestamp_seconds", now)


def _portions(handled: Iterable[Handled]) -> list[Portion]:
    records: dict[TP, list[Outgoing]] = {}
    following: dict[TP, int] = {}
    for each in handled:
        partition = TP(each.event.topic, each.event.partition)
        records.setdefault(partition, []).extend(each.records())
        following[partition] = each.event.offset + 1
    return [Portion(partition, records[partition], following[partition]) for partition in records]


def _log(handled: Handled) -> None:
    event = handled.event
    place = {"topic": event.topic, "partition": event.partition, "offset": event.offset}
    key = (event.key or b"").decode("utf-8", "replace")
    for uri in handled.outcome.uris:
        logger.debug("story published", extra={"uri": uri, **place})
    for failure in handled.outcome.failures:
        logger.warning(
            "story quarantined: %s: %s",
            failure.cause.value,
            failure.message,
            extra={"uri": next(iter(handled.outcome.uris), key), "cause": failure.cause.value, **place},
        )
