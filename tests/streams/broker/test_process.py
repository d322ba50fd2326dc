"""The handle on a JVM, with other programs in its place."""

import signal
import sys

import pytest

from schemas.errors import BrokerNotReady, DataLocked
from streams.broker import process
from streams.broker.node import Node
from streams.broker.process import Process

PATIENT = [sys.executable, "-c", "import signal; signal.pause()"]
STUBBORN = [
    sys.executable,
    "-c",
    "import signal; signal.signal(15, signal.SIG_IGN); print(1, flush=True); signal.pause()",
]


def _start(node: Node, command: list[str], attached: bool = True) -> Process:
    with process.owned([node]) as locks:
        return process.start(node, command, locks.pop(), attached=attached)


@pytest.mark.parametrize("attached", [True, False])
def test_it_is_alive_until_it_is_ended(node: Node, ended: list[Process], attached: bool) -> None:
    started = _start(node, PATIENT, attached)
    ended.append(started)
    assert started.alive()
    started.end()
    assert not started.alive()
    started.end()


def test_one_that_ignores_the_request_is_killed(node: Node, ended: list[Process]) -> None:
    started = _start(node, STUBBORN)
    ended.append(started)
    while not (node.console.exists() and node.console.read_text()):
        pass  # from its first word on it ignores SIGTERM
    started.signal(signal.SIGTERM)
    assert not started.wait(0.2)
    started.end(grace=0.1)
    assert not started.alive()


def test_a_second_one_on_the_same_folder_is_refused(node: Node, ended: list[Process]) -> None:
    ended.append(_start(node, PATIENT))
    with pytest.raises(DataLocked, match=f"running on the data folder {node.folder.parent}. Stop it"):
        _start(node, PATIENT)


def test_locks_that_are_not_used_are_let_go(node: Node) -> None:
    with process.owned([node]):
        pass
    with process.owned([node]) as locks:
        assert len(locks) == 1


def test_a_program_that_is_not_there_is_told(node: Node, capfd: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(BrokerNotReady, match="ended before it started Java"):
        _start(node, ["/no/such/java"])
    assert "/no/such/java" in capfd.readouterr().err


def test_each_run_has_logs_of_its_own(node: Node, ended: list[Process]) -> None:
    node.log.write_text("an older run's reason")
    node.console.write_text("an older run's words")
    ended.append(_start(node, PATIENT))
    assert not node.log.exists()
    assert node.log.with_suffix(".previous").read_text() == "an older run's reason"
    assert node.console.read_text() == ""
