"""Worker processes, started again whenever one ends: what systemd or Kubernetes would do."""

import contextlib
import os
import signal
import subprocess
import sys
import threading
import time
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

from streams.broker import ports
from tests.broker.workers import environment
from tests.chaos.options import Options

PAUSE = 0.05
BACK_OFF = 0.5
"""Seconds between an end and the next start."""
EXIT_SECONDS = 60.0
READY_SECONDS = 90.0


@dataclass
class Seat:
    """One worker's place: its name, its newest process, and how its processes ended."""

    name: str
    process: "subprocess.Popen[bytes]"
    port: int
    ended_at: float | None = None
    exits: list[int] = field(default_factory=list)


class Fleet:
    """The workers of a run. A signal is sent to the worker alone; its enrichers have to notice by themselves."""

    def __init__(self, bootstrap: str, folder: Path, options: Options) -> None:
        self._bootstrap, self._options = bootstrap, options
        self.folder = folder
        self._closing = threading.Event()
        self.seats: dict[str, Seat] = {}

    @contextmanager
    def running(self) -> Iterator["Fleet"]:
        """Keep them running while the block lasts; then SIGKILL what is left."""
        for number in range(self._options.workers):
            name = f"worker-{number}"
            (port,) = ports.free(1, [seat.port for seat in self.seats.values()])
            self.seats[name] = Seat(name, self._spawn(name, port), port)
        watching = threading.Thread(target=self._watch, name="fleet", daemon=True)
        watching.start()
        try:
            yield self
        finally:
            self._closing.set()
            watching.join()
            for seat in self.seats.values():
                with contextlib.suppress(ProcessLookupError):
                    os.killpg(seat.process.pid, signal.SIGKILL)
                seat.process.wait()

    def pid(self, name: str) -> int:
        """The number of the worker's newest process."""
        return self.seats[name].process.pid

    def alive(self, name: str, pid: int) -> bool:
        """Whether that process of the worker still runs."""
        seat = self.seats[name]
        return seat.process.pid == pid and seat.process.poll() is None

    def signal(self, name: str, number: signal.Signals) -> None:
        """Send a signal to the worker's newest process, unless it is gone."""
        with contextlib.suppress(ProcessLookupError):
            self.seats[name].process.send_signal(number)

    def wait_ready(self) -> None:
        """Wait until every worker says that it is. Raises `TimeoutError`."""
        deadline = time.monotonic() + READY_SECONDS
        while not all(_ready(seat) for seat in self.seats.values()):
            if time.monotonic() > deadline:
                raise TimeoutError(f"not all workers were ready within {READY_SECONDS:.0f} s")
            time.sleep(PAUSE)

    def dismiss(self) -> list[int]:
        """SIGTERM to all, and their exit codes. Nothing is started again."""
        self._closing.set()
        for name in self.seats:
            self.signal(name, signal.SIGTERM)
        return [seat.process.wait(EXIT_SECONDS) for seat in self.seats.values()]

    def _watch(self) -> None:
        while not self._closing.wait(PAUSE):
            for seat in self.seats.values():
                code = seat.process.poll()
                if code is not None:
                    self._revive(seat, code)

    def _revive(self, seat: Seat, code: int) -> None:
        if seat.ended_at is None:
            seat.ended_at = time.monotonic()
            seat.exits.append(code)
        elif time.monotonic() - seat.ended_at > BACK_OFF and not self._closing.is_set():
            seat.process, seat.ended_at = self._spawn(seat.name, seat.port), None

    def _spawn(self, name: str, port: int) -> "subprocess.Popen[bytes]":
        own = {
            "CHAOS_FOLDER": os.fspath(self.folder),
            "CHAOS_NAME": name,
            "COPYDESK_ENRICHER": "tests.chaos.enricher:build",
            "COPYDESK_PARTITIONS": str(self._options.partitions),
            "COPYDESK_REPLICATION": "3",
            "COPYDESK_BATCH_STORIES": "20",
            "COPYDESK_WEB_PORT": str(port),
            "COPYDESK_LEDGER_FOLDER": os.fspath(self.folder / "ledger"),
        }
        if self._options.unfenced:
            own |= {"CHAOS_UNFENCED": "1", "COPYDESK_TRANSACTION_TIMEOUT": "60"}
        with (self.folder / f"{name}.log").open("ab") as sink:
            return subprocess.Popen(
                [sys.executable, "-m", "tests.chaos.worker"],
                stdout=sink,
                stderr=sink,
                env=environment(self._bootstrap) | own,
                start_new_session=True,
            )


def _ready(seat: Seat) -> bool:
    try:
        with urllib.request.urlopen(f"http://127.0.0.1:{seat.port}/ready", timeout=5) as answer:
            return int(answer.status) == 200
    except OSError:  # it does not listen, or says that it is not
        return False
