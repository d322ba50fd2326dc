import socket
import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, HTTPServer

import pytest

from copydesk.checks import worker
from streams.settings import Settings


@pytest.fixture
def taken() -> Iterator[int]:
    """A port that somebody listens on who speaks no HTTP we know."""
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        yield listener.getsockname()[1]


class Metrics(BaseHTTPRequestHandler):
    def do_GET(self) -> None:
        self.send_response(200)
        self.end_headers()
        self.wfile.write(b"copydesk_stories_total 1\n")

    def log_message(self, *_: object) -> None:
        """Not into the test's output."""


@pytest.fixture
def running() -> Iterator[int]:
    """A port that answers as a worker's does."""
    server = HTTPServer(("127.0.0.1", 0), Metrics)
    thread = threading.Thread(target=server.serve_forever, args=(0.05,))
    thread.start()
    yield server.server_port
    server.shutdown()
    thread.join()
    server.server_close()


def test_a_free_port_is_well() -> None:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        free = probe.getsockname()[1]
    assert worker.web_port(Settings(web_port=free)).well


def test_a_taken_port_is_red_with_the_setting(taken: int) -> None:
    found = worker.web_port(Settings(web_port=taken))
    assert not found.well
    assert "COPYDESK_WEB_PORT" in found.remedy


def test_a_port_where_a_worker_answers_is_well(running: int) -> None:
    found = worker.web_port(Settings(web_port=running))
    assert found.well
    assert "a worker runs" in found.detail


def test_a_misspelt_variable_is_red_with_what_may_be_meant(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COPYDESK_PARTITION", "4")
    found = worker.variables(Settings())
    assert (found.well, found.remedy) == (False, "Did you mean COPYDESK_PARTITIONS?")


def test_settings_that_are_set_are_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COPYDESK_PARTITIONS", "4")
    found = worker.variables(Settings())
    assert found.well
    assert "COPYDESK_PARTITIONS" in found.detail
