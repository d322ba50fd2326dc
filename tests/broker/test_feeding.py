"""Pushing to a living broker, checked with a client that is not ours."""

import os
from datetime import UTC, datetime

import pytest
from confluent_kafka import Consumer, Message, TopicPartition

from schemas import headers
from schemas.errors import ClusterError
from schemas.topics import MIB
from streams import admin
from streams.broker import Cluster, attached
from streams.feeding import FeedProducer, raw_headers
from streams.settings import Settings
from tests.broker.conftest import Make, settings_for

TEXT = raw_headers(content_type="text/plain", feed="urn:test:feed")


def everything(broker: Cluster, topic: str) -> list[Message]:
    """All messages of the topic's two partitions, read by librdkafka."""
    consumer = Consumer({"bootstrap.servers": broker.bootstrap, "group.id": "check", "enable.auto.commit": False})
    places = [TopicPartition(topic, number, 0) for number in range(2)]
    left = sum(consumer.get_watermark_offsets(place)[1] for place in places)
    consumer.assign(places)
    found: list[Message] = []
    while len(found) < left:
        found += [message for message in consumer.consume(1000, timeout=1.0) if not message.error()]
    consumer.close()
    return found


def test_raw_headers_say_what_whose_which_and_when() -> None:
    names = [name for name, _ in TEXT]
    assert names == ["content-type", "ce_source", "ce_id", "ce_time"]
    assert datetime.fromisoformat(headers.read(TEXT, "ce_time")) <= datetime.now(UTC)
    again = raw_headers(content_type="text/plain", feed="urn:test:feed")
    assert headers.read(TEXT, "ce_id") != headers.read(again, "ce_id")


async def test_every_message_arrives_once_and_in_order_of_its_key(broker: Cluster, topic: Make) -> None:
    name = await topic()
    async with FeedProducer(settings_for(broker), broker.bootstrap, topic=name) as producer:
        for number in range(3000):
            await producer.push(str(number).encode(), f"urn:test:{number % 7}".encode(), TEXT)
    assert (producer.acknowledged, producer.outstanding) == (3000, 0)
    found = everything(broker, name)
    assert sorted(int(message.value() or b"") for message in found) == list(range(3000))
    for key in {message.key() for message in found}:
        numbers = [int(message.value() or b"") for message in found if message.key() == key]
        assert numbers == sorted(numbers)
        assert len({message.partition() for message in found if message.key() == key}) == 1


async def test_headers_and_bytes_arrive_untouched(broker: Cluster, topic: Make) -> None:
    name = await topic()
    async with FeedProducer(settings_for(broker), broker.bootstrap, topic=name) as producer:
        await (await producer.push(b"caf\xe9\x00", None, TEXT))
    (message,) = everything(broker, name)
    assert (message.key(), message.value()) == (None, b"caf\xe9\x00")
    assert message.headers() == list(TEXT)


async def test_16_mib_pass_and_what_is_over_the_request_limit_is_refused_at_once(broker: Cluster, topic: Make) -> None:
    name = await topic()
    async with FeedProducer(settings_for(broker), broker.bootstrap, topic=name) as producer:
        await (await producer.push(bytes(16 * MIB), b"big", TEXT))
        with pytest.raises(ClusterError, match="too large"):
            await producer.push(bytes(18 * MIB), b"bigger", TEXT)
        await (await producer.push(b"after", b"small", TEXT))
    assert producer.acknowledged == 2


async def test_a_delivery_that_fails_is_told_by_its_future_and_at_the_end(broker: Cluster, topic: Make) -> None:
    """We would send it; what the broker refuses comes back with the acknowledgement."""
    name = await topic(largest=MIB)
    producer = FeedProducer(settings_for(broker), broker.bootstrap, topic=name)
    with pytest.raises(ClusterError, match="too large"):
        async with producer:
            sent = await producer.push(os.urandom(2 * MIB), b"big", TEXT)
            after = await producer.push(b"after", b"small", TEXT)
            await after
            with pytest.raises(ClusterError, match="too large"):
                await sent
    assert producer.acknowledged == 1


async def test_a_topic_that_is_missing_is_said_with_its_remedy(broker: Cluster) -> None:
    with pytest.raises(ClusterError, match="no topic") as caught:
        async with FeedProducer(settings_for(broker), broker.bootstrap, topic="no.such.topic"):
            pass
    assert "copydesk topics create" in caught.value.remedy


async def test_no_cluster_is_one_sentence() -> None:
    with pytest.raises(ClusterError, match="No Kafka broker answers"):
        async with FeedProducer(Settings(brokers="127.0.0.1:1"), "127.0.0.1:1"):
            pass


async def test_a_cluster_that_goes_away_ends_the_wait(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("streams.feeding.STALL", 2.0)
    with attached() as cluster:
        settings = settings_for(cluster)
        await admin.create(settings, cluster.bootstrap)
        with pytest.raises(ClusterError, match="acknowledged nothing"):
            async with FeedProducer(settings, cluster.bootstrap) as producer:
                await (await producer.push(b"before", b"key", TEXT))
                cluster.kill(0)
                await producer.push(b"after", b"key", TEXT)
    assert (producer.acknowledged, producer.outstanding) == (1, 1)
