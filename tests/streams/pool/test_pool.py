import asyncio
import os
import signal
import subprocess
import sys
from pathlib import Path

import psutil
import pytest

from schemas.causes import Cause
from schemas.errors import CopydeskError, PipelineError
from streams.pool import seat as seats
from streams.pool.activity import Activity, Computed, Reason, Replaced
from streams.pool.pool import EnricherPool
from tests.streams.pool.conftest import PUPPET, echoed, event, events, gone, running, wait_for

HERE = "tests.streams.pool.factories"


async def test_outcomes_come_in_the_order_of_the_events() -> None:
    batch = events(*(f"{number} " + "x" * (number * 37 % 900) for number in range(200)))
    async with running(2, chunk_bytes=3_000) as pool:
        outcomes = await pool.process(batch)
    assert [echoed(outcome) for outcome in outcomes] == [each.value.decode() for each in batch]
    assert [outcome.uris[0] for outcome in outcomes] == [str(each.offset) for each in batch]


async def test_calls_side_by_side_each_get_their_own() -> None:
    batches = [events(*(f"{name}{number}" for number in range(size))) for name, size in (("a", 40), ("b", 3), ("c", 0))]
    async with running(2) as pool:
        found = await asyncio.gather(*(pool.process(batch) for batch in batches))
        assert not pool.busy
    assert [[echoed(each) for each in outcomes] for outcomes in found] == [
        [each.value.decode() for each in batch] for batch in batches
    ]


async def test_a_small_batch_is_shared_by_the_processes(tmp_path: Path) -> None:
    one, two = tmp_path / "one", tmp_path / "two"
    async with running(2) as pool:
        outcomes = await pool.process(events(f"wait {one} {two}", f"wait {two} {one}"))
        assert sorted([one.read_text(), two.read_text()]) == sorted(map(str, pool.pids))
    assert len(outcomes) == 2


@pytest.mark.parametrize(
    ("value", "cause", "said"),
    [
        ("raise anything", Cause.ENRICHER_ERROR, "ValueError: cannot read anything"),
        ("quit", Cause.ENRICHER_ERROR, "SystemExit: enough"),
        ("short", Cause.ENRICHER_ERROR, "0 outcomes for 1 events"),
        ("strange", Cause.ENRICHER_ERROR, "a tuple among its outcomes"),
        ("unpicklable", Cause.ENRICHER_ERROR, "lambda"),
        ("unreadable", Cause.ENRICHER_ERROR, "more than plain data"),
        ("exit 3", Cause.ENRICHER_CRASHED, "ended with exit code 3"),
        ("segv", Cause.ENRICHER_CRASHED, "was ended by SIGSEGV"),
    ],
)
async def test_one_bad_story_fails_alone(value: str, cause: Cause, said: str) -> None:
    async with running(1) as pool:
        *before, bad, after, last = await pool.process(events("a", "b", value, "c", "d"))
        assert pool.ready
    assert [echoed(each) for each in (*before, after, last)] == ["a", "b", "c", "d"]
    (failure,) = bad.failures
    assert (failure.cause, failure.component, failure.attempts) == (cause, "enricher", 2)
    assert said in failure.message
    assert bad.records == ()


async def test_the_storys_text_is_not_in_the_failure() -> None:
    async with running(1) as pool:
        (outcome,) = await pool.process(events("raise the prime minister's private letter"))
    (failure,) = outcome.failures
    assert failure.message == "ValueError: cannot read…"
    assert failure.exception == "ValueError"


async def test_a_hanging_story_fails_and_its_neighbours_do_not(heard: list[Activity]) -> None:
    async with running(1, deadline=2.0, listener=heard.append) as pool:
        first, bad, last = await pool.process(events("a", "hang", "b"))
    assert (echoed(first), echoed(last)) == ("a", "b")
    assert bad.failures[0].cause is Cause.ENRICHER_TIMEOUT
    assert bad.failures[0].message == "The story took longer than 2 s, alone in an enricher process."
    assert [each for each in heard if isinstance(each, Replaced)] == [Replaced(Reason.TIMEOUT)] * 2


async def test_a_hang_that_holds_the_gil_is_ended_too(tmp_path: Path) -> None:
    async with running(1, deadline=2.0) as pool:
        (bad,) = await pool.process(events(f"backtrack {tmp_path / 'here'}"))
        assert echoed((await pool.process(events("after")))[0]) == "after"
    assert bad.failures[0].cause is Cause.ENRICHER_TIMEOUT


async def test_a_death_that_was_not_the_storys_fault_is_forgiven(tmp_path: Path) -> None:
    async with running(1) as pool:
        (outcome,) = await pool.process(events(f"once {tmp_path / 'died'}"))
    assert outcome.uris == ("0", "")
    assert not outcome.failures


