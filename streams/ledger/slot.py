"""A folder that no other worker on this machine has: the lowest number that is free.

A worker that is killed and started again finds its own folder, and reads only the ledger's tail. One that was only
stopped keeps its folder, so that waking up it cannot write into another's.
"""

import fcntl
import os
from pathlib import Path

from schemas.errors import ConfigurationError

MOST = 256


class Slot:
    """A locked folder below `root`. The lock ends with the process, however it ends."""

    def __init__(self, root: Path) -> None:
        try:
            root.mkdir(parents=True, exist_ok=True)
            self.number, self._lock = _claim(root)
        except OSError as error:
            remedy = "Make it writable, or set COPYDESK_LEDGER_FOLDER."
            raise ConfigurationError(f"The ledger's folder {root} cannot be used: {error}.", remedy) from error
        self.folder = root / str(self.number)

    def release(self) -> None:
        """Let another worker have it."""
        os.close(self._lock)


def _claim(root: Path) -> tuple[int, int]:
    for number in range(MOST):
        lock = os.open(root / f"{number}.lock", os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o644)
        try:
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            os.close(lock)
            continue
        return number, lock
    raise OSError(f"{MOST} workers use it already")
