"""The reader against a living broker: what is committed, from where, for whom."""

import asyncio
from datetime import UTC, datetime, timedelta
from typing import Any

import orjson
import pytest
from aiokafka import AIOKafkaConsumer, AIOKafkaProducer

from schemas.causes import Cause
from schemas.errors import ClusterError, ConfigurationError
from schemas.events import Quarantined
from schemas.headers import Headers, instant, pack, quarantine
from schemas.topics import QUARANTINE
from streams import admin
from streams.broker import Cluster
from streams.reader import Delivered, Filter, Quarantine, Reader, Start
from tests.broker.conftest import Make, settings_for

BEGINNING = Start(beginning=True)


def story(uri: str, *names: str) -> bytes:
    entities = [{"id": f"x:{name}", "name": name, "salience": 1.0, "mentions": []} for name in names]
    return orjson.dumps({"item": {"uri": uri}, "enrichment": {"entities": entities}})


def about(kind: str = "story.added", **headers: str) -> Headers:
    return pack({"ce_type": kind, "topics": "politics", "language": "en"} | headers)


class Writer:
    """Writes events as a worker would, with or without a transaction."""

    def __init__(self, broker: Cluster, **options: Any) -> None:
        self.producer = AIOKafkaProducer(bootstrap_servers=broker.bootstrap, **options)

    async def __aenter__(self) -> "Writer":
        await self.producer.start()
        return self

    async def __aexit__(self, *_: object) -> None:
        await self.producer.stop()

    async def put(self, topic: str, uri: str, *names: str, headers: Headers | None = None, gone: bool = False) -> None:
        value = None if gone else story(uri, *names)
        await self.producer.send_and_wait(topic, value, key=uri.encode(), headers=list(headers or about()))


def reader(broker: Cluster, topic: str, **options: Any) -> Reader:
    options.setdefault("start", BEGINNING)
    return Reader(topic, settings=settings_for(broker), bootstrap=broker.bootstrap, **options)


async def read(broker: Cluster, topic: str, **options: Any) -> list[Delivered]:
    """Everything that is there now."""
    async with reader(broker, topic, follow=False, **options) as events:
        return [event async for event in events]


async def uris(broker: Cluster, topic: str, **options: Any) -> set[str]:
    return {event.uri for event in await read(broker, topic, **options)}


async def test_all_of_it_from_the_beginning_in_order_of_each_story(broker: Cluster, topic: Make) -> None:
    name = await topic()
    async with Writer(broker) as writer:
        for number in range(50):
            await writer.put(name, f"u{number % 5}", str(number))
    found = await read(broker, name)
    assert len(found) == 50
    for uri in {event.uri for event in found}:
        numbers = [int(event.entities[0]["name"]) for event in found if event.uri == uri]
        assert numbers == sorted(numbers)


async def test_an_empty_stream_ends_at_once_when_it_is_not_followed(broker: Cluster, topic: Make) -> None:
    assert await read(broker, await topic()) == []


async def test_only_what_is_committed_is_seen_and_the_end_is_found_behind_markers(broker: Cluster, topic: Make) -> None:
    name = await topic()
    async with Writer(broker, transactional_id=name) as writer:
        async with writer.producer.transaction():
            await writer.put(name, "kept")
        await writer.producer.begin_transaction()
        await writer.put(name, "aborted")
        await writer.producer.abort_transaction()
        assert await uris(broker, name) == {"kept"}
        await writer.producer.begin_transaction()
        await writer.put(name, "open")
        assert await uris(broker, name) == {"kept"}
        await writer.producer.commit_transaction()
    assert await uris(broker, name) == {"kept", "open"}


async def test_by_default_only_what_is_new_from_the_moment_of_entering(broker: Cluster, topic: Make) -> None:
    name = await topic()
    async with Writer(broker) as writer:
        await writer.put(name, "old")
        async with reader(broker, name, start=None) as events:
            await writer.put(name, "new")
            assert (await anext(aiter(events))).uri == "new"


async def test_since_a_time(broker: Cluster, topic: Make) -> None:
    name, start = await topic(), datetime.now(UTC)
    async with Writer(broker) as writer:
        for minutes, uri in ((-60, "before"), (0, "at"), (60, "after")):
            moment = int((start + timedelta(minutes=minutes)).timestamp() * 1000)
            await writer.producer.send_and_wait(
                name, story(uri), key=uri.encode(), partition=0, timestamp_ms=moment, headers=list(about())
            )
    assert await uris(broker, name, start=Start(since=start - timedelta(seconds=1))) == {"at", "after"}
    assert await uris(broker, name, start=Start(since=start + timedelta(days=1))) == set()


@pytest.mark.parametrize("question", ["offsets_for_times", "end_offsets"])
async def test_since_a_time_nothing_is_missed_that_comes_while_the_place_is_looked_for(
    broker: Cluster, topic: Make, monkeypatch: pytest.MonkeyPatch, question: str
) -> None:
    name, ask = await topic(), getattr(AIOKafkaConsumer, question)
    async with Writer(broker) as writer:

        async def asked(consumer: AIOKafkaConsumer, *arguments: Any) -> Any:
            answer = await ask(consumer, *arguments)
            monkeypatch.setattr(AIOKafkaConsumer, question, ask)
            await writer.put(name, "meanwhile")
            return answer

        monkeypatch.setattr(AIOKafkaConsumer, question, asked)
        async with reader(broker, name, start=Start(since=datetime.now(UTC))) as events:
            async with asyncio.timeout(20):
                assert (await anext(aiter(events))).uri == "meanwhile"


