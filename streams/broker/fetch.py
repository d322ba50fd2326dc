"""Downloads jars through jgo, each checked against the lock file before it counts."""

import os
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from hashlib import file_digest
from pathlib import Path
from shutil import rmtree
from threading import Lock

from schemas.errors import JarsUnavailable
from streams.broker import space
from streams.broker.lockfile import Jar

Progress = Callable[[int, int, str], None]
"""Called with the bytes done, the bytes in all and the name of the file that moved. From one thread at a time."""

PARTIAL = ".partial"
# More connections at once gain nothing on the one host they all go to.
_CONNECTIONS = 4
_ATTEMPTS = 2
_TIMEOUT_S = 30
_REMEDY = (
    "Connect to the network once (HTTPS_PROXY is honoured) and try again; what is complete is kept. "
    "Or set COPYDESK_BROKERS to a Kafka of your own."
)


def matches(path: Path, jar: Jar) -> bool:
    """Whether the file is there and is, byte for byte, the pinned jar."""
    try:
        if path.stat().st_size != jar.size:
            return False
        with path.open("rb") as file:
            return file_digest(file, "sha256").hexdigest() == jar.sha256
    except FileNotFoundError:
        return False


def fetch(jars: Sequence[Jar], folder: Path, on_progress: Progress) -> None:
    """Put the jars into `folder`, whole or not at all. Raises `JarsUnavailable`, or the OSError of a full disk.

    The caller holds the folder's lock: what an interrupted download left in it is removed first.
    """
    partial = folder / PARTIAL
    rmtree(partial, ignore_errors=True)
    meter = _Meter(sum(jar.size for jar in jars), on_progress)
    pool = ThreadPoolExecutor(_CONNECTIONS)
    try:
        for _ in pool.map(lambda jar: _fetch_one(jar, folder, meter), jars):
            pass  # asking for the result raises what went wrong
    finally:
        pool.shutdown(cancel_futures=True)
        rmtree(partial, ignore_errors=True)


def _fetch_one(jar: Jar, folder: Path, meter: "_Meter") -> None:
    problem = ""
    for attempt in range(_ATTEMPTS):
        before = meter.of(jar.name)
        try:
            path = _download(jar, folder / PARTIAL / f"{jar.name}.{attempt}", meter)
        except (OSError, RuntimeError) as error:  # what requests raises are OSErrors, what jgo raises RuntimeErrors
            if space.explains(error):
                raise
            problem = f"{type(error).__name__} on {jar.name}"
        else:
            if matches(path, jar):
                path.replace(folder / jar.name)
                return
            problem = f"{jar.name} came with a wrong checksum"
        meter.back(jar.name, before)
    raise JarsUnavailable(f"Kafka's jars cannot be fetched from Maven Central: {problem}.", _REMEDY)


def _download(jar: Jar, scratch: Path, meter: "_Meter") -> Path:
    from jgo.maven import MavenContext
    from jgo.maven._resolver import PythonResolver

    resolver = PythonResolver(progress_callback=meter.callback)
    context = MavenContext(resolver=resolver, repo_cache=scratch, timeout=_TIMEOUT_S)
    component = context.project(jar.group, jar.artifact).at_version(jar.version)
    return Path(os.fspath(component.artifact().resolve()))


class _Meter:
    """Adds up what all connections have received."""

    def __init__(self, total: int, on_progress: Progress) -> None:
        self._total = total
        self._report = on_progress
        self._done: dict[str, int] = {}
        self._lock = Lock()

    @contextmanager
    def callback(self, name: str, _size: int) -> Iterator[Callable[[int], None]]:
        yield lambda received: self.back(name, self.of(name) + received)

    def of(self, name: str) -> int:
        return self._done.get(name, 0)

    def back(self, name: str, received: int) -> None:
        with self._lock:
            self._done[name] = received
            self._report(sum(self._done.values()), self._total, name)
