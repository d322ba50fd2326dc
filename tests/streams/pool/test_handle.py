import os
import signal
from pathlib import Path

import pytest

from streams.pool.handle import ending, environment, spawn

PROGRAM = "tests.streams.pool.program"


async def test_a_child_is_ended_and_all_of_it_released() -> None:
    handle = await spawn(PROGRAM, "import time; time.sleep(600)")
    assert handle.status is None
    assert await handle.end() == -signal.SIGKILL == handle.status
    with pytest.raises(ProcessLookupError):
        os.kill(handle.pid, 0)


async def test_what_a_child_wrote_is_read_after_its_end() -> None:
    handle = await spawn(PROGRAM, "print('last words')")
    handle.write(b"x" * 1_000_000)
    assert await handle.exited() == 0
    assert await handle.replies.read() == b"last words\n"
    assert await handle.end() == 0


async def test_a_child_that_writes_more_than_is_read_ends_all_the_same() -> None:
    handle = await spawn(PROGRAM, "import os; os.write(1, b'x' * 3_000_000); os._exit(5)")
    assert await handle.exited() == 5
    assert await handle.end() == 5


async def test_no_room_for_a_process_is_an_os_error_and_leaks_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.executable", "/no/such/python")
    before = set(Path("/proc/self/fd").iterdir())
    with pytest.raises(FileNotFoundError):
        await spawn(PROGRAM, "")
    assert set(Path("/proc/self/fd").iterdir()) == before


def test_the_import_path_is_ours_with_the_current_folder_by_name(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.path", ["", "/somewhere"])
    assert environment()["PYTHONPATH"] == f"{Path.cwd()}{os.pathsep}/somewhere"


def test_endings_are_words() -> None:
    assert ending(0) == "ended with exit code 0"
    assert ending(-9) == "was ended by SIGKILL"
    assert ending(-250) == "was ended by signal 250"
