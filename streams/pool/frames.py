"""Frames on a pipe: eight bytes of length, big-endian, then one pickled object.

Pickle is safe here: both ends are one program on one machine, and nobody else can write to the pipes.
"""

import pickle
import struct
from typing import TYPE_CHECKING, Any, BinaryIO

if TYPE_CHECKING:  # the child has no event loop and starts sooner without the module
    import asyncio

LENGTH = struct.Struct(">Q")


def pack(message: object) -> bytes:
    """The frame of one message. Raises what pickle raises on an object that cannot be pickled."""
    payload = pickle.dumps(message, pickle.HIGHEST_PROTOCOL)
    return LENGTH.pack(len(payload)) + payload


def unpack(payload: bytes) -> Any:
    """The message of one payload. Raises what pickle raises."""
    return pickle.loads(payload)


def read(stream: BinaryIO) -> bytes:
    """The next payload, waiting for it. Raises `EOFError` when the stream ends, between frames or within one."""
    (length,) = LENGTH.unpack(_exactly(stream, LENGTH.size))
    return _exactly(stream, length)


async def receive(stream: "asyncio.StreamReader") -> bytes:
    """The same, on the event loop. Raises `asyncio.IncompleteReadError`, an `EOFError`, when the stream ends."""
    (length,) = LENGTH.unpack(await stream.readexactly(LENGTH.size))
    return await stream.readexactly(length)


def _exactly(stream: BinaryIO, size: int) -> bytes:
    found = stream.read(size)
    if len(found) < size:
        raise EOFError(f"The stream ended after {len(found)} of {size} bytes.")
    return found
