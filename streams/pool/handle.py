"""A child process as the operating system knows it: its pipes, its end and its exit status."""

import asyncio
import contextlib
import os
import signal
import sys
from pathlib import Path
from typing import BinaryIO

STDIN, STDOUT = 0, 1
ONE_THREAD = {"OPENBLAS_NUM_THREADS": "1", "OMP_NUM_THREADS": "1", "MKL_NUM_THREADS": "1"}
OPTIONS = ("-P", "-X", "faulthandler")
"""No import from the current folder, whatever lies there; and a native crash says where it was, in the log."""


class Ends(asyncio.SubprocessProtocol):
    """Hears of what a child writes and of its end.

    asyncio's own `Process.wait` will not do: on Python 3.11 it waits for the pipes too, which a grandchild may hold.
    Nothing here slows the child down: it writes one answer, then waits for us.
    """

    def __init__(self) -> None:
        self.replies = asyncio.StreamReader()
        self.exited = asyncio.Event()
        self.released = asyncio.Event()

    def pipe_data_received(self, _fd: int, data: bytes) -> None:
        """Bytes on standard output, the only pipe we read."""
        self.replies.feed_data(data)

    def pipe_connection_lost(self, fd: int, _exc: Exception | None) -> None:
        """The end of standard output. That of standard input says nothing: an answer may still be in the pipe."""
        if fd == STDOUT:
            self.replies.feed_eof()

    def process_exited(self) -> None:
        """The exit status is known."""
        self.exited.set()

    def connection_lost(self, _exc: Exception | None) -> None:
        """All descriptors are closed."""
        self.released.set()


class Handle:
    """A running child. `end` must be called in any case."""

    def __init__(self, transport: asyncio.SubprocessTransport, ends: Ends, lifeline: BinaryIO) -> None:
        self._transport = transport
        self._ends = ends
        self._lifeline = lifeline
        requests = transport.get_pipe_transport(STDIN)
        assert isinstance(requests, asyncio.WriteTransport)
        self._requests = requests

    @property
    def pid(self) -> int:
        """The process id, of a dead child too."""
        pid: int = self._transport.get_pid()
        return pid

    @property
    def status(self) -> int | None:
        """The exit status, negative for a signal; None as long as the event loop has not heard of the end."""
        return self._transport.get_returncode()

    @property
    def replies(self) -> asyncio.StreamReader:
        """What the child writes to standard output."""
        return self._ends.replies

    def write(self, frame: bytes) -> None:
        """Send `frame` to standard input. It is held in memory until read; a child that died shows in `replies`."""
        self._requests.write(frame)

    async def exited(self) -> int:
        """Wait until the child has ended by itself or otherwise. Returns its exit status."""
        await self._ends.exited.wait()
        assert self.status is not None
        return self.status

    async def end(self) -> int:
        """Kill the child if it lives, and release all we hold for it. Returns its exit status."""
        if self.status is None:
            # Not the transport's `kill`: that polls first, and so may take the status away from the loop's watcher.
            with contextlib.suppress(ProcessLookupError):
                os.kill(self.pid, signal.SIGKILL)
        self._lifeline.close()
        status = await self.exited()
        if not self._requests.is_closing():
            self._requests.abort()
        self._transport.close()
        await self._ends.released.wait()
        return status


async def spawn(module: str, *arguments: str) -> Handle:
    """Run `python -m module LIFELINE *arguments`, the lifeline being the number of the descriptor to watch.

    Not safe to cancel. Raises `OSError` when the system has no room for another process.
    """
    read_end, write_end = os.pipe()
    lifeline = os.fdopen(write_end, "wb", buffering=0)
    try:
        transport, ends = await asyncio.get_running_loop().subprocess_exec(
            Ends,
            *(sys.executable, *OPTIONS, "-m", module, str(read_end), *arguments),
            stderr=None,
            env=environment(),
            pass_fds=(read_end,),
        )
    except BaseException:
        lifeline.close()
        raise
    finally:
        os.close(read_end)
    return Handle(transport, ends, lifeline)


def environment() -> dict[str, str]:
    """The child's environment: ours, with one thread for BLAS and our own import path."""
    path = os.pathsep.join(entry or str(Path.cwd()) for entry in sys.path)
    return {**os.environ, **ONE_THREAD, "PYTHONPATH": path}


def ending(status: int) -> str:
    """How a process ended, in words that follow "the enricher process"."""
    if status >= 0:
        return f"ended with exit code {status}"
    try:
        name = signal.Signals(-status).name
    except ValueError:
        name = f"signal {-status}"
    return f"was ended by {name}"
