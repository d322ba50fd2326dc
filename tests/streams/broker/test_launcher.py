"""The launcher with other programs in the JVM's place."""

import json
import os
import signal
import subprocess
import sys

import psutil
import pytest

from streams.broker import launcher, lock
from streams.broker.node import Node

STUBBORN = "import signal,sys; signal.signal(signal.SIGTERM, signal.SIG_IGN); print('up', flush=True); signal.pause()"


def _launch(node: Node, program: str = STUBBORN, **order: object) -> "subprocess.Popen[bytes]":
    held = lock.take(node.lock)
    assert held is not None
    defaults: dict[str, object] = {
        "command": [sys.executable, "-c", program],
        "folder": str(node.folder),
        "console": str(node.console),
        "lock": held,
        "attached": True,
        "grace": 0.0,
        "discard": "",
    }
    started = subprocess.Popen(
        [sys.executable, "-I", "-S", launcher.__file__, json.dumps(defaults | order)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        pass_fds=[held],
    )
    os.close(held)
    return started


def _pid(started: "subprocess.Popen[bytes]") -> int:
    assert started.stdout
    return int(started.stdout.readline())


def test_a_closed_pipe_ends_even_a_stubborn_program_and_discards_its_folder(node: Node) -> None:
    started = _launch(node, discard=str(node.folder))
    pid = _pid(started)
    assert psutil.pid_exists(pid)
    started.communicate()
    assert not psutil.pid_exists(pid)
    assert not node.folder.parent.exists()


def test_other_brokers_folders_outlast_one(node: Node) -> None:
    other = node.folder.with_name("node-2")
    other.mkdir()
    started = _launch(node, discard=str(node.folder))
    _pid(started)
    started.communicate()
    assert (node.folder.exists(), other.exists()) == (False, True)


def test_a_program_that_ends_itself_keeps_its_folder(node: Node) -> None:
    started = _launch(node, "import sys; print('last words'); sys.exit(7)", discard=str(node.folder))
    _pid(started)
    assert started.wait() == 7
    assert node.console.read_text() == "last words\n"
    started.communicate()


def test_with_a_grace_the_program_may_finish_in_order(node: Node) -> None:
    program = "import signal,sys; signal.signal(signal.SIGTERM, lambda *_: sys.exit(3)); print('up', flush=True)\n"
    started = _launch(node, program + "while True: signal.pause()", grace=60.0)
    _pid(started)
    while not (node.console.exists() and node.console.read_text()):
        pass  # the handler is in place once it says so
    started.communicate()
    assert started.returncode == 3


@pytest.mark.skipif(sys.platform != "linux", reason="the kernel's parent-death signal is Linux's")
def test_a_killed_launcher_takes_the_program_with_it(node: Node) -> None:
    started = _launch(node)
    program = psutil.Process(_pid(started))
    started.kill()
    started.communicate()
    program.wait(timeout=60)
    assert not lock.held(node.lock)


def test_a_detached_program_stays(node: Node) -> None:
    started = _launch(node, attached=False)
    program = psutil.Process(_pid(started))
    started.communicate()
    assert started.returncode == 0
    assert lock.held(node.lock)
    program.send_signal(signal.SIGKILL)
    program.wait(timeout=60)
    assert not lock.held(node.lock)
