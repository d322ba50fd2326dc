"""Where batches wait while the worker is paused."""

import asyncio
import logging
import time
from collections.abc import Callable

from schemas.breaker import Breaker
from streams.committing.writers import NOBODY, WriterSet
from streams.life.pulse import Pulse
from streams.metrics import Metrics

logger = logging.getLogger(__name__)

REMIND_SECONDS = 30.0
"""How often a paused worker says so: often enough for whoever looks at the log, and 120 lines an hour."""


class Gate:
    """Open, or shut by a breaker. Shut, it holds what the worker has in hand, and still lets it go.

    Faust waits until nothing is in hand before it gives partitions away or stops. So then whoever waits here passes,
    and must drop what it holds: `barred` says so. `era` counts how often the gate has opened again. `excuse` is called
    when it shuts: what is held is not to blame for what becomes of the process.
    """

    def __init__(self, pulse: Pulse, metrics: Metrics, excuse: Callable[[], object]) -> None:
        self._pulse, self._metrics, self._excuse = pulse, metrics, excuse
        self._breaker: Breaker | None = None
        self._moved = asyncio.Event()
        self._released: WriterSet = NOBODY
        self._leaving = False
        self._remind_at = 0.0
        self.era = 0

    @property
    def shut(self) -> bool:
        """Whether the worker is paused."""
        return self._breaker is not None

    def shut_by(self, breaker: Breaker) -> None:
        """Pause. Again for another reason is still one pause."""
        self._breaker = breaker
        self._pulse.paused = f"paused: {breaker.reason}"
        self._metrics.set("paused", 1)
        self._excuse()
        self._remind_at = 0.0
        self.remind()

    def open(self) -> None:
        """Go on. What was computed before is of another era."""
        if self._breaker is None:
            return
        logger.warning("the worker goes on", extra={"group": self._breaker.name})
        self._breaker = None
        self.era += 1
        self._pulse.paused = ""
        self._pulse.progress()
        self._metrics.set("paused", 0)
        self._move()

    def release(self, writers: WriterSet) -> None:
        """The partitions of these writers are given away: let go what was received under them."""
        self._released = writers
        self._move()

    def leave(self) -> None:
        """The worker stops."""
        self._leaving = True
        self._move()

    def barred(self, writers: WriterSet) -> bool:
        """Whether what was received under these writers must be dropped now, unacknowledged."""
        return self.shut and (self._leaving or writers is self._released)

    async def passed(self, writers: WriterSet) -> None:
        """Returns when the gate is open, or `barred`."""
        while self.shut and not self.barred(writers):
            await self._moved.wait()

    def remind(self) -> None:
        """Say in the log that the worker is paused, at most every `REMIND_SECONDS`."""
        if self._breaker is None or time.monotonic() < self._remind_at:
            return
        self._remind_at = time.monotonic() + REMIND_SECONDS
        said = {"group": self._breaker.name, "since": self._breaker.since.isoformat(), "deploy": self._breaker.deploy}
        logger.critical("worker paused, nothing is taken in hand: %s", self._breaker.reason, extra=said)

    def _move(self) -> None:
        self._moved.set()
        self._moved = asyncio.Event()
