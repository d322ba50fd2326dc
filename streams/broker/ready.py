"""Waits until a cluster answers, which is later than until its ports open."""

import time
from collections.abc import Sequence

from streams.broker import diagnosis, probe
from streams.broker.node import Node
from streams.broker.process import Process

# Cold, on two busy cores, one broker takes 7 s and three take 20.
PATIENCE_S = 90.0
_PAUSE_S = 0.05


def wait(processes: Sequence[Process], expected: Sequence[Node], patience: float = PATIENCE_S) -> None:
    """Return when each process lists all `expected` brokers and would create a topic with a replica on each.

    Raises what `diagnosis` makes of the log when a process ends or the patience does; the caller ends the rest.
    """
    deadline = time.monotonic() + patience
    numbers = {node.number for node in expected}
    for process in processes:
        while not _answers(process, numbers):
            if not process.alive():
                raise diagnosis.explain(process.node, "Kafka ended while starting.")
            if time.monotonic() > deadline:
                raise diagnosis.explain(process.node, f"Kafka did not answer within {patience:.0f} s.")
            time.sleep(_PAUSE_S)


def _answers(process: Process, numbers: set[int]) -> bool:
    port = process.node.port
    return probe.brokers(port) >= numbers and probe.could_create(port, len(numbers))
