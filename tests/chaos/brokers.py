"""Three real brokers whose clients come through proxies, and whose own talk does not."""

import resource
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any
from unittest.mock import patch

from confluent_kafka.admin import AdminClient

from streams.broker import Cluster, attached, ports, properties
from streams.broker.node import HOST, Node
from tests.chaos.proxy import Proxies

COUNT = 3
PATIENCE = 120.0
PAUSE = 0.1


class Brokers:
    """The cluster, its proxies, and what is done to them. Brokers count from 0."""

    def __init__(self, cluster: Cluster, proxies: Proxies, bootstrap: str) -> None:
        self.cluster, self.proxies = cluster, proxies
        self.bootstrap = bootstrap
        """Where workers and feeders find it: at the proxies. `cluster.bootstrap` goes around them."""

    def fill(self, index: int) -> None:
        """To this broker its disk is full from now on: no file may grow. Kafka ends itself at its next write."""
        pid = self.cluster.pids()[index]
        _, hard = resource.prlimit(pid, resource.RLIMIT_FSIZE)
        resource.prlimit(pid, resource.RLIMIT_FSIZE, (0, hard))

    def wait_whole(self) -> None:
        """Wait until every partition has all its replicas in sync. Raises `TimeoutError`."""
        admin: Any = AdminClient({"bootstrap.servers": self.cluster.bootstrap, "log_level": 0})
        deadline = time.monotonic() + PATIENCE
        while not _whole(admin):
            if time.monotonic() > deadline:
                raise TimeoutError("some replicas are still not in sync")
            time.sleep(PAUSE)

    def wait_dead(self, index: int, seconds: float) -> bool:
        """Whether the broker ends by itself within that time."""
        deadline = time.monotonic() + seconds
        while self.cluster.alive()[index] and time.monotonic() < deadline:
            time.sleep(PAUSE)
        return not self.cluster.alive()[index]


@contextmanager
def brokers(folder: Path) -> Iterator[Brokers]:
    """Three of them, replicating threefold with two in sync, data and logs in `folder`."""
    doors = ports.free(2 * COUNT)
    fronts, backs = doors[:COUNT], doors[COUNT:]
    plain = properties.render

    def render(node: Node, nodes: Sequence[Node]) -> str:
        index = node.number - 1
        return plain(node, nodes) + _second_listener(node, fronts[index], backs[index])

    with patch.object(properties, "render", render), attached(folder, COUNT) as cluster:
        proxies = Proxies(dict(zip(fronts, backs, strict=True)))
        with proxies.running():
            yield Brokers(cluster, proxies, ",".join(f"{HOST}:{front}" for front in fronts))


def _second_listener(node: Node, front: int, back: int) -> str:
    """Of two lines with one name Kafka takes the later."""
    controller = f"CONTROLLER://{HOST}:{node.controller_port}"
    return "".join(
        f"{line}\n"
        for line in (
            f"listeners=PLAINTEXT://{node.address},CLIENT://{HOST}:{back},{controller}",
            f"advertised.listeners=PLAINTEXT://{node.address},CLIENT://{HOST}:{front}",
            "listener.security.protocol.map=PLAINTEXT:PLAINTEXT,CLIENT:PLAINTEXT,CONTROLLER:PLAINTEXT",
        )
    )


def _whole(admin: Any) -> bool:
    try:
        topics = admin.list_topics(timeout=5).topics.values()
    except Exception:  # confluent's own class for "no broker answered" is not typed, and any other is as good
        return False
    places = [place for topic in topics for place in topic.partitions.values()]
    return bool(places) and all(len(place.isrs) == len(place.replicas) == COUNT for place in places)
