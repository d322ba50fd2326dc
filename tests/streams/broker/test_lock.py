import os
import subprocess
import sys
from pathlib import Path

from streams.broker import lock


def test_one_holder_at_a_time(tmp_path: Path) -> None:
    path = tmp_path / "made" / "lock"
    assert not lock.held(path)
    first = lock.take(path)
    assert first is not None
    assert lock.held(path)
    assert lock.take(path) is None
    os.close(first)
    assert not lock.held(path)


def test_a_process_that_inherits_the_lock_keeps_it_until_it_is_gone(tmp_path: Path) -> None:
    held = lock.take(tmp_path / "lock")
    assert held is not None
    heir = subprocess.Popen([sys.executable, "-c", "input()"], stdin=subprocess.PIPE, pass_fds=[held])
    os.close(held)
    assert lock.held(tmp_path / "lock")
    heir.kill()
    heir.communicate()
    assert not lock.held(tmp_path / "lock")


def test_a_turn_ends_with_its_block(tmp_path: Path) -> None:
    with lock.turn(tmp_path / "made" / "turn"):
        assert lock.held(tmp_path / "made" / "turn")
    assert not lock.held(tmp_path / "made" / "turn")
