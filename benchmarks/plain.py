"""`python -m benchmarks.plain`: the worker as it would be with plain at-least-once. For comparison only.

The same intake, enrichers and records; but no transaction and no ledger, and Faust commits offsets once a second.
"""

import asyncio
from collections.abc import Iterable
from typing import Any

from aiokafka import AIOKafkaProducer
from faust.transport.drivers import aiokafka as drivers
from faust.types import TP

from agents.enrich import create
from schemas.topics import CATALOGUE, QUARANTINE
from streams import logs, settings, worker
from streams.committing.committer import Batch, Committer
from streams.committing.quarantine import quarantine_record
from streams.committing.writers import BATCH_BYTES, Writers
from streams.consuming import driver
from streams.ledger.ledger import Ledger
from streams.work import Outgoing


class PlainWriters(Writers):
    """A producer for each partition as ever, without transactions."""

    def _producer(self, partition: TP) -> AIOKafkaProducer:  # noqa: ARG002 (one like the other)
        return AIOKafkaProducer(
            **self._connection,
            acks="all",
            max_request_size=CATALOGUE[QUARANTINE].max_message_bytes,
            max_batch_size=BATCH_BYTES,
            compression_type="lz4",
            linger_ms=0,
        )


class PlainCommitter(Committer):
    """Publishes what the enrichers propose, whatever was published before, then acknowledges."""

    async def commit(self, batch: Batch) -> None:
        """Publish all records and wait for each."""
        outcomes = await batch.computed
        records: list[tuple[TP, Outgoing]] = []
        for event, outcome in zip(batch.events, outcomes, strict=True):
            place = TP(event.topic, event.partition)
            records += [(place, record) for record in outcome.records]
            records += [(place, quarantine_record(event, failure)) for failure in outcome.failures]
            self._backlog.finished(len(event.value))
        await asyncio.gather(*[await self._send(batch.writers.producers[place], record) for place, record in records])
        for receipt in batch.receipts:
            receipt.ack()
        self._pulse.progress()

    async def sweep(self, now: int) -> None:
        """There is no ledger to sweep."""

    async def _send(self, producer: Any, record: Outgoing) -> Any:
        return await producer.send(record.topic, record.value, key=record.key, headers=list(record.headers))


class PlainLedger(Ledger):
    """No ledger: only its folder, which the journal is kept in too."""

    async def restore(self, partitions: Iterable[int]) -> None:
        """Nothing is kept."""


def main() -> None:
    """Run the worker until a signal stops it."""
    worker.Writers = PlainWriters  # type: ignore[attr-defined]
    worker.Committer = PlainCommitter  # type: ignore[attr-defined]
    worker.Ledger = PlainLedger  # type: ignore[attr-defined]
    driver.Consumer._commit = drivers.Consumer._commit  # type: ignore[method-assign]
    configured = settings.load()
    logs.configure(configured.log_level, configured.log_format)
    worker.run(create(configured, configured.brokers))


if __name__ == "__main__":
    main()
