"""Ports on the loopback address: free ones, and whether a wanted one is free."""

import random
import socket
from collections.abc import Iterable

from schemas.errors import PortTaken
from streams.broker.node import HOST

# Below where systems take the local ports of outgoing connections from (32768 on Linux, 49152 elsewhere): a client
# that redials a killed broker could otherwise be given the broker's own port, and keep it from coming back.
_RANGE = range(20_000, 32_000)
_TRIES = 1_000


def free(count: int, taken: Iterable[int] = ()) -> list[int]:
    """That many different ports on which nothing listens now, none of them in `taken`. Raises `PortTaken`."""
    found: list[int] = []
    avoid = set(taken)
    for port in random.sample(_RANGE, _TRIES):
        if len(found) == count:
            break
        if port not in avoid and is_free(port):
            found.append(port)
    if len(found) < count:
        raise PortTaken("No free port was found between 20000 and 32000.", "Stop some of what listens there.")
    return found


def is_free(port: int) -> bool:
    """Whether a server could listen on the port now."""
    with socket.socket() as probe:
        # As Kafka does it: connections that are only waiting to be forgotten do not count.
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((HOST, port))
            probe.listen(1)
        except OSError:
            return False
    return True


def require(port: int) -> None:
    """Raise `PortTaken` unless the port is free."""
    if not is_free(port):
        raise taken(port)


def taken(port: int) -> PortTaken:
    """The error for a port that somebody else has."""
    other = port + 1000 if port < 60_000 else port - 1000
    return PortTaken(
        f"Port {port} is already taken by another process.",
        f"Stop it, or choose another port: `copydesk broker start --port {other}` or COPYDESK_BROKER_PORT.",
    )
