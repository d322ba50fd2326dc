"""Kafka's jars in the cache: the class path, fetched once and checked at every start."""

import os
from pathlib import Path

from streams.broker import fetch, folders, lock, lockfile, space
from streams.broker.fetch import Progress
from streams.broker.lockfile import Jar

# Beside the jars themselves the file system wants a little for its own books.
_MARGIN = 8 * space.MIB


def ensure_jars(on_progress: Progress | None = None) -> list[Path]:
    """The jars of the class path, in order; fetches what is missing or damaged.

    `on_progress(done, total, name)` is called in bytes while something is fetched, and never when all is there:
    then no network is needed. Raises `JarsUnavailable` or `DiskFull`; what was complete before then is kept. A
    second process that comes along meanwhile waits for the first.
    """
    folder = folders.jars(lockfile.kafka_version())
    with space.watched(folder, "fetching Kafka's jars"):
        if _missing(folder):
            _complete(folder, on_progress or _silent)
    return [folder / jar.name for jar in lockfile.pinned()]


def _complete(folder: Path, on_progress: Progress) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    with lock.turn(folder / ".lock"):
        missing = _missing(folder)
        if missing:
            space.require(folder, sum(jar.size for jar in missing) + _MARGIN, "Fetching Kafka's jars")
            fetch.fetch(missing, folder, on_progress)
            _settle(folder)


def _missing(folder: Path) -> list[Jar]:
    return [jar for jar in lockfile.pinned() if not fetch.matches(folder / jar.name, jar)]


def _settle(folder: Path) -> None:
    # A power cut after this returns must not leave names without content.
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def _silent(_done: int, _total: int, _name: str) -> None:
    """Reports to nobody."""
