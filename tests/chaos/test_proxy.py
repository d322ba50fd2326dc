"""The proxy forwards, and cuts, freezes and slows when it is told to."""

import socket
import threading
import time
from collections.abc import Iterator

import pytest

from streams.broker import ports
from tests.chaos.proxy import HOST, Proxies


@pytest.fixture
def echo() -> Iterator[int]:
    """The port of a server that sends back what it gets."""
    with socket.create_server((HOST, 0)) as server:

        def serve() -> None:
            while True:
                try:
                    connection, _ = server.accept()
                except OSError:
                    return
                threading.Thread(target=answer, args=[connection], daemon=True).start()

        def answer(connection: socket.socket) -> None:
            with connection:
                while data := connection.recv(1024):
                    connection.sendall(data)

        threading.Thread(target=serve, daemon=True).start()
        yield int(server.getsockname()[1])
        server.shutdown(socket.SHUT_RDWR)


@pytest.fixture
def line(echo: int) -> Iterator[tuple[Proxies, int]]:
    """A proxy before that server, and its port."""
    (front,) = ports.free(1)
    with Proxies({front: echo}).running() as proxies:
        yield proxies, front


def say(connection: socket.socket, what: bytes) -> bytes:
    connection.sendall(what)
    return connection.recv(1024)


def test_it_forwards(line: tuple[Proxies, int]) -> None:
    with socket.create_connection((HOST, line[1]), 5) as connection:
        assert [say(connection, b"one"), say(connection, b"two")] == [b"one", b"two"]


def test_it_cuts_what_is_open_and_refuses_what_is_new(line: tuple[Proxies, int]) -> None:
    proxies, port = line
    with socket.create_connection((HOST, port), 5) as connection:
        assert say(connection, b"one") == b"one"
        proxies.cut(0, refusing=True)
        assert ended(connection)
    with socket.create_connection((HOST, port), 5) as connection:
        assert ended(connection)
    proxies.cut(0)
    with socket.create_connection((HOST, port), 5) as connection:
        assert say(connection, b"again") == b"again"


def ended(connection: socket.socket) -> bool:
    try:
        return connection.recv(1024) == b""
    except ConnectionResetError:
        return True


def test_frozen_nothing_comes_through_and_nothing_is_lost(line: tuple[Proxies, int]) -> None:
    proxies, port = line
    with socket.create_connection((HOST, port), 0.3) as connection:
        proxies.freeze(0, frozen=True)
        connection.sendall(b"late")
        with pytest.raises(TimeoutError):
            connection.recv(1024)
        proxies.freeze(0, frozen=False)
        connection.settimeout(5)
        assert connection.recv(1024) == b"late"


def test_slow_each_way_takes_its_time(line: tuple[Proxies, int]) -> None:
    proxies, port = line
    proxies.slow(0, 0.1)
    with socket.create_connection((HOST, port), 5) as connection:
        started = time.monotonic()
        assert say(connection, b"one") == b"one"
        assert time.monotonic() - started >= 0.2
