"""Events and pools for the pool's tests."""

import contextlib
import time
from collections.abc import AsyncIterator, Callable
from pathlib import Path

import psutil
import pytest

from streams.pool.activity import Activity
from streams.pool.pool import EnricherPool
from streams.work import Outcome, RawEvent

PUPPET = "tests.streams.pool.factories:puppet"

Running = Callable[..., contextlib.AbstractAsyncContextManager[EnricherPool]]


def event(value: str | bytes, offset: int = 0) -> RawEvent:
    raw = value.encode() if isinstance(value, str) else value
    return RawEvent("wire.raw", 3, offset, 1_700_000_000_000, b"k%d" % offset, raw, (("ce_id", b"1"),))


def events(*values: str) -> list[RawEvent]:
    return [event(value, offset) for offset, value in enumerate(values)]


def echoed(outcome: Outcome) -> str:
    """The value that came back; fails for an outcome with a failure."""
    assert not outcome.failures
    value = outcome.records[0].value
    assert value is not None
    return value.decode()


def gone(pid: int) -> bool:
    """Whether no process of this id runs any more; waits for it."""
    for _ in range(1000):
        try:
            if psutil.Process(pid).status() == psutil.STATUS_ZOMBIE:
                return True
        except psutil.NoSuchProcess:
            return True
        time.sleep(0.01)
    return False


def wait_for(path: Path) -> None:
    """Until `path` exists and is written."""
    for _ in range(2000):
        if path.exists() and path.read_text():
            return
        time.sleep(0.005)
    raise AssertionError(f"{path} never appeared")


@contextlib.asynccontextmanager
async def running(processes: int = 1, deadline: float = 60.0, **options: object) -> AsyncIterator[EnricherPool]:
    """A started pool of puppets, stopped at the end."""
    factory = options.pop("factory", PUPPET)
    pool = EnricherPool(factory, processes, deadline, **options)  # type: ignore[arg-type]
    await pool.start()
    try:
        yield pool
    finally:
        await pool.stop()


@pytest.fixture
def heard() -> list[Activity]:
    """What a pool told: hand its `append` to the pool."""
    return []
