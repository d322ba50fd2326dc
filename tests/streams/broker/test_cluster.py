from collections.abc import Iterator

import pytest
from confluent_kafka import Producer
from confluent_kafka.admin import AdminClient, NewTopic

from streams.broker import Cluster, attached
from tests.metadata import replicas


@pytest.fixture(scope="module")
def three() -> Iterator[Cluster]:
    with attached(brokers=3) as running:
        yield running


def _send(cluster: Cluster, topic: str) -> int:
    """How many of ten records were confirmed by all replicas in sync."""
    failures: list[object] = []
    producer = Producer({"bootstrap.servers": cluster.bootstrap, "acks": "all", "log_level": 0})
    for number in range(10):
        producer.produce(topic, str(number), on_delivery=lambda error, _: failures.append(error))
    assert producer.flush(60) == 0
    return failures.count(None)


def test_three_brokers_hold_three_replicas_and_outlive_one(three: Cluster) -> None:
    admin = AdminClient({"bootstrap.servers": three.bootstrap, "log_level": 0})
    (made,) = admin.create_topics([NewTopic("thrice", 3, 3)]).values()
    made.result(30)
    assert replicas(admin, "thrice", 3) == [[1, 2, 3]] * 3

    three.kill(0)
    assert three.alive() == [False, True, True]
    assert _send(three, "thrice") == 10

    before = three.pids()
    three.restart(0)
    assert three.alive() == [True, True, True]
    assert three.pids()[0] != before[0]
    assert three.pids()[1:] == before[1:]
    assert _send(three, "thrice") == 10


def test_all_addresses_are_in_bootstrap_whoever_is_down(three: Cluster) -> None:
    assert three.bootstrap == ",".join(f"127.0.0.1:{node.port}" for node in three.nodes)
