"""Where a consumer stands after a rebalance."""

from collections.abc import AsyncIterator, Awaitable, Callable
from typing import Any

import pytest
from aiokafka import AIOKafkaConsumer, AIOKafkaProducer, TopicPartition

from schemas.topics import RAW
from streams import admin
from streams.broker import Cluster
from streams.consuming.driver import ConsumerThread
from streams.settings import Settings

COPY = [b"one", b"two", b"three"]


class Here(ConsumerThread):
    """Faust's thread without a thread."""

    def __init__(self, consumer: AIOKafkaConsumer) -> None:
        self.consumer = consumer

    def _ensure_consumer(self) -> AIOKafkaConsumer:
        return self.consumer

    async def call_thread(self, fun: Callable[..., Awaitable[Any]], *args: Any) -> Any:
        return await fun(*args)


@pytest.fixture
async def consumer(broker: Cluster) -> AsyncIterator[AIOKafkaConsumer]:
    """A consumer that has read all copy of one partition and committed nothing."""
    await admin.create(Settings(brokers=broker.bootstrap, replication=1), broker.bootstrap)
    partition = TopicPartition(RAW, 0)
    async with AIOKafkaProducer(bootstrap_servers=broker.bootstrap) as producer:
        for value in COPY:
            await producer.send_and_wait(RAW, value, partition=0)
    reader = AIOKafkaConsumer(
        bootstrap_servers=broker.bootstrap,
        group_id="seeks-anew",
        auto_offset_reset="earliest",
        enable_auto_commit=False,
    )
    await reader.start()
    reader.assign([partition])
    await reader.getmany(timeout_ms=10_000)
    yield reader
    await reader.stop()


async def test_what_was_fetched_of_a_partition_without_a_commit_is_read_again(consumer: AIOKafkaConsumer) -> None:
    (partition,) = consumer.assignment()
    assert await consumer.position(partition) > 0
    await Here(consumer).seek_to_committed()
    assert await consumer.position(partition) == 0


async def test_a_commit_is_gone_back_to(consumer: AIOKafkaConsumer) -> None:
    (partition,) = consumer.assignment()
    await consumer.commit({partition: 2})
    await Here(consumer).seek_to_committed()
    assert await consumer.position(partition) == 2
