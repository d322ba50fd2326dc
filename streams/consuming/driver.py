"""What we change in Faust's Kafka driver, and nothing more.

* Offsets travel in our transactions, so Faust's own commit does nothing.
* The input is read committed: a customer's producer may be transactional.
* A partition of which nothing is committed is read from its beginning after each rebalance.
* Faust never asks the group coordinator whether it still lives; we ask before every fetch.
* Faust's buffer is bounded in messages only; we bound it in bytes too.
"""

import asyncio
from collections.abc import Iterable
from typing import Any

from faust.transport.drivers import aiokafka as drivers
from faust.types import TP

from streams.consuming.backlog import Backlog
from streams.life.death import die

FULL_PAUSE = 0.05
"""Seconds to wait before looking again whether the backlog has room: short beside the time of one batch."""


class ConsumerThread(drivers.AIOKafkaConsumerThread):  # type: ignore[misc]
    """The thread that owns the aiokafka consumer."""

    def _create_worker_consumer(self, transport: Any) -> Any:
        consumer = super()._create_worker_consumer(transport)
        # Faust has no setting for it outside its own exactly_once mode; aiokafka reads it when the consumer starts.
        consumer._isolation_level = "read_committed"
        return consumer

    async def seek_to_committed(self) -> Any:
        """Go back to what is committed, and to the beginning where nothing is.

        aiokafka leaves a partition without a commit where it stands; what was fetched of it and dropped in a rebalance,
        before its owner was ready, would never be read again.
        """
        committed = await super().seek_to_committed()
        fresh = [partition for partition, offset in committed.items() if not offset or offset < 0]
        if fresh:
            await self.call_thread(self._ensure_consumer().seek_to_beginning, *fresh)
        return committed

    async def _fetch_records(
        self, consumer: Any, active_partitions: set[TP], timeout: float | None = None, max_records: int | None = None
    ) -> Any:
        self._check_coordinator(consumer)
        backlog: Backlog = self.app.backlog
        if backlog.full():
            await asyncio.sleep(FULL_PAUSE)
            return {}
        records = await super()._fetch_records(consumer, active_partitions, timeout=timeout, max_records=max_records)
        backlog.received(sum(len(record.value or b"") for batch in records.values() for record in batch))
        return records

    def _check_coordinator(self, consumer: Any) -> None:
        try:
            consumer._coordinator.check_errors()
        except Exception as error:
            die("the consumer group's coordinator failed", error)


class Consumer(drivers.Consumer):  # type: ignore[misc]
    """Faust's consumer, without its own commits."""

    def _new_consumer_thread(self) -> ConsumerThread:
        return ConsumerThread(self, loop=self.loop, beacon=self.beacon)

    async def _commit(self, offsets: Any) -> bool:  # noqa: ARG002 (Faust's signature)
        return True

    def forget(self, receipts: Iterable[Any]) -> None:
        """Wait no more for events that will not be acknowledged: they are read again by their partition's next owner.

        Faust gives no partition away, and does not stop, while anything is in hand.
        """
        for receipt in receipts:
            self._unacked_messages.discard(receipt.message)


class Transport(drivers.Transport):  # type: ignore[misc]
    """The transport that hands Faust our consumer."""

    Consumer = Consumer
