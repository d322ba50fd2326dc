import json
import os
import socket
import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from schemas.errors import PortTaken
from streams import broker
from streams.broker import folders, probe, state
from streams.broker.node import HOST
from streams.broker.ports import free


@pytest.fixture
def port(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> int:
    """The port that the broker is to have."""
    request.getfixturevalue("cache")
    (chosen,) = free(1)
    monkeypatch.setenv("COPYDESK_BROKER_PORT", str(chosen))
    return chosen


def test_it_outlives_its_starter_is_found_again_and_stops(port: int, tmp_path: Path) -> None:
    subprocess.run([sys.executable, "-c", "from streams import broker; broker.start()"], check=True, env=os.environ)
    try:
        found = broker.status()
        assert found is not None
        assert (found.bootstrap, found.folder) == (f"{HOST}:{port}", folders.detached_data())
        assert probe.brokers(port) == {1}
        again = broker.start(port=free(1)[0], folder=tmp_path / "elsewhere")
        assert (again.pid, again.port, again.already) == (found.pid, port, True)
        assert not (tmp_path / "elsewhere").exists()
    finally:
        assert broker.stop()
    assert broker.status() is None
    assert not found.process().alive()
    assert not broker.stop()


@pytest.mark.usefixtures("port")
def test_what_a_dead_broker_left_is_known_for_it() -> None:
    first = broker.start()
    first.process().end(grace=0)
    assert folders.detached_state().exists()
    assert broker.status() is None
    second = broker.start()
    try:
        assert (second.already, second.pid != first.pid) == (False, True)
    finally:
        broker.stop()


def test_a_taken_port_is_one_clear_sentence(port: int) -> None:
    with socket.create_server((HOST, port)), pytest.raises(PortTaken, match=f"Port {port} is already taken"):
        broker.start()
    assert broker.status() is None


def test_a_living_process_that_is_no_broker_is_left_alone(empty_cache: Path, tmp_path: Path) -> None:
    entry = {"pid": os.getpid(), "port": 1, "controller_port": 2, "version": "4.3.1", "folder": str(tmp_path)}
    empty_cache.mkdir()
    folders.detached_state().write_text(json.dumps(entry | {"started_at": "2026-01-01T00:00:00+00:00"}))
    assert broker.status() is None
    assert not broker.stop()
    assert not folders.detached_state().exists()


@given(
    content=st.one_of(
        st.binary(max_size=60), st.recursive(st.none() | st.integers(), st.lists).map(lambda v: json.dumps(v).encode())
    )
)
def test_a_state_file_that_says_nothing_counts_for_nothing(
    tmp_path_factory: pytest.TempPathFactory, content: bytes
) -> None:
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("COPYDESK_CACHE", str(tmp_path_factory.mktemp("cache")))
        folders.detached_state().write_bytes(content)
        assert state.read() is None
