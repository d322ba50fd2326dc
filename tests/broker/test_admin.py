"""The catalogue on living clusters."""

import asyncio

import pytest
from aiokafka.admin import AIOKafkaAdminClient, NewTopic

from schemas.errors import ClusterError, TopicMismatch
from schemas.topics import CATALOGUE, ENRICHED, RAW
from streams import admin
from streams.broker import Cluster, attached
from streams.drift import shape, topic_config
from streams.settings import Settings
from tests.broker.conftest import settings_for


async def delete(cluster: Cluster, *names: str) -> None:
    client = AIOKafkaAdminClient(bootstrap_servers=cluster.bootstrap)
    await client.start()
    try:
        await client.delete_topics(list(names))
        while set(names) & set(await client.list_topics()):
            await asyncio.sleep(0.05)
    finally:
        await client.close()


async def make(cluster: Cluster, topic: NewTopic) -> None:
    client = AIOKafkaAdminClient(bootstrap_servers=cluster.bootstrap)
    await client.start()
    try:
        answer = await client.create_topics([topic])
        assert not answer.topic_errors[0][1]
    finally:
        await client.close()


async def test_create_makes_what_is_missing_and_check_then_finds_nothing(fresh: Cluster) -> None:
    settings = settings_for(fresh)
    assert len(await admin.check(settings, fresh.bootstrap)) == len(CATALOGUE)
    assert await admin.create(settings, fresh.bootstrap) == list(CATALOGUE)
    assert await admin.create(settings, fresh.bootstrap) == []
    assert await admin.check(settings, fresh.bootstrap) == []
    await admin.require(settings, fresh.bootstrap)


async def test_two_at_once_both_succeed(fresh: Cluster) -> None:
    settings = settings_for(fresh)
    await delete(fresh, *CATALOGUE)
    both = (admin.create(settings, fresh.bootstrap), admin.create(settings, fresh.bootstrap))
    made = await asyncio.gather(*both)
    assert set(made[0]) | set(made[1]) == set(CATALOGUE)
    assert await admin.check(settings, fresh.bootstrap) == []


async def test_one_that_is_missing_is_made_anew_and_the_others_stay(fresh: Cluster) -> None:
    settings = settings_for(fresh)
    await admin.create(settings, fresh.bootstrap)
    await delete(fresh, ENRICHED)
    (found,) = await admin.check(settings, fresh.bootstrap)
    assert found.sentence() == "wire.enriched is missing."
    with pytest.raises(TopicMismatch, match=r"wire\.enriched is missing") as caught:
        await admin.require(settings, fresh.bootstrap)
    assert "copydesk topics create" in caught.value.remedy
    assert await admin.create(settings, fresh.bootstrap) == [ENRICHED]


async def test_a_topic_made_otherwise_is_left_alone_and_each_difference_found(fresh: Cluster) -> None:
    settings = settings_for(fresh)
    await admin.create(settings, fresh.bootstrap)
    await delete(fresh, ENRICHED)
    await make(fresh, NewTopic(ENRICHED, 3, 1, topic_configs={"cleanup.policy": "delete"}))
    assert await admin.create(settings, fresh.bootstrap) == []
    found = {difference.what: difference.found for difference in await admin.check(settings, fresh.bootstrap)}
    assert found == {"partitions": "3", "cleanup.policy": "delete", "max.message.bytes": found["max.message.bytes"]}
    assert int(found["max.message.bytes"]) != CATALOGUE[ENRICHED].max_message_bytes
    await delete(fresh, ENRICHED)


async def test_asking_for_a_topic_does_not_make_it(fresh: Cluster) -> None:
    async with admin.administrator(settings_for(fresh), fresh.bootstrap) as client:
        assert await admin.living(client, ["no.such.topic"]) == {}
        assert "no.such.topic" not in await client.list_topics()


async def test_three_replicas_on_one_broker_are_refused_with_the_setting(
    fresh: Cluster, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(admin, "PATIENCE", 0.5)
    await delete(fresh, *[name for name in await topics_of(fresh) if name in CATALOGUE])
    with pytest.raises(ClusterError, match="make the topics") as caught:
        await admin.create(settings_for(fresh, replication=3), fresh.bootstrap)
    assert "COPYDESK_REPLICATION" in caught.value.remedy


async def topics_of(cluster: Cluster) -> list[str]:
    async with admin.administrator(settings_for(cluster), cluster.bootstrap) as client:
        return await client.list_topics()  # type: ignore[no-any-return]


async def test_a_fresh_cluster_of_three_gets_three_replicas_and_two_in_sync() -> None:
    with attached(brokers=3) as cluster:
        settings = settings_for(cluster, partitions=3, replication=3)
        await admin.create(settings, cluster.bootstrap)
        assert await admin.check(settings, cluster.bootstrap) == []
        async with admin.administrator(settings, cluster.bootstrap) as client:
            raw = (await admin.living(client))[RAW]
    assert (raw.partitions, raw.replication) == (3, 3)
    assert raw.config["min.insync.replicas"] == "2"
    assert topic_config(CATALOGUE[RAW], shape(settings)).items() <= raw.config.items()


async def test_no_cluster_is_one_sentence() -> None:
    with pytest.raises(ClusterError, match=r"No Kafka broker answers at 127\.0\.0\.1:1\."):
        await admin.check(Settings(brokers="127.0.0.1:1"), "127.0.0.1:1")


async def test_with_one_of_three_brokers_down_the_others_answer() -> None:
    with attached(brokers=3) as cluster:
        settings = settings_for(cluster, replication=3)
        await admin.create(settings, cluster.bootstrap)
        cluster.kill(1)
        # The dead one stays in the metadata for seconds, and each question goes to any broker that is there.
        for _ in range(6):
            assert await admin.cluster_id(settings, cluster.bootstrap)
            await admin.require(settings, cluster.bootstrap)
            await admin.require_present(settings, cluster.bootstrap, ["wire.raw"])
