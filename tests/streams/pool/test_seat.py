import contextlib
import os
import signal
from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from schemas.errors import PipelineError
from streams.pool import seat as seats
from streams.pool.activity import Activity, Computed, Reason, Replaced
from streams.pool.chunks import Chunk
from streams.pool.messages import Done, Lost, Raised
from streams.pool.pool import NO_WEAR
from streams.pool.seat import Seat
from streams.pool.wear import Wear
from tests.streams.pool.conftest import PUPPET, event, gone


@contextlib.asynccontextmanager
async def taken(heard: list[Activity], factory: str = PUPPET, wear: Wear = NO_WEAR) -> AsyncIterator[Seat]:
    seat = Seat(factory, 60, heard.append, wear)
    await seat.open()
    try:
        yield seat
    finally:
        await seat.close()


async def test_work_is_told_with_its_size(heard: list[Activity]) -> None:
    chunk = Chunk.of(event("a"), event("b"))
    async with taken(heard) as seat:
        assert isinstance(await seat.ask(chunk), Done)
    (told,) = heard
    assert isinstance(told, Computed)
    assert (told.stories, told.size) == (2, chunk.size)
    assert told.seconds > 0


async def test_a_desk_that_raises_keeps_its_process(heard: list[Activity]) -> None:
    async with taken(heard) as seat:
        pid = seat.pid
        assert isinstance(await seat.ask(Chunk.of(event("raise x"))), Raised)
        assert seat.pid == pid
    assert heard == []


async def test_a_process_that_served_enough_is_replaced_and_no_story_fails(heard: list[Activity]) -> None:
    async with taken(heard, wear=Wear(stories=3)) as seat:
        pids = []
        for _ in range(4):
            assert isinstance(await seat.ask(Chunk.of(event("a"), event("b"))), Done)
            pids.append((await seat.occupied()).pid)
    assert pids[0] != pids[1] == pids[2] != pids[3]
    assert [told for told in heard if isinstance(told, Replaced)] == [Replaced(Reason.WORN)] * 2


async def test_a_lost_process_is_replaced(heard: list[Activity]) -> None:
    async with taken(heard) as seat:
        pid = seat.pid
        assert isinstance(await seat.ask(Chunk.of(event("exit 3"))), Lost)
        assert seat.pid is None
        assert isinstance(await seat.ask(Chunk.of(event("a"))), Done)
        assert seat.pid not in (pid, None)
    assert heard[0] == Replaced(Reason.CRASHED)


async def test_a_process_that_died_idle_costs_no_story_an_attempt(heard: list[Activity]) -> None:
    async with taken(heard) as seat:
        process = await seat.occupied()
        os.kill(process.pid, signal.SIGKILL)
        await process.exited()
        assert isinstance(await seat.ask(Chunk.of(event("a"))), Done)
    assert heard[0] == Replaced(Reason.CRASHED)


async def test_starts_that_fail_for_a_while_are_repeated(
    heard: list[Activity], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    model = tmp_path / "model"
    model.touch()
    monkeypatch.setenv("BRITTLE", str(model))
    monkeypatch.setattr(seats, "PAUSES", (0.0,) * 100)

    def back(activity: Activity) -> None:
        heard.append(activity)
        if heard.count(Replaced(Reason.FAILED_START)) == 2:
            model.touch()

    seat = Seat("tests.streams.pool.factories:brittle", 60, back, NO_WEAR)
    await seat.open()
    model.unlink()
    await seat.ask(Chunk.of(event("exit 3")))
    assert isinstance(await seat.ask(Chunk.of(event("a"))), Done)
    assert heard.count(Replaced(Reason.FAILED_START)) == 2
    await seat.close()


async def test_starts_that_fail_on_and_on_are_given_up(
    heard: list[Activity], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    model = tmp_path / "model"
    model.touch()
    monkeypatch.setenv("BRITTLE", str(model))
    monkeypatch.setattr(seats, "PAUSES", (0.0, 0.0))
    async with taken(heard, "tests.streams.pool.factories:brittle") as seat:
        model.unlink()
        await seat.ask(Chunk.of(event("exit 3")))
        with pytest.raises(PipelineError, match=r"The model's folder is gone\."):
            await seat.occupied()
    assert heard == [Replaced(Reason.CRASHED), *[Replaced(Reason.FAILED_START)] * 3]


async def test_a_closed_seat_leaves_no_process(heard: list[Activity]) -> None:
    async with taken(heard) as seat:
        pid = seat.pid
    assert pid is not None and gone(pid)
    assert seat.pid is None
    await seat.close()
