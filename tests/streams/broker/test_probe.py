import socket
import threading

import pytest
from hypothesis import given
from hypothesis import strategies as st

from streams.broker import Cluster, probe
from streams.broker.node import HOST
from streams.broker.ports import free


def test_a_living_broker_lists_itself_and_would_create_topics(broker: Cluster) -> None:
    port = broker.nodes[0].port
    assert probe.brokers(port) == {1}
    assert probe.could_create(port, 1)


def test_more_replicas_than_brokers_cannot_be(broker: Cluster) -> None:
    assert not probe.could_create(broker.nodes[0].port, 2)


def test_nobody_there_is_no_error() -> None:
    (port,) = free(1)
    assert probe.brokers(port) == set()
    assert not probe.could_create(port, 1)


def _answer_once(answer: bytes) -> int:
    server = socket.create_server((HOST, 0))

    def serve() -> None:
        with server, server.accept()[0] as connection:
            connection.recv(1024)
            connection.sendall(answer)

    threading.Thread(target=serve, daemon=True).start()
    return int(server.getsockname()[1])


@pytest.mark.parametrize(
    "answer", [b"", b"HTTP/1.1 400 Bad Request\r\n\r\n", b"\x00\x00\x00\x08\x00\x00\x00\x01\x00\x00"]
)
def test_another_server_on_the_port_is_not_taken_for_a_broker(answer: bytes) -> None:
    assert probe.brokers(_answer_once(answer)) == set()


@given(st.binary(max_size=40))
def test_any_answer_is_borne(body: bytes) -> None:
    framed = (len(body) + 4).to_bytes(4, "big") + b"\x00\x00\x00\x01" + body
    assert isinstance(probe.brokers(_answer_once(framed)), set)
