"""One enricher process, seen from the parent."""

import asyncio
from collections.abc import Sequence
from typing import TypeVar

from schemas.causes import Cause
from schemas.errors import PipelineError
from streams.pool import frames
from streams.pool.handle import Handle, ending, spawn
from streams.pool.messages import Done, Lost, Raised, Ready, Refused, Reply
from streams.pool.redaction import class_name
from streams.work import RawEvent

START_DEADLINE = 60.0
"""Seconds until a desk must be built. Our pipeline takes 2 of them, a large transformer from a cold disk 20."""

MEMORY = "Look at its lines in the log. If memory ran out, lower COPYDESK_PROCESSES."

Result = TypeVar("Result")


class EnricherProcess:
    """A child with its desk built. It takes one request at a time.

    After a `Lost`, or when `ask` is cancelled, it is of no more use: `kill` it. `kill` must be called in any case.
    """

    def __init__(self, handle: Handle) -> None:
        self._handle = handle
        self._end: asyncio.Task[int] | None = None

    @property
    def pid(self) -> int:
        """The child's process id."""
        return self._handle.pid

    @property
    def alive(self) -> bool:
        """Whether the child has not ended, as far as the event loop has heard."""
        return self._handle.status is None

    @classmethod
    async def start(cls, factory: str, deadline: float = START_DEADLINE) -> tuple["EnricherProcess", Ready]:
        """Start a child and wait until its desk is built.

        Raises `PipelineError` when that fails; then, and when cancelled, no process is left.
        """
        spawning = asyncio.create_task(_spawned(factory))
        try:
            process = await finished(spawning)
            return process, await process._ready(factory, deadline)
        except BaseException:
            if spawning.exception() is None:
                await spawning.result().kill()
            raise

    async def ask(self, events: Sequence[RawEvent], deadline: float) -> Reply:
        """What the desk makes of `events`. `Lost` when the child died, or was killed after `deadline` seconds."""
        try:
            async with asyncio.timeout(deadline):
                self._handle.write(frames.pack(list(events)))
                payload = await frames.receive(self._handle.replies)
        except TimeoutError:
            await self.kill()
            return Lost(Cause.ENRICHER_TIMEOUT, f"took longer than {deadline:.0f} s")
        except EOFError:
            return Lost(Cause.ENRICHER_CRASHED, ending(await self.kill()))
        return _reply(payload)

    async def exited(self) -> int:
        """Wait until the child has ended. Returns its exit status, negative for a signal."""
        return await self._handle.exited()

    async def kill(self) -> int:
        """End the child if it lives, and release all that is held for it. Returns its exit status.

        May be called twice. When cancelled it raises only after it has finished, which is soon: nothing must leak.
        """
        self._end = self._end or asyncio.create_task(self._handle.end())
        return await finished(self._end)

    async def _ready(self, factory: str, deadline: float) -> Ready:
        try:
            async with asyncio.timeout(deadline):
                message = frames.unpack(await frames.receive(self._handle.replies))
        except TimeoutError:
            raise PipelineError(f"The enricher {factory!r} was not built in {deadline:.0f} s.", MEMORY) from None
        except EOFError:
            how = ending(await self.kill())
            raise PipelineError(f"An enricher process {how} while it built {factory!r}.", MEMORY) from None
        if isinstance(message, Refused):
            raise PipelineError(message.message, message.remedy)
        assert isinstance(message, Ready)
        return message


async def finished(task: "asyncio.Task[Result]") -> Result:
    """The result of `task`, which goes on to its end however often we are cancelled; the cancellation comes after."""
    cancelled = None
    while not task.done():
        try:
            await asyncio.shield(task)
        except asyncio.CancelledError as error:
            cancelled = error
        except Exception:
            break
    if cancelled:
        raise cancelled
    return task.result()


async def _spawned(factory: str) -> EnricherProcess:
    try:
        return EnricherProcess(await spawn("streams.pool.child", factory))
    except OSError as error:
        raise PipelineError(f"An enricher process cannot be started: {error}.", MEMORY) from error


def _reply(payload: bytes) -> Done | Raised:
    try:
        reply = frames.unpack(payload)
    except Exception as error:
        return Raised(class_name(error), "The desk's outcomes hold more than plain data and cannot be read back.")
    assert isinstance(reply, Done | Raised)
    return reply
