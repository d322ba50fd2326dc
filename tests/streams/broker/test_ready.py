import sys

import pytest

from schemas.errors import BrokerNotReady, PortTaken
from streams.broker import Cluster, process, ready
from streams.broker.node import Node
from streams.broker.process import Process


def _start(node: Node, program: str) -> Process:
    with process.owned([node]) as locks:
        return process.start(node, [sys.executable, "-c", program], locks.pop(), attached=True)


def test_a_program_that_ends_is_diagnosed(node: Node, ended: list[Process]) -> None:
    ended.append(_start(node, "print('java.net.BindException: Address already in use')"))
    with pytest.raises(PortTaken):
        ready.wait(ended, [node])


def test_patience_has_an_end(node: Node, ended: list[Process]) -> None:
    ended.append(_start(node, "import signal; signal.pause()"))
    with pytest.raises(BrokerNotReady, match="did not answer within 0 s"):
        ready.wait(ended, [node], patience=0.2)


def test_a_cluster_is_not_ready_before_all_its_brokers_are_listed(broker: Cluster) -> None:
    node = broker.nodes[0]
    running = [Process(node, broker.pids()[0])]
    ready.wait(running, [node])
    absent = Node(2, node.folder.with_name("node-2"), node.port, node.controller_port)
    with pytest.raises(BrokerNotReady):
        ready.wait(running, [node, absent], patience=0.2)
