"""Desks that fail where a story says so, or while a file is there. Named by `COPYDESK_ENRICHER` in the tests."""

import os
import signal
import time
from pathlib import Path

from agents import desk
from streams.work import Outcome, RawEvent

RAISES = b"MAKES THE PIPELINE RAISE"
KILLS = b"KILLS ITS ENRICHER"
KILLS_WORKER = b"KILLS ITS WORKER"


class FaultyDesk:
    """The real desk, but for three marks."""

    def __init__(self, real: desk.Desk) -> None:
        self._real = real

    def process(self, events: list[RawEvent]) -> list[Outcome]:
        """As the real desk, unless a value holds a mark."""
        for event in events:
            if KILLS_WORKER in event.value:
                os.kill(os.getppid(), signal.SIGKILL)
                time.sleep(60)
            if KILLS in event.value:
                os._exit(9)
            if RAISES in event.value:
                raise RuntimeError("the model met something it does not know")
        return self._real.process(events)


def build() -> FaultyDesk:
    """The factory."""
    return FaultyDesk(desk.build())


class BrokenDesk:
    """The real desk, but that it raises on every story while the file exists that `DESK_BROKEN` names."""

    def __init__(self, real: desk.Desk) -> None:
        self._real = real

    def process(self, events: list[RawEvent]) -> list[Outcome]:
        """As the real desk, or as a broken one."""
        if Path(os.environ["DESK_BROKEN"]).exists():
            raise RuntimeError("the model is not what it was")
        return self._real.process(events)


def broken() -> BrokenDesk:
    """The factory."""
    return BrokenDesk(desk.build())


class SlowDesk:
    """The real desk, but that each story takes `DESK_SECONDS` more."""

    def __init__(self, real: desk.Desk) -> None:
        self._real = real

    def process(self, events: list[RawEvent]) -> list[Outcome]:
        """As the real desk, later."""
        time.sleep(float(os.environ["DESK_SECONDS"]) * len(events))
        return self._real.process(events)


def slow() -> SlowDesk:
    """The factory."""
    return SlowDesk(desk.build())


def mended() -> desk.Desk:
    """The factory of the next deploy."""
    return desk.build()
