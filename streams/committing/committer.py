"""Publishes computed batches, in order, one transaction for each partition in the batch."""

import asyncio
import time
from collections.abc import Awaitable, Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from faust.types import TP

from schemas.breaker import Breaker
from streams.breaker.breaker import Breakers, control_record
from streams.committing.handled import Handled, handle
from streams.committing.transaction import Portion, transact
from streams.committing.writers import Writers, WriterSet
from streams.consuming.backlog import Backlog
from streams.ledger.draft import Draft
from streams.ledger.ledger import Ledger
from streams.life.pulse import Pulse
from streams.metrics import Metrics
from streams.work import Outcome, Outgoing, RawEvent


@dataclass(frozen=True, slots=True)
class Batch:
    """Raw events received together, the writers of that moment, and what the enrichers make of them.

    `receipts` are Faust's events, to be acknowledged in order once all is committed. `era` is the gate's when they were
    computed; `again` computes them anew.
    """

    writers: WriterSet
    receipts: Sequence[Any]
    events: Sequence[RawEvent]
    computed: "asyncio.Task[list[Outcome]]"
    era: int
    again: Callable[[], Awaitable[list[Outcome]]]


class Committer:
    """Takes batches in order and commits each. What goes wrong here is raised: the caller must end the process."""

    def __init__(
        self,
        writers: Writers,
        ledger: Ledger,
        backlog: Backlog,
        metrics: Metrics,
        pulse: Pulse,
        group: str,
        generation: Callable[[], int],
        breakers: Breakers,
        forget: Callable[[Sequence[Any]], object],
    ) -> None:
        self._writers = writers
        self._ledger = ledger
        self._backlog = backlog
        self._metrics = metrics
        self._pulse = pulse
        self._group = group
        self._generation = generation
        self._breakers = breakers
        self._forget = forget

    async def commit(self, batch: Batch) -> None:
        """Publish `batch`, unless its partitions have moved since: its events are then read again elsewhere.

        While the worker is paused this waits. A batch that pauses it is not published: it is computed again after it.
        """
        outcomes = await self._judged(batch)
        if outcomes is None:
            self.drop(batch.receipts)
            return
        draft = self._ledger.draft()
        handled = [handle(event, outcome, draft) for event, outcome in zip(batch.events, outcomes, strict=True)]
        turns = self._breakers.turns(handled)
        for each, breaker in turns:
            each.records.append(control_record(breaker))
        portions = _portions(handled, draft)
        await asyncio.gather(*(self._transact(batch.writers, portion) for portion in portions))
        for receipt in batch.receipts:
            receipt.ack()
        self._pulse.progress()
        self._breakers.announce(turns)
        self._account(handled, portions)

    def drop(self, receipts: Sequence[Any]) -> None:
        """Let events go unacknowledged: another worker, or this one's next generation, reads them again."""
        self._forget(receipts)
        self._metrics.count("stale_events_total", len(receipts))

    async def sweep(self, now: int) -> None:
        """Publish what is due at `now` (ms since 1970) without any copy coming in: tombstones, forgotten entries."""
        writers = self._writers.current
        if not self._current():
            return
        for partition in writers.producers:
            if partition.partition not in self._ledger.partitions:
                continue
            due = self._ledger.sweeping(partition.partition, now)
            if due.records:
                await self._transact(writers, Portion(partition, due.records, None, due.changes))
                self._metrics.count("ledger_buried_total", due.buried)
                self._metrics.count("ledger_forgotten_total", due.forgotten)

    async def _judged(self, batch: Batch) -> list[Outcome] | None:
        """Outcomes that may be published, `None` where the batch must be dropped."""
        outcomes, era = await batch.computed, batch.era
        gate = self._breakers.gate
        while True:
            await gate.passed(batch.writers)
            if gate.barred(batch.writers) or batch.writers is not self._writers.current or not self._current():
                return None
            if era != gate.era:
                era = gate.era
                outcomes = await batch.again()
                continue
            breaker = self._breakers.tripped(outcomes)
            if breaker is None:
                return outcomes
            await self._pause(batch, breaker)

    async def _pause(self, batch: Batch, breaker: Breaker) -> None:
        first = batch.events[0]
        # A producer of this generation: a worker that was replaced cannot pause its successor.
        await self._transact(
            batch.writers, Portion(TP(first.topic, first.partition), [control_record(breaker)], None, {})
        )
        self._breakers.pause(breaker)

    def _current(self) -> bool:
        return self._writers.current.generation == self._generation()

    async def _transact(self, writers: WriterSet, portion: Portion) -> None:
        started = time.perf_counter()
        offset = await transact(writers.producers[portion.partition], portion, self._group)
        if offset is not None:
            self._ledger.committed(portion.partition.partition, portion.changes, offset)
        self._metrics.observe("transaction_seconds", time.perf_counter() - started)
        self._metrics.count("transactions_total")

    def _account(self, handled: Sequence[Handled], portions: Sequence[Portion]) -> None:
        now = time.time()
        for each in handled:
            self._backlog.finished(len(each.event.value))
            self._metrics.observe("latency_seconds", max(0.0, now - each.event.timestamp_ms / 1000))
            each.log()
            for _, verdict in each.verdicts:
                self._metrics.count("decisions_total", verdict=verdict.value)
            for failure in each.failures:
                self._metrics.count("quarantined_total", cause=failure.cause.value)
        for record in (record for portion in portions for record in portion.records):
            self._metrics.count("records_total", topic=record.topic)
        self._metrics.count("raw_events_total", len(handled))
        self._metrics.set("last_commit_timestamp_seconds", now)


def _portions(handled: Iterable[Handled], draft: Draft) -> list[Portion]:
    records: dict[TP, list[Outgoing]] = {}
    following: dict[TP, int] = {}
    for each in handled:
        partition = TP(each.event.topic, each.event.partition)
        records.setdefault(partition, []).extend(each.records)
        following[partition] = each.event.offset + 1
    return [
        Portion(partition, records[partition], following[partition], draft.changes(partition.partition))
        for partition in records
    ]
