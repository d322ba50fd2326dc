"""One Kafka transaction: all that follows from some raw events of one partition, and their offset."""

import asyncio
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from aiokafka import AIOKafkaProducer
from aiokafka.structs import OffsetAndMetadata, TopicPartition
from faust.types import TP

from schemas.ledger import LedgerEntry
from schemas.topics import LEDGER
from streams.work import Outgoing


@dataclass(frozen=True, slots=True)
class Portion:
    """What one transaction publishes: records in order, and the offset after the last raw event they follow from.

    `next_offset` is `None` where no raw event is behind them. `changes` is what the ledger then knows.
    """

    partition: TP
    records: Sequence[Outgoing]
    next_offset: int | None
    changes: Mapping[str, LedgerEntry | None] = field(default_factory=dict)


async def transact(producer: AIOKafkaProducer, portion: Portion, group: str) -> int | None:
    """Publish `portion` and its offset, all or nothing.

    Returns the offset after its last record on `wire.ledger`, `None` when it has none there.

    Raises what aiokafka raises. Nothing may then be retried with this producer or with a fresh one: the caller must end
    the process.
    """
    await producer.begin_transaction()
    deliveries = [
        await producer.send(
            record.topic, record.value, key=record.key, headers=list(record.headers), partition=record.partition
        )
        for record in portion.records
    ]
    # A record that the broker refuses fails its delivery only; the commit would go through without it.
    delivered = await asyncio.gather(*deliveries)
    if portion.next_offset is not None:
        source = TopicPartition(portion.partition.topic, portion.partition.partition)
        await producer.send_offsets_to_transaction({source: OffsetAndMetadata(portion.next_offset, "")}, group)
    await producer.commit_transaction()
    return max((place.offset + 1 for place in delivered if place.topic == LEDGER), default=None)
