"""The local store brought to the end of `wire.ledger`: usually the tail, all of it where nothing is there."""

import logging
from collections.abc import Callable, Iterable, Mapping
from typing import Any

from aiokafka import AIOKafkaConsumer, TopicPartition
from pydantic import ValidationError

from schemas.ledger import LedgerEntry
from schemas.topics import CATALOGUE, LEDGER
from streams.ledger.store import Store

logger = logging.getLogger(__name__)

POLL_MS = 500
BATCH = 1000
"""Records taken over in one write: some 20 ms, so that the event loop goes on breathing."""


async def restore(
    store: Store, partitions: Iterable[int], connection: Mapping[str, Any], progress: Callable[[], None]
) -> int:
    """Read each partition from where the store stands to its end, and return how many records that were.

    Call it when the partitions' producers have been made anew: only then is everything committed or aborted that
    others wrote. A store that claims to know more than the log holds is of another log, and is wiped. Raises what
    aiokafka raises.
    """
    places = [TopicPartition(LEDGER, partition) for partition in sorted(partitions)]
    if not places:
        return 0
    consumer = AIOKafkaConsumer(
        **connection,
        group_id=None,
        enable_auto_commit=False,
        isolation_level="read_committed",
        auto_offset_reset="earliest",
        max_partition_fetch_bytes=CATALOGUE[LEDGER].max_message_bytes,
    )
    await consumer.start()
    try:
        consumer.assign(places)
        return await _read(store, consumer, places, progress)
    finally:
        await consumer.stop()


async def _read(store: Store, consumer: Any, places: list[TopicPartition], progress: Callable[[], None]) -> int:
    ends = await consumer.end_offsets(places)
    for place in places:
        consumer.seek(place, _start(store, place.partition, ends[place]))
    records = 0
    waiting = set(places)
    while waiting:
        for place, found in (await consumer.getmany(*waiting, timeout_ms=POLL_MS, max_records=BATCH)).items():
            store.apply(place.partition, _changes(found), found[-1].offset + 1)
            records += len(found)
        progress()
        for place in list(waiting):
            position = await consumer.position(place)
            if position >= ends[place]:
                # What lies between the last record and here are markers, read once and for all.
                store.apply(place.partition, {}, position)
                waiting.discard(place)
    return records


def _start(store: Store, partition: int, end: int) -> int:
    known = store.offset(partition)
    if known > end:
        logger.warning("ledger of partition %d is of another log: %d known of %d; read anew", partition, known, end)
        store.wipe(partition)
        return 0
    return known


def _changes(records: Iterable[Any]) -> dict[str, LedgerEntry | None]:
    changes: dict[str, LedgerEntry | None] = {}
    for record in records:
        uri = (record.key or b"").decode("utf-8", "replace")
        try:
            changes[uri] = None if record.value is None else LedgerEntry.model_validate_json(record.value)
        except ValidationError:
            place = {"topic": record.topic, "partition": record.partition, "offset": record.offset}
            logger.error("a record of the ledger is not ours and is passed over", extra={"uri": uri, **place})
    return changes
