"""Caches of their own for tests that damage them, and programs that stand where a JVM would."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from streams.broker import ensure_jars, folders, lockfile
from streams.broker.node import Node
from streams.broker.ports import free
from streams.broker.process import Process


@pytest.fixture
def empty_cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """COPYDESK_CACHE points to a folder that does not exist yet."""
    monkeypatch.setenv("COPYDESK_CACHE", str(tmp_path / "cache"))
    return tmp_path / "cache"


@pytest.fixture
def cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """COPYDESK_CACHE points to a folder that has all jars. They are links: replace them, never write into them."""
    complete = ensure_jars()
    monkeypatch.setenv("COPYDESK_CACHE", str(tmp_path / "cache"))
    folder = folders.jars(lockfile.kafka_version())
    folder.mkdir(parents=True)
    for jar in complete:
        (folder / jar.name).symlink_to(jar)
    return tmp_path / "cache"


@pytest.fixture
def no_network(monkeypatch: pytest.MonkeyPatch) -> None:
    """Every download goes to a proxy that is not there."""
    for name in ("HTTPS_PROXY", "https_proxy", "HTTP_PROXY", "http_proxy", "ALL_PROXY", "all_proxy"):
        monkeypatch.setenv(name, f"http://127.0.0.1:{free(1)[0]}")
    monkeypatch.setenv("NO_PROXY", "")
    monkeypatch.setenv("no_proxy", "")


@pytest.fixture
def node(tmp_path: Path) -> Node:
    """A broker that was never started. Its folder exists."""
    folder = tmp_path / "data" / "node-1"
    folder.mkdir(parents=True)
    return Node(1, folder, *free(2))


@pytest.fixture
def ended() -> Iterator[list[Process]]:
    """Whatever a test puts on this list is killed at the end of it."""
    started: list[Process] = []
    yield started
    for one in started:
        one.end(grace=0)
