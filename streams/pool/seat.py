"""One place in the pool: a living process, and a new one when it dies."""

import asyncio
import logging

from schemas.causes import Cause
from schemas.errors import PipelineError
from streams.pool.activity import Computed, Listener, Reason, Replaced
from streams.pool.chunks import Chunk
from streams.pool.messages import Done, Lost, Reply
from streams.pool.process import EnricherProcess
from streams.pool.wear import Wear

logger = logging.getLogger(__name__)

PAUSES = (0.2, 0.5, 1.0, 2.0, 5.0)
"""Seconds to wait after each failed start in a row. One failure more and the pool gives up, and the worker with it."""

REASONS = {Cause.ENRICHER_CRASHED: Reason.CRASHED, Cause.ENRICHER_TIMEOUT: Reason.TIMEOUT}


class Seat:
    """Serves one chunk at a time. Owned by one task; `close` it when that task has ended."""

    def __init__(self, factory: str, story_deadline: float, listener: Listener, wear: Wear) -> None:
        self._factory = factory
        self._story_deadline = story_deadline
        self._listener = listener
        self._wear = wear
        self._served = 0
        self._process: EnricherProcess | None = None

    @property
    def pid(self) -> int | None:
        """The process id of the living child; None while there is none."""
        return self._process.pid if self._process and self._process.alive else None

    async def open(self) -> None:
        """Start the first process. Raises `PipelineError` at once if that fails: what is wrong now stays wrong."""
        process, ready = await EnricherProcess.start(self._factory)
        self._process = process
        self._served = 0
        logger.info("Enricher process %d is ready: %s, built in %.1f s", process.pid, ready.desk, ready.seconds)

    async def ask(self, chunk: Chunk) -> Reply:
        """What a process makes of `chunk`. After a `Lost` the next call gets a new process.

        Raises `PipelineError` when no process can be started any more.
        """
        process = await self.occupied()
        reply = await process.ask(chunk.events, chunk.deadline(self._story_deadline))
        if isinstance(reply, Done):
            self._listener(Computed(len(reply.outcomes), chunk.size, reply.seconds))
            await self._age(process, reply)
        elif isinstance(reply, Lost):
            self._process = None
            logger.warning("Enricher process %d %s; another takes its place", process.pid, reply.how)
            self._listener(Replaced(REASONS[reply.cause]))
        return reply

    async def occupied(self) -> EnricherProcess:
        """The living process, started if need be. Raises `PipelineError` when starts fail once more than `PAUSES`."""
        if self._process and not self._process.alive:
            await self._bury(self._process)
        pauses = iter(PAUSES)
        while not self._process:
            try:
                await self.open()
            except PipelineError as error:
                logger.warning("No new enricher process: %s", error)
                self._listener(Replaced(Reason.FAILED_START))
                if (pause := next(pauses, None)) is None:
                    raise
                await asyncio.sleep(pause)
        return self._process

    async def close(self) -> None:
        """End the process, whatever it is doing."""
        if self._process:
            await self._process.kill()
            self._process = None

    async def _age(self, process: EnricherProcess, reply: Done) -> None:
        """End a process that has served enough. The next one is started before the next chunk is taken."""
        self._served += len(reply.outcomes)
        if self._wear.reached(self._served, reply.resident):
            await self.close()
            logger.info("Enricher process %d served %d stories; another takes its place", process.pid, self._served)
            self._listener(Replaced(Reason.WORN))

    async def _bury(self, process: EnricherProcess) -> None:
        status = await process.kill()
        self._process = None
        logger.warning("Enricher process %d died idle, with status %d", process.pid, status)
        self._listener(Replaced(Reason.CRASHED))
