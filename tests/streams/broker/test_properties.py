from pathlib import Path

import pytest

from schemas.topics import CATALOGUE
from streams.broker import layout, properties


def _settings(brokers: int, index: int = 0) -> dict[str, str]:
    nodes = layout.plan(Path("/data"), range(1, brokers + 1), range(101, brokers + 101))
    lines = properties.render(nodes[index], nodes).splitlines()
    return dict(line.split("=", 1) for line in lines)


@pytest.mark.parametrize(
    ("brokers", "replicas", "in_sync"), [(1, "1", "1"), (2, "2", "1"), (3, "3", "2"), (5, "3", "2")]
)
def test_as_many_replicas_as_there_are_brokers_up_to_three(brokers: int, replicas: str, in_sync: str) -> None:
    settings = _settings(brokers)
    assert {settings[name] for name in settings if name.endswith("replication.factor")} == {replicas}
    assert {settings[name] for name in settings if "min.isr" in name or "min.insync" in name} == {in_sync}


def test_each_broker_knows_itself_and_all_voters() -> None:
    settings = _settings(3, index=1)
    assert settings["node.id"] == "2"
    assert settings["listeners"] == "PLAINTEXT://127.0.0.1:2,CONTROLLER://127.0.0.1:102"
    assert settings["controller.quorum.voters"] == "1@127.0.0.1:101,2@127.0.0.1:102,3@127.0.0.1:103"


def test_the_largest_record_of_every_topic_fits() -> None:
    largest = max(topic.max_message_bytes for topic in CATALOGUE.values())
    assert int(_settings(1)["message.max.bytes"]) >= largest
