"""How much of everything fails by our own fault, on disk as well: a bad deploy is often one that is restarted."""

from collections.abc import Sequence
from pathlib import Path

import orjson

from schemas.causes import OURS, Cause
from streams.breaker.window import Limit, Window
from streams.work import Outcome


class Faults:
    """The window of one worker. What another deploy left in the file does not count."""

    def __init__(self, limit: Limit, deploy: str) -> None:
        self._limit, self._deploy = limit, deploy
        self._path: Path | None = None
        self._window = Window(limit)
        self._written = False

    def open(self, path: Path) -> None:
        """Go on where the last worker with this file and deploy stopped."""
        self._path = path
        try:
            left = orjson.loads(path.read_bytes())
            marks = [Cause(mark) if mark else None for mark in left["marks"]]
        except (OSError, ValueError, KeyError, TypeError):
            return
        if left.get("deploy") == self._deploy:
            self._window = Window(self._limit, marks)
        self._written = True

    def tripped(self, outcomes: Sequence[Outcome]) -> Window | None:
        """The window that these outcomes would make, if it trips; then they are not taken in."""
        if not any(map(fault, outcomes)):
            return None
        window = self._window.after(map(fault, outcomes))
        return window if window.tripped else None

    def take(self, outcomes: Sequence[Outcome]) -> None:
        """Count outcomes that are about to be published."""
        self._window.add(map(fault, outcomes))
        self._write()

    def clear(self) -> None:
        """Forget all, on disk too."""
        self._window.clear()
        self._write()

    def _write(self) -> None:
        """Nothing is written as long as there is no fault, and was none: that is every batch of a good worker."""
        faulty = bool(self._window.causes)
        if self._path is None or not (faulty or self._written):
            return
        fresh = self._path.with_suffix(".fresh")
        fresh.write_bytes(orjson.dumps({"deploy": self._deploy, "marks": self._window.marks}))
        fresh.replace(self._path)
        self._written = faulty


def fault(outcome: Outcome) -> Cause | None:
    """Why an event failed by our own fault, `None` where it did not."""
    return next((failure.cause for failure in outcome.failures if failure.cause in OURS), None)