async def test_a_group_goes_on_where_it_was_and_shares_nothing_with_others(broker: Cluster, topic: Make) -> None:
    name = await topic()
    async with Writer(broker) as writer:
        await writer.put(name, "first")
        assert await uris(broker, name, group=f"{name}.a") == {"first"}
        await writer.put(name, "second")
    assert await uris(broker, name, group=f"{name}.a") == {"second"}
    assert await uris(broker, name, group=f"{name}.b") == {"first", "second"}


async def test_what_a_group_has_not_finished_comes_again(broker: Cluster, topic: Make) -> None:
    name = await topic()
    async with Writer(broker) as writer:
        await writer.put(name, "first")
    async with reader(broker, name, group=name) as events:
        assert (await anext(aiter(events))).uri == "first"
    assert await uris(broker, name, group=name) == {"first"}


async def test_a_group_cannot_start_at_a_time(broker: Cluster) -> None:
    with pytest.raises(ConfigurationError, match="group"):
        reader(broker, "any", group="g", start=Start(since=datetime.now(UTC)))


async def test_embargoed_copy_comes_at_its_time_and_at_once_when_asked_for(broker: Cluster, topic: Make) -> None:
    name = await topic()
    until = datetime.now(UTC) + timedelta(seconds=2)
    async with Writer(broker) as writer:
        await writer.put(name, "later", headers=about(embargoed_until=instant(until)))
        await writer.put(name, "now")
    assert await uris(broker, name, embargoed=True) == {"later", "now"}
    async with reader(broker, name) as events:
        coming = aiter(events)
        assert (await anext(coming)).uri == "now"
        assert (await anext(coming)).uri == "later"
    assert datetime.now(UTC) >= until - timedelta(milliseconds=1)


async def test_a_group_that_ends_before_an_embargo_does_finds_the_story_again(broker: Cluster, topic: Make) -> None:
    name = await topic()
    tomorrow = instant(datetime.now(UTC) + timedelta(days=1))
    async with Writer(broker) as writer:
        await writer.put(name, "held", headers=about(embargoed_until=tomorrow))
    assert await uris(broker, name, group=name) == set()
    assert await uris(broker, name, group=name, embargoed=True) == {"held"}


async def test_held_copy_is_filtered_too(broker: Cluster, topic: Make) -> None:
    name = await topic()
    soon = instant(datetime.now(UTC) + timedelta(seconds=1))
    async with Writer(broker) as writer:
        await writer.put(name, "unwanted", headers=about(embargoed_until=soon, language="de"))
        await writer.put(name, "wanted", headers=about(embargoed_until=soon))
    async with reader(broker, name, wanted=Filter(language="en")) as events:
        assert (await anext(aiter(events))).uri == "wanted"


async def test_filters_and_what_leaves(broker: Cluster, topic: Make) -> None:
    name = await topic()
    async with Writer(broker) as writer:
        await writer.put(name, "xi", "Xi Jinping")
        await writer.put(name, "other", "Somebody")
        await writer.put(name, "withdrawn", headers=about("story.withdrawn"))
        await writer.put(name, "tombstone", headers=pack({"x": "y"}), gone=True)
    found = await read(broker, name, wanted=Filter(entities=frozenset({"xi jinping"})))
    kinds = {event.uri: event.kind for event in found}
    assert kinds == {"xi": "story.added", "withdrawn": "story.withdrawn", "tombstone": "story.removed"}


async def test_a_stream_that_is_missing_is_said_at_once_and_not_made(broker: Cluster) -> None:
    with pytest.raises(ClusterError, match=r"no topic wire\.topic\.nonsense"):
        await read(broker, "wire.topic.nonsense")
    async with admin.administrator(settings_for(broker), broker.bootstrap) as client:
        assert "wire.topic.nonsense" not in await client.list_topics()


async def test_the_quarantine_gives_cause_and_remedy_and_passes_over_what_is_not_ours(fresh: Cluster) -> None:
    settings = settings_for(fresh)
    await admin.create(settings, fresh.bootstrap)
    record = Quarantined(
        id="q", cause=Cause.EMPTY, message="no text", component="wires", topic="wire.raw", partition=0, offset=4,
        attempts=1, at=datetime.now(UTC)
    )  # fmt: skip
    async with Writer(fresh) as writer:
        await writer.producer.send_and_wait(QUARANTINE, b"foreign", key=b"k")
        headers = list(pack(quarantine(record)))
        await writer.producer.send_and_wait(QUARANTINE, b"raw bytes", key=b"q", headers=headers)
    async with Quarantine(settings=settings, bootstrap=fresh.bootstrap, start=BEGINNING, follow=False) as copies:
        (copy,) = [copy async for copy in copies]
    assert (copy.value, copy.record.cause, copy.record.offset) == (b"raw bytes", Cause.EMPTY, 4)
    assert "body" in copy.remedy
