"""One running JVM: started through the launcher, watched by its lock, ended with patience or without."""

import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from schemas.errors import BrokerNotReady, DataLocked
from streams.broker import lock
from streams.broker.node import Node

GRACE_S = 10.0
_PAUSE_S = 0.02
_LAUNCHER = Path(__file__).with_name("launcher.py")


@dataclass
class Process:
    """A broker's JVM. `launcher` is its keeper in attached mode, None for one that lives on its own."""

    node: Node
    pid: int
    launcher: "subprocess.Popen[bytes] | None" = None

    def alive(self) -> bool:
        """Whether the JVM runs. Another process that was given its old number is not mistaken for it."""
        return lock.held(self.node.lock)

    def signal(self, number: signal.Signals) -> None:
        """Send a signal, unless the JVM is gone already."""
        if self.alive():
            try:
                os.kill(self.pid, number)
            except ProcessLookupError:
                return

    def wait(self, seconds: float) -> bool:
        """Wait for the end; False when the JVM still runs after that many seconds."""
        deadline = time.monotonic() + seconds
        while self.alive():
            if time.monotonic() > deadline:
                return False
            time.sleep(_PAUSE_S)
        self._dismiss()
        return True

    def end(self, grace: float = GRACE_S) -> None:
        """End the JVM: SIGTERM when there is a grace, SIGKILL after it."""
        if grace:
            self.signal(signal.SIGTERM)
        if not (grace and self.wait(grace)):
            self.signal(signal.SIGKILL)
            self.wait(GRACE_S)

    def hang_up(self) -> None:
        """Attached mode: close the pipe, upon which the launcher ends the JVM. Does not wait."""
        if self.launcher and self.launcher.stdin:
            self.launcher.stdin.close()

    def _dismiss(self) -> None:
        # In this order: a launcher that ends because its JVM did keeps the folder, one that is hung up on may not.
        if self.launcher:
            self.launcher.wait()
            self.hang_up()


@contextmanager
def owned(nodes: Sequence[Node]) -> Iterator[list[int]]:
    """Lock the brokers' folders: a descriptor for each, in order, to be taken off the list by `start`.

    What is left on the list at the end is let go. Raises `DataLocked`.
    """
    locks: list[int] = []
    try:
        for node in nodes:
            locks.append(_own(node))
        yield locks
    finally:
        for descriptor in locks:
            os.close(descriptor)


def _own(node: Node) -> int:
    descriptor = lock.take(node.lock)
    if descriptor is None:
        raise DataLocked(
            f"Another broker is running on the data folder {node.folder.parent}.",
            "Stop it (`copydesk broker stop` for the detached one), or choose another folder.",
        )
    return descriptor


def start(
    node: Node, command: Sequence[str], lock_held: int, attached: bool, grace: float = GRACE_S, discard: bool = False
) -> Process:
    """Start the JVM, which takes over `lock_held`: the descriptor is closed here.

    `grace` is what it is given when its owner, in attached mode, is gone; `discard` deletes its folder then.
    """
    order = {
        "command": command,
        "folder": os.fspath(node.folder),
        "console": os.fspath(node.console),
        "lock": lock_held,
        "attached": attached,
        "grace": grace,
        "discard": os.fspath(node.folder) if discard else "",
    }
    try:
        _turn_logs(node)
        launcher = _launch(order, lock_held)
    finally:
        os.close(lock_held)
    pid = _first_line(launcher)
    if attached:
        return Process(node, pid, launcher)
    launcher.communicate()
    return Process(node, pid)


def _launch(order: dict[str, object], lock_held: int) -> "subprocess.Popen[bytes]":
    return subprocess.Popen(
        [sys.executable, "-I", "-S", _LAUNCHER, json.dumps(order)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        pass_fds=[lock_held],
        start_new_session=True,  # Ctrl-C in the terminal is for the owner, who then hangs up
    )


def _turn_logs(node: Node) -> None:
    # So that a diagnosis reads this run's reasons and not an older one's.
    node.console.unlink(missing_ok=True)
    if node.log.exists():
        node.log.replace(node.log.with_suffix(".previous"))


def _first_line(launcher: "subprocess.Popen[bytes]") -> int:
    assert launcher.stdout
    with launcher.stdout as told:
        line = told.readline()
    if not line:
        launcher.communicate()
        raise BrokerNotReady("The broker's launcher ended before it started Java.", "See what it printed above.")
    return int(line)
