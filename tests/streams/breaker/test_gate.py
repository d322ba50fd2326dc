import asyncio

import pytest

from streams.breaker.gate import Gate
from streams.committing.writers import WriterSet
from streams.life.pulse import Pulse
from streams.metrics import Metrics
from tests.streams.breaker.making import breaker

OLD, NEW = WriterSet(1), WriterSet(2)


class Made:
    """A gate, and what it told."""

    def __init__(self) -> None:
        self.pulse, self.metrics, self.excused = Pulse(), Metrics(), 0
        self.gate = Gate(self.pulse, self.metrics, self.excuse)

    def excuse(self) -> None:
        self.excused += 1

    async def waits(self, writers: WriterSet) -> "asyncio.Task[None]":
        task = asyncio.create_task(self.gate.passed(writers))
        await asyncio.sleep(0)
        return task


@pytest.fixture
def made() -> Made:
    return Made()


async def test_an_open_gate_stops_nobody(made: Made) -> None:
    assert (await made.waits(NEW)).done()
    assert not made.gate.barred(NEW)


async def test_a_shut_gate_says_so_and_holds_until_it_opens(made: Made) -> None:
    made.gate.shut_by(breaker(reason="all is bad"))
    waiting = await made.waits(NEW)
    assert not waiting.done()
    assert made.excused == 1
    assert "paused: all is bad" in made.pulse.not_ready()
    assert b"copydesk_paused 1.0" in made.metrics.render()
    made.gate.open()
    await waiting
    assert (made.gate.era, made.gate.barred(NEW), made.pulse.paused) == (1, False, "")
    assert b"copydesk_paused 0.0" in made.metrics.render()


async def test_partitions_that_go_let_go_what_was_received_under_them_only(made: Made) -> None:
    made.gate.shut_by(breaker())
    old, new = await made.waits(OLD), await made.waits(NEW)
    made.gate.release(OLD)
    await old
    assert (made.gate.barred(OLD), made.gate.barred(NEW), new.done()) == (True, False, False)
    made.gate.open()
    await new


async def test_leaving_lets_all_go(made: Made) -> None:
    made.gate.leave()
    assert not made.gate.barred(NEW)
    made.gate.shut_by(breaker())
    await made.gate.passed(NEW)
    assert made.gate.barred(NEW)


async def test_opening_what_is_open_changes_no_era(made: Made) -> None:
    made.gate.open()
    assert made.gate.era == 0


async def test_the_log_is_reminded_and_not_flooded(made: Made, caplog: pytest.LogCaptureFixture) -> None:
    made.gate.shut_by(breaker())
    for _ in range(5):
        made.gate.remind()
    assert [record.levelname for record in caplog.records] == ["CRITICAL"]
