"""A broker for the length of a `with` block: demo and tests."""

import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from schemas.errors import PortTaken
from streams.broker import cluster, ports
from streams.broker.cluster import Cluster
from streams.broker.fetch import Progress

# Between finding a port free and Kafka's listening on it another process may take it; twice is no accident.
_ATTEMPTS = 3


@contextmanager
def attached(folder: Path | None = None, brokers: int = 1, on_progress: Progress | None = None) -> Iterator[Cluster]:
    """Run a Kafka of one or more brokers on free ports while the block lasts.

    `folder` keeps the data; without one the data is temporary and deleted at the end. The brokers end with this
    process even when it is killed. `on_progress(done, total, name)` follows the download of the jars, if there is
    one. Three brokers replicate threefold and need two in sync, as a production cluster would.

    Raises `JavaMissing`, `JarsUnavailable`, `DiskFull`, `DataLocked`, `DataDamaged`, `PortTaken`, `BrokerNotReady`;
    nothing is left running then.
    """
    root = folder.absolute() if folder else Path(tempfile.mkdtemp(prefix="copydesk-"))
    try:
        running = _start(root, brokers, on_progress, temporary=folder is None)
        try:
            yield running
        finally:
            running.stop()
    finally:
        if folder is None:
            shutil.rmtree(root, ignore_errors=True)


def _start(root: Path, brokers: int, on_progress: Progress | None, temporary: bool) -> Cluster:
    for _ in range(_ATTEMPTS - 1):
        try:
            return cluster.start(root, ports.free(2 * brokers), on_progress, temporary)
        except PortTaken:
            continue
    return cluster.start(root, ports.free(2 * brokers), on_progress, temporary)
