import asyncio
import contextlib
import os
import signal
from collections.abc import AsyncIterator
from pathlib import Path

import psutil
import pytest

from schemas.causes import Cause
from schemas.errors import PipelineError
from streams.pool.messages import Done, Lost, Raised
from streams.pool.process import EnricherProcess, finished
from streams.work import Outcome
from tests.streams.pool.conftest import PUPPET, echoed, events, gone

HERE = "tests.streams.pool.factories"


@contextlib.asynccontextmanager
async def started(factory: str = PUPPET) -> AsyncIterator[EnricherProcess]:
    process, _ = await EnricherProcess.start(factory)
    try:
        yield process
    finally:
        await process.kill()


async def outcome(process: EnricherProcess, value: str) -> Outcome:
    reply = await process.ask(events(value), 60)
    assert isinstance(reply, Done)
    return reply.outcomes[0]


def descriptors() -> int:
    return len(list(Path("/proc/self/fd").iterdir()))


async def test_it_answers_one_request_after_the_other() -> None:
    async with started() as process:
        for value in ("a", "b"):
            assert echoed(await outcome(process, value)) == value


async def test_prints_and_reads_of_libraries_are_harmless() -> None:
    async with started() as process:
        assert (await outcome(process, "print x")).uris == ("0", "")
        assert echoed(await outcome(process, "after")) == "after"


async def test_stories_larger_than_any_pipe_pass() -> None:
    async with started() as process:
        large = "x" * 8_000_000
        assert echoed(await outcome(process, large)) == large


async def test_the_child_is_set_up_for_inference() -> None:
    async with started() as process:
        for name in ("OPENBLAS_NUM_THREADS", "OMP_NUM_THREADS", "MKL_NUM_THREADS"):
            assert (await outcome(process, f"environment {name}")).uris[1] == "1"
        assert int((await outcome(process, "frozen")).uris[1]) > 1000
        assert (await outcome(process, "signals")).uris[1] == "still here"
        loaded = set((await outcome(process, "modules")).uris[1].split())
        assert not loaded & {"faust", "aiokafka", "asyncio", "spacy"}


async def test_nothing_is_imported_from_the_current_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "schemas.py").write_text("raise SystemError('the wrong module')")
    monkeypatch.syspath_prepend(str(Path.cwd()))
    monkeypatch.chdir(tmp_path)
    async with started() as process:
        assert echoed(await outcome(process, "a")) == "a"


async def test_a_grandchild_that_holds_the_pipes_delays_nothing() -> None:
    async with started() as process:
        child = int((await outcome(process, "fork")).uris[1])
        try:
            assert await process.kill() == -signal.SIGKILL
        finally:
            os.kill(child, signal.SIGKILL)


@pytest.mark.parametrize(
    ("value", "how"),
    [("exit 3", "ended with exit code 3"), ("segv", "was ended by SIGSEGV")],
)
async def test_a_death_is_told_with_how_it_came(value: str, how: str) -> None:
    async with started() as process:
        assert await process.ask(events(value), 60) == Lost(Cause.ENRICHER_CRASHED, how)
        assert not process.alive


async def test_a_hang_is_killed_at_its_deadline() -> None:
    async with started() as process:
        assert await process.ask(events("hang"), 0.2) == Lost(Cause.ENRICHER_TIMEOUT, "took longer than 0 s")
        assert gone(process.pid)


async def test_a_child_that_does_not_even_read_is_killed_too() -> None:
    async with started() as process:
        os.kill(process.pid, signal.SIGSTOP)
        reply = await process.ask(events("x" * 8_000_000), 0.2)
        assert isinstance(reply, Lost)
        assert gone(process.pid)


async def test_outcomes_that_the_parent_cannot_read_are_the_desks_fault() -> None:
    async with started() as process:
        reply = await process.ask(events("unreadable"), 60)
        assert isinstance(reply, Raised)
        assert reply.exception == "ModuleNotFoundError"
        assert echoed(await outcome(process, "after")) == "after"


@pytest.mark.parametrize(
    ("factory", "said"),
    [
        ("no_such_room:build", "No module named 'no_such_room'"),
        (f"{HERE}:refuses", "There is no pipeline called 'xx_none'."),
        (f"{HERE}:dies", "An enricher process ended with exit code 4 while it built"),
    ],
)
async def test_a_desk_that_cannot_be_built_is_told_in_its_own_words(factory: str, said: str) -> None:
    with pytest.raises(PipelineError) as caught:
        await EnricherProcess.start(factory)
    assert said in caught.value.message
    assert caught.value.remedy


async def test_a_desk_that_takes_for_ever_is_given_up() -> None:
    with pytest.raises(PipelineError, match="was not built in 1 s"):
        await EnricherProcess.start(f"{HERE}:never", deadline=1.0)


async def test_a_program_that_cannot_run_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.executable", "/no/such/python")
    with pytest.raises(PipelineError, match="An enricher process cannot be started"):
        await EnricherProcess.start(PUPPET)


async def test_killing_twice_is_harmless_and_leaves_no_descriptor() -> None:
    async with started():
        pass
    before = descriptors()
    process, _ = await EnricherProcess.start(PUPPET)
    assert await process.kill() == -signal.SIGKILL
    assert await process.kill() == -signal.SIGKILL
    assert descriptors() == before


async def test_a_kill_that_is_cancelled_finishes_first() -> None:
    process, _ = await EnricherProcess.start(PUPPET)
    killing = asyncio.create_task(process.kill())
    for _ in range(2):
        await asyncio.sleep(0)
        killing.cancel()
    with pytest.raises(asyncio.CancelledError):
        await killing
    assert not process.alive
    assert await process.kill() == -signal.SIGKILL


async def test_a_start_that_is_cancelled_anywhere_leaves_nothing() -> None:
    others = psutil.Process().children()
    async with started():
        pass
    before = descriptors()
    for steps in range(12):
        starting = asyncio.create_task(EnricherProcess.start(f"{HERE}:never"))
        for _ in range(steps):
            await asyncio.sleep(0)
        starting.cancel()
        await asyncio.sleep(0)
        starting.cancel()
        with pytest.raises(asyncio.CancelledError):
            await starting
    assert psutil.Process().children() == others
    assert descriptors() == before


async def test_a_failure_is_told_even_when_waiting_for_it_was_cancelled_first() -> None:
    gate = asyncio.Event()

    async def fails() -> None:
        await gate.wait()
        raise KeyError("x")

    task = asyncio.create_task(fails())
    waiting = asyncio.create_task(finished(task))
    await asyncio.sleep(0)
    waiting.cancel()
    await asyncio.sleep(0)
    assert not waiting.done()
    gate.set()
    with pytest.raises(asyncio.CancelledError):
        await waiting
    assert isinstance(task.exception(), KeyError)
    with pytest.raises(KeyError):
        await finished(task)
