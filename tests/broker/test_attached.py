"""The session's broker, asked by a client that is not ours."""

from confluent_kafka.admin import AdminClient, NewTopic

from streams.broker import Cluster
from tests.metadata import replicas


def test_a_client_sees_one_broker_at_the_address_given(broker: Cluster) -> None:
    metadata = AdminClient({"bootstrap.servers": broker.bootstrap}).list_topics(timeout=10)
    assert [f"{known.host}:{known.port}" for known in metadata.brokers.values()] == [broker.bootstrap]


def test_topics_come_into_being_only_when_asked_for(broker: Cluster) -> None:
    admin = AdminClient({"bootstrap.servers": broker.bootstrap})
    assert admin.list_topics("embedded-unasked", timeout=10).topics["embedded-unasked"].error is not None
    (made,) = admin.create_topics([NewTopic("embedded-asked", 4, 1)]).values()
    made.result(10)
    assert len(replicas(admin, "embedded-asked", 4)) == 4
