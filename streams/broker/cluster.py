"""Several brokers, or one, that live and die with the process that started them."""

import signal
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path

from streams.broker import command, java, layout, process, ready
from streams.broker.fetch import Progress
from streams.broker.jars import ensure_jars
from streams.broker.node import Node
from streams.broker.process import Process


@dataclass
class Cluster:
    """A running attached cluster. Brokers count from 0 here, as the addresses in `bootstrap` do."""

    nodes: list[Node]
    java: java.Java
    jars: list[Path]
    temporary: bool
    _processes: list[Process] = field(default_factory=list)

    @property
    def bootstrap(self) -> str:
        """The addresses of all brokers, also of those that are down: `host:port,...`."""
        return ",".join(node.address for node in self.nodes)

    def pids(self) -> list[int]:
        """The process ids of the brokers' JVMs, the ended ones' too."""
        return [started.pid for started in self._processes]

    def alive(self) -> list[bool]:
        """Which of the brokers run."""
        return [started.alive() for started in self._processes]

    def kill(self, index: int) -> None:
        """SIGKILL one broker, as a crash would. Returns when it is gone."""
        self._processes[index].end(grace=0)

    def restart(self, index: int) -> None:
        """Bring one broker up again, on its old port and data, stopping it first where it still runs.

        Returns when it answers and knows the brokers that run. Raises as `attached` does.
        """
        self._processes[index].end()
        with process.owned([self.nodes[index]]) as locks:
            self._processes[index] = self._start(self.nodes[index], locks.pop())
        running = [one for one in self._processes if one.alive()]
        ready.wait([self._processes[index]], [one.node for one in running])

    def stop(self) -> None:
        """End all brokers; also right when some or all have ended. A temporary data folder goes with them."""
        if not self.temporary:
            for started in self._processes:
                started.signal(signal.SIGTERM)
        for started in self._processes:
            started.hang_up()
        for started in self._processes:
            if not started.wait(process.GRACE_S):
                started.end(grace=0)

    def _start(self, node: Node, lock_held: int) -> Process:
        # Nobody will read a temporary folder again: its broker needs no time to put it in order.
        grace = 0.0 if self.temporary else process.GRACE_S
        line = command.line(self.java, self.jars, node)
        return process.start(node, line, lock_held, attached=True, grace=grace, discard=self.temporary)


def start(root: Path, ports: Sequence[int], on_progress: Progress | None, temporary: bool) -> Cluster:
    """Start one broker for each pair of ports (the first half for clients, the second for controllers).

    Returns when the cluster is ready. On any error nothing is left running.
    """
    brokers = len(ports) // 2
    nodes = layout.plan(root, ports[:brokers], ports[brokers:])
    cluster = Cluster(nodes, java.find(), ensure_jars(on_progress), temporary)
    try:
        with process.owned(nodes) as locks:
            layout.prepare(root, nodes)
            for node in nodes:
                cluster._processes.append(cluster._start(node, locks.pop(0)))
        ready.wait(cluster._processes, nodes)
    except BaseException:
        cluster.stop()
        raise
    return cluster
