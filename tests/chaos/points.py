"""Points inside a worker's transaction at which it can be made to die, to stop, or to find its disk full.

A worker is armed from outside, by a file that names the point and the deed. The file is taken away when it is done.
"""

import os
import resource
import signal
import time
from pathlib import Path

FENCING, FENCED = "fencing", "fenced"
"""Before and after a producer gets its epoch: points of a rebalance."""

WITHIN = ("begun", "sending", "delivered", "offered", "committing", "committed")
"""After begin; after the first send; after all are delivered; after the offset; while the commit is under way; after
it, before the worker's own ledger and journal know of it."""

DIE, STOP, FULL = "die", "stop", "full"


class Points:
    """What a worker process is armed with. `name` is the worker's, the same after each restart."""

    def __init__(self, folder: Path, name: str) -> None:
        self._name = name
        self._order = order(folder, name)
        self._commits = folder / "commits"

    @classmethod
    def from_environment(cls) -> "Points":
        """As the fleet set it: `CHAOS_FOLDER` and `CHAOS_NAME`."""
        return cls(Path(os.environ["CHAOS_FOLDER"]), os.environ["CHAOS_NAME"])

    def armed(self, point: str) -> bool:
        """Whether something is to happen there."""
        try:
            return self._order.read_text().split()[0] == point
        except (FileNotFoundError, IndexError):
            return False

    def reach(self, point: str) -> None:
        """Do what is to be done there, if anything."""
        if self.armed(point):
            deed = self._order.read_text().split()[1]
            self._order.unlink()
            _DEEDS[deed]()

    def committed(self, partition: str) -> None:
        """Note a commit, for the one who watches: when, by which process, of which worker, on which partition."""
        line = f"{time.monotonic():.3f} {os.getpid()} {self._name} {partition}\n"
        with self._commits.open("a") as sink:
            sink.write(line)


def order(folder: Path, name: str) -> Path:
    """The file that arms a worker."""
    return folder / f"{name}.armed"


def arm(folder: Path, name: str, point: str, deed: str) -> None:
    """Have a worker do `deed` when it next comes to `point`."""
    fresh = order(folder, name).with_suffix(".new")
    fresh.write_text(f"{point} {deed}")
    fresh.replace(order(folder, name))


def disarm(folder: Path, name: str) -> bool:
    """Take it back. False when it was done already."""
    try:
        order(folder, name).unlink()
    except FileNotFoundError:
        return False
    return True


def _die() -> None:
    os.kill(os.getpid(), signal.SIGKILL)


def _stop() -> None:
    os.kill(os.getpid(), signal.SIGSTOP)


def _fill() -> None:
    """From here on no file of this process can grow: to it the disk is full, for its ledger and its log alike."""
    _, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (0, hard))


_DEEDS = {DIE: _die, STOP: _stop, FULL: _fill}
