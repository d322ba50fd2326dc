"""Asks a broker the two questions that tell whether it is ready, over a plain socket.

Kafka's protocol, as far as needed: a request is its length, then api key, version, correlation id and client id; the
response its length, then the correlation id. Strings have a 16-bit length, arrays a 32-bit one; all big-endian.
"""

import socket
import struct
from collections.abc import Callable
from dataclasses import dataclass
from typing import TypeVar

from streams.broker.node import HOST

_METADATA, _METADATA_VERSION = 3, 1
_CREATE_TOPICS, _CREATE_TOPICS_VERSION = 19, 4
_CLIENT = b"copydesk"
_TIMEOUT_S = 5.0
_LARGEST_ANSWER = 1 << 20
_T = TypeVar("_T")


@dataclass
class _Reader:
    """Takes values off the front of an answer."""

    rest: bytes

    def number(self, kind: str) -> int:
        size = struct.calcsize(kind)
        (value,) = struct.unpack(f">{kind}", self.rest[:size])
        self.rest = self.rest[size:]
        return int(value)

    def text(self) -> str:
        size = max(self.number("h"), 0)
        value, self.rest = self.rest[:size], self.rest[size:]
        return value.decode()


def brokers(port: int) -> set[int]:
    """The numbers of the live brokers that the broker on this port knows; empty when it does not answer."""
    return _ask(port, _METADATA, _METADATA_VERSION, struct.pack(">i", 0), _numbers) or set()


def could_create(port: int, replicas: int) -> bool:
    """Whether the cluster would create a topic with that many replicas. Nothing is created."""
    name = b"copydesk-probe"
    topic = struct.pack(f">h{len(name)}sihii", len(name), name, 1, replicas, 0, 0)
    timeout_ms, validate_only = 2_000, True
    body = struct.pack(">i", 1) + topic + struct.pack(">i?", timeout_ms, validate_only)
    return _ask(port, _CREATE_TOPICS, _CREATE_TOPICS_VERSION, body, _first_error) == 0


def _numbers(answer: _Reader) -> set[int]:
    found: set[int] = set()
    for _ in range(answer.number("i")):
        found.add(answer.number("i"))
        answer.text()  # host
        answer.number("i")  # port
        answer.text()  # rack
    return found


def _first_error(answer: _Reader) -> int:
    answer.number("i")  # throttle time
    answer.number("i")  # how many topics
    answer.text()
    return answer.number("h")


def _ask(port: int, key: int, version: int, body: bytes, read: Callable[[_Reader], _T]) -> _T | None:
    request = struct.pack(f">hhih{len(_CLIENT)}s", key, version, 1, len(_CLIENT), _CLIENT) + body
    try:
        with socket.create_connection((HOST, port), _TIMEOUT_S) as connection:
            connection.sendall(struct.pack(">i", len(request)) + request)
            return read(_answer(connection))
    except (OSError, struct.error, UnicodeDecodeError):  # nobody there, or another kind of server
        return None


def _answer(connection: socket.socket) -> _Reader:
    with connection.makefile("rb") as stream:
        length, _correlation = struct.unpack(">ii", stream.read(8))
        return _Reader(stream.read(min(max(length - 4, 0), _LARGEST_ANSWER)))
