"""Ends the process when it only looks alive. A thread of its own, so that a blocked event loop is seen too."""

import threading
import time
from collections.abc import Callable

from streams.life.death import die
from streams.life.pulse import Pulse
from streams.settings import Settings

INTERVAL = 0.5
"""Seconds between two looks."""

LOOP_DEADLINE = 30.0
"""Seconds the event loop may be blocked. Its longest honest step, a full garbage collection, takes well under one."""


def verdict(pulse: Pulse, settings: Settings, now: float) -> str:
    """Why the process must end, or "" when it may go on. `now` is `time.monotonic()`.

    Nothing moving is only a stall when there is something to move: lag, no enricher at work within its deadline, and no
    breaker that pauses the worker.
    """
    if pulse.stopping_at is not None:
        hung = now - pulse.stopping_at > settings.shutdown_deadline
        return f"shutdown took longer than {settings.shutdown_deadline:g} s" if hung else ""
    if pulse.coordinator_dead:
        return "the consumer group's coordinator task has ended"
    if now - pulse.loop_at > LOOP_DEADLINE:
        return f"the event loop was blocked for more than {LOOP_DEADLINE:g} s"
    waits = pulse.lag > 0 and not pulse.busy and not pulse.paused
    stalled = waits and now - pulse.progress_at > settings.stall_deadline
    return f"nothing moved for {settings.stall_deadline:g} s with {pulse.lag} events waiting" if stalled else ""


class Watchdog(threading.Thread):
    """Looks at the pulse every `INTERVAL` seconds and calls `end` with the verdict, once."""

    def __init__(self, pulse: Pulse, settings: Settings, end: Callable[[str], object] = die) -> None:
        super().__init__(name="watchdog", daemon=True)
        self._pulse = pulse
        self._settings = settings
        self._end = end
        self._done = threading.Event()

    def run(self) -> None:
        """The thread's body."""
        while not self._done.wait(INTERVAL):
            reason = verdict(self._pulse, self._settings, time.monotonic())
            if reason:
                self._end(reason)
                return

    def stop(self) -> None:
        """Stop looking: the process ends in good order."""
        self._done.set()
