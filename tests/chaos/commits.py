"""When which worker committed on which partition, from what the workers note as they do."""

import threading
from collections.abc import Collection
from dataclasses import dataclass
from pathlib import Path

SLACK = 1.0
"""Seconds by which lines may be out of order in the file: workers write theirs without waiting for each other."""


@dataclass(frozen=True, slots=True)
class Commit:
    """One transaction. `at` is the machine's monotonic clock, in seconds."""

    at: float
    pid: int
    worker: str
    partition: int


class Commits:
    """Follows the file that all workers of a run append to. May be asked from any thread."""

    def __init__(self, folder: Path) -> None:
        self._path = folder / "commits"
        self._path.touch()
        self._place = 0
        self._lock = threading.Lock()
        self._all: list[Commit] = []
        self._owners: dict[int, int] = {}

    def __len__(self) -> int:
        return len(self._all)

    def owned(self, pid: int) -> set[int]:
        """The partitions on which that process was the last to commit."""
        self._update()
        return {partition for partition, owner in list(self._owners.items()) if owner == pid}

    def recovered(self, partitions: Collection[int], at: float, but: int = 0) -> float | None:
        """Seconds from `at` until each of the partitions had been committed on again, by any process but one.

        `None` while one has not.
        """
        self._update()
        first: dict[int, float] = {}
        for commit in self._since(at):
            if commit.pid != but and commit.partition in partitions:
                first.setdefault(commit.partition, commit.at - at)
        return max(first.values(), default=0.0) if len(first) == len(partitions) else None

    def _update(self) -> None:
        with self._lock, self._path.open("rb") as source:
            source.seek(self._place)
            data = source.read()
            whole = data[: data.rfind(b"\n") + 1]
            self._place += len(whole)
            for line in whole.decode().splitlines():
                at, pid, worker, partition = line.split()
                self._all.append(Commit(float(at), int(pid), worker, int(partition)))
                self._owners[int(partition)] = int(pid)

    def _since(self, at: float) -> list[Commit]:
        found: list[Commit] = []
        for commit in reversed(self._all):
            if commit.at <= at - SLACK:
                break
            if commit.at > at:
                found.append(commit)
        return sorted(found, key=lambda commit: commit.at)
