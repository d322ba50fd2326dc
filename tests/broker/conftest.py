"""Clusters of their own for tests that need one without topics, and topics of their own for those that do not."""

from collections.abc import AsyncIterator, Awaitable, Callable, Iterator
from itertools import count

import pytest
from aiokafka.admin import AIOKafkaAdminClient, NewTopic

from schemas.topics import MIB
from streams.broker import Cluster, attached
from streams.settings import Settings

Make = Callable[..., Awaitable[str]]
_NUMBER = count(1)


def settings_for(cluster: Cluster, partitions: int = 4, replication: int = 1) -> Settings:
    """The settings of a user whose own cluster this is."""
    return Settings(brokers=cluster.bootstrap, partitions=partitions, replication=replication)


@pytest.fixture(scope="module")
def fresh() -> Iterator[Cluster]:
    """A cluster of one broker without any topic, for one file of tests."""
    with attached() as running:
        yield running


@pytest.fixture
async def topic(broker: Cluster) -> AsyncIterator[Make]:
    """Makes a topic of two partitions with a name that nobody else uses; `largest` is in bytes of one message."""
    admin = AIOKafkaAdminClient(bootstrap_servers=broker.bootstrap)
    await admin.start()

    async def make(largest: int = 17 * MIB) -> str:
        name = f"test.topic.{next(_NUMBER)}"
        answer = await admin.create_topics([NewTopic(name, 2, 1, topic_configs={"max.message.bytes": str(largest)})])
        assert not answer.topic_errors[0][1]
        return name

    yield make
    await admin.close()
