"""The local ledger follows the log: from nothing, from its tail, from a log that is not its own."""

from collections.abc import AsyncIterator, Iterator
from pathlib import Path

import pytest
from aiokafka import AIOKafkaConsumer, AIOKafkaProducer
from aiokafka.structs import TopicPartition
from faust.types import TP

from schemas.ledger import Reach
from schemas.topics import LEDGER, RAW
from streams import admin
from streams.broker import Cluster
from streams.committing.transaction import Portion, transact
from streams.ledger.due import Due
from streams.ledger.lifecycle import decide
from streams.ledger.publication import ledger_record
from streams.ledger.restore import restore
from streams.ledger.store import Store
from tests.broker.conftest import settings_for
from tests.streams.making import claim

PARTITION = 2
GROUP = "restoring"


@pytest.fixture
async def producer(fresh: Cluster) -> AsyncIterator[AIOKafkaProducer]:
    await admin.create(settings_for(fresh), fresh.bootstrap)
    made = AIOKafkaProducer(bootstrap_servers=fresh.bootstrap, transactional_id="a-worker")
    await made.start()
    yield made
    await made.stop()


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    opened = Store(tmp_path, Due(1, None))
    yield opened
    opened.close()


async def write(producer: AIOKafkaProducer, *uris: str, version: int = 1) -> int | None:
    entries = [decide(None, claim(uri=uri, version=version), Reach()).entry for uri in uris]
    records = [ledger_record(entry, PARTITION, "id") for entry in entries if entry is not None]
    return await transact(producer, Portion(TP(RAW, PARTITION), records, None), GROUP)


async def read(store: Store, cluster: Cluster) -> int:
    return await restore(store, [0, PARTITION], {"bootstrap_servers": cluster.bootstrap}, lambda: None)


async def test_all_of_it_then_only_the_tail(fresh: Cluster, producer: AIOKafkaProducer, store: Store) -> None:
    await write(producer, "a", "b")
    whole = await read(store, fresh)
    assert whole >= 2
    assert {entry.uri for entry in store.entries(PARTITION)} >= {"a", "b"}
    assert await read(store, fresh) == 0
    offset = await write(producer, "a", version=2)
    assert await read(store, fresh) == 1
    entry = store.get(PARTITION, "a")
    assert entry is not None and entry.number == 2
    # The marker of the transaction lies behind the record.
    assert offset is not None and store.offset(PARTITION) == offset + 1


async def test_what_was_aborted_is_never_seen(fresh: Cluster, producer: AIOKafkaProducer, store: Store) -> None:
    await read(store, fresh)
    await producer.begin_transaction()
    await producer.send_and_wait(LEDGER, b"{}", key=b"ghost", partition=PARTITION)
    await producer.abort_transaction()
    assert await read(store, fresh) == 0
    assert store.get(PARTITION, "ghost") is None


async def test_a_forgotten_story_is_gone_here_too(fresh: Cluster, producer: AIOKafkaProducer, store: Store) -> None:
    await write(producer, "c")
    await read(store, fresh)
    await producer.begin_transaction()
    await producer.send_and_wait(LEDGER, None, key=b"c", partition=PARTITION)
    await producer.commit_transaction()
    await read(store, fresh)
    assert store.get(PARTITION, "c") is None


async def test_a_store_that_knows_more_than_the_log_is_wiped(
    fresh: Cluster, producer: AIOKafkaProducer, store: Store
) -> None:
    await write(producer, "a")
    (end,) = (await _ends(fresh)).values()
    foreign = decide(None, claim(uri="foreign"), Reach()).entry
    store.apply(PARTITION, {"foreign": foreign}, end + 100)
    await read(store, fresh)
    assert store.get(PARTITION, "foreign") is None
    assert store.get(PARTITION, "a") is not None
    assert store.offset(PARTITION) == end


async def _ends(cluster: Cluster) -> dict[TopicPartition, int]:
    async with AIOKafkaConsumer(bootstrap_servers=cluster.bootstrap) as consumer:
        found: dict[TopicPartition, int] = await consumer.end_offsets([TopicPartition(LEDGER, PARTITION)])
        return found
