"""One Kafka transaction: all that follows from some raw events of one partition, and their offset."""

import asyncio
from collections.abc import Sequence
from dataclasses import dataclass

from aiokafka import AIOKafkaProducer
from aiokafka.structs import OffsetAndMetadata, TopicPartition
from faust.types import TP

from streams.work import Outgoing


@dataclass(frozen=True, slots=True)
class Portion:
    """What one transaction publishes: records in order, and the offset after the last raw event they follow from."""

    partition: TP
    records: Sequence[Outgoing]
    next_offset: int


async def transact(producer: AIOKafkaProducer, portion: Portion, group: str) -> None:
    """Publish `portion` and its offset, all or nothing.

    Raises what aiokafka raises. Nothing may then be retried with this producer or with a fresh one: the caller must end
    the process.
    """
    await producer.begin_transaction()
    deliveries = [
        await producer.send(record.topic, record.value, key=record.key, headers=list(record.headers))
        for record in portion.records
    ]
    # A record that the broker refuses fails its delivery only; the commit would go through without it.
    await asyncio.gather(*deliveries)
    source = TopicPartition(portion.partition.topic, portion.partition.partition)
    await producer.send_offsets_to_transaction({source: OffsetAndMetadata(portion.next_offset, "")}, group)
    await producer.commit_transaction()
