"""A contender's process: started, watched, ended; and the CPU time and memory that it and its children took."""

import subprocess
import tempfile
import threading
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from types import TracebackType
from typing import Self

import psutil

GRACE = 30.0
"""Seconds from SIGTERM to SIGKILL."""


@contextmanager
def running(line: Sequence[str], environment: Mapping[str, str]) -> Iterator[subprocess.Popen[bytes]]:
    """The process lives as long as the block. If the block fails, the end of what the process wrote is in the error."""
    with tempfile.TemporaryFile() as output:
        process = subprocess.Popen(line, env=dict(environment), stdout=output, stderr=subprocess.STDOUT)
        try:
            yield process
        except Exception as error:
            output.seek(0)
            error.add_note(output.read().decode(errors="replace")[-4000:])
            raise
        finally:
            _end(process)


def _end(process: subprocess.Popen[bytes]) -> None:
    children = psutil.Process(process.pid).children(recursive=True) if process.poll() is None else []
    process.terminate()
    try:
        process.wait(GRACE)
    except subprocess.TimeoutExpired:
        process.kill()
        process.wait()
    for child in psutil.wait_procs(children, timeout=GRACE)[1]:
        child.kill()


@dataclass(frozen=True, slots=True)
class Speed:
    """How quick a contender was. `cpu` is CPU seconds for each article, which other load on the machine moves less."""

    rate: float
    cpu: float


def cpu_seconds(pid: int) -> float:
    """CPU time so far of a process and of all living ones below it."""
    root = psutil.Process(pid)
    times = [process.cpu_times() for process in [root, *root.children(recursive=True)]]
    return float(sum(time.user + time.system for time in times))


class Memory:
    """Samples the resident memory of a process and all below it while the block lasts.

    `peak` is in bytes and counts pages that processes share once for each, so it is never too low.
    """

    def __init__(self, pid: int, every: float = 0.25) -> None:
        self.peak = 0
        self._root, self._every = psutil.Process(pid), every
        self._over = threading.Event()
        self._thread = threading.Thread(target=self._sample)

    def __enter__(self) -> Self:
        self._thread.start()
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        self._over.set()
        self._thread.join()

    def _sample(self) -> None:
        while not self._over.wait(self._every):
            self.peak = max(self.peak, self._now())

    def _now(self) -> int:
        total = 0
        try:
            for process in [self._root, *self._root.children(recursive=True)]:
                total += process.memory_info().rss
        except psutil.NoSuchProcess:
            return 0
        return total