async def test_a_process_killed_from_outside_harms_no_story(tmp_path: Path, heard: list[Activity]) -> None:
    here, gate = tmp_path / "here", tmp_path / "gate"
    batch = events("a", f"wait {here} {gate}", "b", "c")
    async with running(2, listener=heard.append) as pool:
        work = asyncio.create_task(pool.process(batch))
        await asyncio.to_thread(wait_for, here)
        assert pool.busy
        os.kill(int(here.read_text()), signal.SIGKILL)
        gate.touch()
        outcomes = await work
    assert [echoed(outcome) for outcome in outcomes] == [each.value.decode() for each in batch]
    assert [each for each in heard if isinstance(each, Replaced)] == [Replaced(Reason.CRASHED)]
    assert sum(each.stories for each in heard if isinstance(each, Computed)) == len(batch)


@pytest.mark.parametrize(
    ("factory", "said"),
    [
        ("no_such_room:build", "The enricher factory 'no_such_room:build' cannot be imported"),
        (f"{HERE}:refuses", "There is no pipeline called 'xx_none'."),
        (f"{HERE}:dies", "An enricher process ended with exit code 4"),
    ],
)
async def test_a_pool_that_cannot_start_says_why_and_leaves_nothing(factory: str, said: str) -> None:
    before = descriptors()
    pool = EnricherPool(factory, 2, 30)
    with pytest.raises(PipelineError) as caught:
        await pool.start()
    assert said in caught.value.message
    assert pool.pids == []
    assert not pool.ready
    assert descriptors() <= before + LOOPS_OWN


async def test_a_start_that_is_cancelled_leaves_nothing() -> None:
    pool = EnricherPool(f"{HERE}:never", 2, 30)
    children = subprocess_children()
    starting = asyncio.create_task(pool.start())
    while len(subprocess_children() - children) < 2:
        await asyncio.sleep(0.01)
    born = subprocess_children() - children
    starting.cancel()
    with pytest.raises(asyncio.CancelledError):
        await starting
    assert all(gone(pid) for pid in born)


async def test_processes_that_cannot_be_replaced_break_the_pool(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    model = tmp_path / "model"
    model.touch()
    monkeypatch.setenv("BRITTLE", str(model))
    monkeypatch.setattr(seats, "PAUSES", (0.0,))
    async with running(2, factory=f"{HERE}:brittle") as pool:
        model.unlink()
        with pytest.raises(PipelineError, match=r"The model's folder is gone\."):
            await asyncio.gather(*(pool.process(events("exit 3")) for _ in range(4)))
        assert not pool.ready
        with pytest.raises(PipelineError):
            await pool.process(events("a"))


async def test_a_listener_that_raises_breaks_the_pool_instead_of_hanging_it() -> None:
    def listener(_: Activity) -> None:
        raise KeyError("no such metric")

    async with running(1, listener=listener) as pool:
        with pytest.raises(KeyError):
            await pool.process(events("a"))
        assert not pool.ready


async def test_a_cancelled_call_leaves_the_pool_in_order(tmp_path: Path) -> None:
    here, gate = tmp_path / "here", tmp_path / "gate"
    late = tmp_path / "late"
    async with running(1) as pool:
        first = asyncio.create_task(pool.process(events(f"wait {here} {gate}")))
        await asyncio.to_thread(wait_for, here)
        queued = asyncio.create_task(pool.process(events(f"wait {late} {gate}")))
        await asyncio.sleep(0)
        for call in (first, queued):
            call.cancel()
            with pytest.raises(asyncio.CancelledError):
                await call
        assert not pool.busy
        gate.touch()
        assert echoed((await pool.process(events("after")))[0]) == "after"
    assert not late.exists()


async def test_stopping_ends_what_is_under_way_and_leaves_nothing(tmp_path: Path) -> None:
    async with running(1):
        pass
    before, tasks = descriptors(), len(asyncio.all_tasks())
    here = tmp_path / "here"
    async with running(2) as pool:
        pids = pool.pids
        work = asyncio.create_task(pool.process(events(f"wait {here} {tmp_path / 'never'}", "a")))
        await asyncio.to_thread(wait_for, here)
        await pool.stop()
        with pytest.raises(CopydeskError, match=r"The enricher pool was stopped\."):
            await work
        with pytest.raises(CopydeskError):
            await pool.process(events("a"))
    assert len(pids) == 2 and all(gone(pid) for pid in pids)
    assert (descriptors(), len(asyncio.all_tasks())) == (before, tasks)


async def test_a_pool_that_was_never_started_says_so() -> None:
    with pytest.raises(CopydeskError, match="not running"):
        await EnricherPool(PUPPET, 1, 30).process([event("a")])


def test_children_end_when_their_parent_is_killed(tmp_path: Path) -> None:
    command = [sys.executable, "-m", "tests.streams.pool.parent", str(tmp_path)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as parent:
        assert parent.stdout is not None
        pids = [int(pid) for pid in parent.stdout.readline().split()]
        wait_for(tmp_path / "backtrack")
        wait_for(tmp_path / "waiting")
        parent.kill()
    assert len(pids) == 3
    assert all(gone(pid) for pid in pids)


LOOPS_OWN = 4
"""Descriptors that the first child process of an event loop may make it open for good."""


def descriptors() -> int:
    return len(list(Path("/proc/self/fd").iterdir()))


def subprocess_children() -> set[int]:
    return {child.pid for child in psutil.Process().children()}
