"""The agent's loop: takes raw events from Faust in batches, has them computed, and hands them on in order.

While one batch commits the next is computed. No exception leaves the loop: an exception inside Faust's stream would
skip events, so whatever goes wrong ends the process and the events are read again.
"""

import asyncio
import time
from collections.abc import Awaitable, Callable, Iterator, Sequence
from functools import partial
from typing import Any

from streams.breaker.gate import Gate
from streams.committing.committer import Batch, Committer
from streams.committing.writers import Writers, WriterSet
from streams.consuming.journal import Journal
from streams.consuming.offsets import Offsets
from streams.life.death import die
from streams.metrics import Metrics
from streams.work import Outcome, RawEvent

Received = tuple[Any, RawEvent]
"""Faust's event, to be acknowledged, and what is in it."""

Compute = Callable[[Sequence[RawEvent]], Awaitable[list[Outcome]]]

AHEAD = 1
"""Batches that wait computed while one commits. Measured: one gives 1.6 times a serial loop, two give no more."""

SWEEP_SECONDS = 10.0
"""How often the ledger is asked for what is due: its limits are days."""

BATCH_BYTES = 8 * 1024 * 1024
"""Raw bytes in one batch at the most, unless a single event has more: bounds a transaction's size and time."""


class Intake:
    """Joins Faust's stream, the enrichers and the committer.

    The journal knows which events must go alone. Nothing is taken in hand while the gate is shut.
    """

    def __init__(
        self,
        compute: Compute,
        writers: Writers,
        committer: Committer,
        offsets: Offsets,
        metrics: Metrics,
        journal: Journal,
        gate: Gate,
    ) -> None:
        self._compute = compute
        self._writers = writers
        self._committer = committer
        self._offsets = offsets
        self._metrics = metrics
        self._journal = journal
        self._gate = gate
        self._queue: asyncio.Queue[Batch] = asyncio.Queue(maxsize=AHEAD)
        self._sweep_at = time.monotonic() + SWEEP_SECONDS

    async def run(self, stream: Any, most: int, within: float) -> None:
        """Take from `stream` until Faust stops it. `most` events a batch, at most `within` seconds old."""
        committing = asyncio.create_task(self._commit_all())
        try:
            async for receipts in stream.noack_take(most, within):
                await self._take(list(receipts))
        except asyncio.CancelledError:
            raise
        except BaseException as error:
            die("taking a batch failed", error)
        finally:
            committing.cancel()

    async def _take(self, receipts: list[Any]) -> None:
        writers = self._writers.current
        await self._gate.passed(writers)
        if self._gate.barred(writers):
            self._committer.drop(receipts)
            return
        fresh = [receipt for receipt in receipts if receipt.message.generation_id == writers.generation]
        if len(fresh) < len(receipts):
            self._committer.drop([each for each in receipts if each.message.generation_id != writers.generation])
        received = [(receipt, _raw_event(receipt.message)) for receipt in fresh]
        self._offsets.received([event for _, event in received])
        for portion in _portions(received, self._journal.suspects):
            await self._hand_on(writers, portion)

    async def _hand_on(self, writers: WriterSet, portion: Sequence[Received]) -> None:
        """A suspect has nothing beside it, neither before nor after: who dies then, dies of it."""
        events = [event for _, event in portion]
        alone = self._journal.suspects(events[0])
        if alone:
            await self._queue.join()
        self._journal.take(events)
        self._metrics.observe("batch_stories", len(events))
        computed, era = asyncio.create_task(self._timed(events)), self._gate.era
        receipts = [receipt for receipt, _ in portion]
        await self._queue.put(Batch(writers, receipts, events, computed, era, partial(self._again, events)))
        if alone:
            await self._queue.join()

    async def _timed(self, events: Sequence[RawEvent]) -> list[Outcome]:
        condemned = self._journal.verdict(events[0])
        if condemned is not None:
            return [condemned]
        started = asyncio.get_running_loop().time()
        outcomes = await self._compute(events)
        self._metrics.observe("compute_seconds", asyncio.get_running_loop().time() - started)
        return outcomes

    async def _again(self, events: Sequence[RawEvent]) -> list[Outcome]:
        self._journal.accuse()
        return await self._timed(events)

    async def _commit_all(self) -> None:
        try:
            while True:
                batch = await self._next()
                if batch is not None:
                    await self._committer.commit(batch)
                    self._journal.done(batch.events)
                    self._queue.task_done()
                if time.monotonic() >= self._sweep_at:
                    await self._committer.sweep(int(time.time() * 1000))
                    self._sweep_at = time.monotonic() + SWEEP_SECONDS
        except asyncio.CancelledError:
            raise
        except BaseException as error:
            die("committing a batch failed", error)

    async def _next(self) -> Batch | None:
        try:
            async with asyncio.timeout(max(0.0, self._sweep_at - time.monotonic())):
                return await self._queue.get()
        except TimeoutError:
            return None


def _raw_event(message: Any) -> RawEvent:
    return RawEvent(
        topic=message.topic,
        partition=message.partition,
        offset=message.offset,
        timestamp_ms=round(message.timestamp * 1000),
        key=message.key,
        value=message.value or b"",
        headers=tuple((name, bytes(value or b"")) for name, value in message.headers or ()),
    )


def _portions(received: Sequence[Received], alone: Callable[[RawEvent], bool]) -> Iterator[list[Received]]:
    """The events in order, cut where they become too many bytes, and before and after each that must go alone."""
    portion: list[Received] = []
    size = 0
    for each in received:
        _, event = each
        cut = bool(portion) and (alone(event) or alone(portion[-1][1]) or size + len(event.value) > BATCH_BYTES)
        if cut:
            yield portion
            portion, size = [], 0
        portion.append(each)
        size += len(event.value)
    if portion:
        yield portion
