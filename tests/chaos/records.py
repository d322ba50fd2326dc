"""What is on the topics in the end, read by librdkafka with isolation level read_committed."""

import json
from collections.abc import Collection, Iterator
from contextlib import contextmanager
from typing import Any

from confluent_kafka import OFFSET_BEGINNING, Consumer, TopicPartition

from schemas.topics import CATALOGUE, ENRICHED, ENTITIES, LEDGER, QUARANTINE, RAW, topic_stream
from tests.broker.workers import header
from tests.chaos.feeder import POISON
from tests.chaos.model import Mark, Place, Raw
from tests.chaos.stories import SLUGS

STREAMS = (ENRICHED, ENTITIES, QUARANTINE, *(topic_stream(slug) for slug in SLUGS))
PATIENCE = 60.0


def read(bootstrap: str, topics: Collection[str], isolation: str = "read_committed") -> Iterator[Any]:
    """Every record of `topics` to their ends; those of a partition in their order."""
    with _client(bootstrap, isolation) as client:
        known = client.list_topics(timeout=PATIENCE).topics
        places = [TopicPartition(topic, part, OFFSET_BEGINNING) for topic in topics for part in known[topic].partitions]
        waiting = {(place.topic, place.partition) for place in places}
        client.assign(places)
        while waiting:
            message = client.poll(PATIENCE)
            if message is None:
                raise TimeoutError(f"no end of {sorted(waiting)}: a transaction is left open")
            # The only error that comes as a message is the end of a partition.
            if message.error() is None:
                yield message
            else:
                waiting.discard((message.topic(), message.partition()))


def raw_events(bootstrap: str) -> Iterator[Raw]:
    """All of `wire.raw`."""
    for record in read(bootstrap, [RAW]):
        kind, poison = header(record, "content-type"), header(record, POISON)
        yield Raw(record.partition(), record.offset(), kind, record.value(), poison)


def found(bootstrap: str) -> dict[Place, list[Mark]]:
    """The records of all streams by place, in their order. What is on streams that no copy belongs to is there too."""
    records: dict[Place, list[Mark]] = {}
    others = [name for name in CATALOGUE if name.startswith("wire.topic.") and name not in STREAMS]
    for record in read(bootstrap, [*STREAMS, *others]):
        records.setdefault((record.topic(), record.key().decode()), []).append(mark(record))
    return records


def ledger(bootstrap: str) -> dict[str, tuple[int, dict[str, Any]]]:
    """The last entry of each story, with its partition."""
    return {
        record.key().decode(): (record.partition(), json.loads(record.value())) for record in read(bootstrap, [LEDGER])
    }


def count(bootstrap: str, isolation: str) -> int:
    """How many records a reader of that isolation level finds on streams and ledger."""
    return sum(1 for _ in read(bootstrap, [*STREAMS, LEDGER], isolation))


def mark(record: Any) -> Mark:
    """One record as far as it is compared."""
    if record.topic() == QUARANTINE:
        return record.key().decode(), header(record, "quarantine_cause"), record.value().decode("utf-8", "replace")
    kind = header(record, "ce_type")
    value = json.loads(record.value())
    if record.topic() == ENTITIES:
        return header(record, "ce_id"), kind, value.get("headline", value.get("reason", ""))
    return header(record, "ce_id"), kind, _said(record, value["item"])


def _said(record: Any, item: dict[str, Any]) -> str:
    """Version, embargo and text; "?" for an embargo that headers and item do not agree on."""
    embargo = item.get("embargoedUntil") or ""
    if item.get("bodies") and header(record, "embargoed_until")[:10] != embargo[:10]:
        embargo = "?"
    bodies = item.get("bodies") or [{"value": ""}]
    return f"{item['version']} {embargo[:10]} {bodies[0]['value']}"


@contextmanager
def _client(bootstrap: str, isolation: str) -> Iterator[Any]:
    client = Consumer(
        {
            "bootstrap.servers": bootstrap,
            "group.id": "chaos-checker",
            "enable.auto.commit": False,
            "enable.partition.eof": True,
            "isolation.level": isolation,
        }
    )
    try:
        yield client
    finally:
        client.close()
