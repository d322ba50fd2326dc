"""The demo's stage: a broker if none is configured, the topics, and one worker as a process of its own."""

import asyncio
import os
import subprocess
import sys
import tempfile
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from schemas.errors import CopydeskError
from streams import admin, broker
from streams.broker import ports
from streams.settings import Settings

READY_SECONDS = 90.0
"""How long a worker may take to be ready: a cold disk reads the pipeline in ten seconds, a slow laptop in thirty."""

STOP_SECONDS = 30.0
LOG_LINES = 15


@contextmanager
def stage(settings: Settings, on_progress: broker.Progress) -> Iterator[Settings]:
    """A broker with all topics. Yields settings that name it; the broker ends with the block if we started it."""
    if settings.brokers:
        asyncio.run(admin.create(settings, settings.brokers))
        yield settings
        return
    with broker.attached(on_progress=on_progress) as running:
        ours = settings.model_copy(update={"brokers": running.bootstrap, "partitions": 4, "replication": 1})
        asyncio.run(admin.create(ours, running.bootstrap))
        yield ours


@contextmanager
def worker(settings: Settings) -> Iterator[subprocess.Popen[bytes]]:
    """A ready worker on the settings' broker; it is told to stop at the end of the block.

    Raises `CopydeskError` with the last lines of its log when it ends early or is not ready in time.
    """
    port = ports.free(1)[0]
    with tempfile.TemporaryDirectory(prefix="copydesk-demo-") as folder:
        log = Path(folder) / "worker.log"
        with log.open("wb") as sink:
            process = subprocess.Popen(
                [sys.executable, "-m", "copydesk", "worker"],
                stdout=sink,
                stderr=sink,
                env=_environment(settings, port, Path(folder)),
            )
        try:
            _await_ready(process, port, log)
            yield process
        finally:
            _stop(process)


def _environment(settings: Settings, port: int, folder: Path) -> dict[str, str]:
    return {
        **os.environ,
        "COPYDESK_BROKERS": settings.brokers,
        "COPYDESK_PARTITIONS": str(settings.partitions),
        "COPYDESK_REPLICATION": str(settings.replication),
        "COPYDESK_WEB_PORT": str(port),
        # The demo's broker ends with it, and what is known of its stories must too.
        "COPYDESK_LEDGER_FOLDER": str(folder / "ledger"),
        "COPYDESK_LOG_FORMAT": "text",
    }


def _await_ready(process: "subprocess.Popen[bytes]", port: int, log: Path) -> None:
    deadline = time.monotonic() + READY_SECONDS
    while time.monotonic() < deadline:
        if process.poll() is not None:
            raise CopydeskError(f"The worker ended while starting:\n{_end_of(log)}", "Run `copydesk doctor`.")
        try:
            with urllib.request.urlopen(f"http://127.0.0.1:{port}/ready", timeout=2):
                return
        except (urllib.error.URLError, OSError):
            time.sleep(0.2)
    raise CopydeskError(f"The worker was not ready in time:\n{_end_of(log)}", "Run `copydesk doctor`.")


def _end_of(log: Path) -> str:
    return "\n".join(log.read_text("utf-8", "replace").splitlines()[-LOG_LINES:])


def _stop(process: "subprocess.Popen[bytes]") -> None:
    process.terminate()
    try:
        process.wait(STOP_SECONDS)
    except subprocess.TimeoutExpired:
        process.kill()
        process.wait()
