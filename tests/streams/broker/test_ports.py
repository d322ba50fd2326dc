import socket

import pytest

from schemas.errors import PortTaken
from streams.broker import ports
from streams.broker.node import HOST


def test_free_ports_differ_and_can_be_bound() -> None:
    found = ports.free(8)
    assert len(set(found)) == 8
    assert all(map(ports.is_free, found))


def test_free_ports_lie_below_those_of_outgoing_connections() -> None:
    assert all(20_000 <= port < 32_768 for port in ports.free(50))


def test_a_port_that_listens_is_taken() -> None:
    with socket.create_server((HOST, 0)) as server:
        port = server.getsockname()[1]
        assert not ports.is_free(port)
        with pytest.raises(PortTaken, match=f"Port {port} is already taken .* choose another port"):
            ports.require(port)


def test_a_port_with_dying_connections_is_free() -> None:
    with socket.create_server((HOST, 0)) as server:
        address = server.getsockname()
        with socket.create_connection(address):
            server.accept()[0].close()  # who closes first keeps the connection in TIME_WAIT
    assert ports.is_free(address[1])
