"""The enricher pool: raw events in, outcomes out, in order, whatever single stories do to the processes."""

import asyncio
from collections.abc import Sequence
from dataclasses import dataclass

from schemas.errors import CopydeskError
from streams.pool.activity import Listener, unheard
from streams.pool.chunks import CHUNK_BYTES, Chunk, cut
from streams.pool.isolation import outcomes_of
from streams.pool.seat import Seat
from streams.pool.wear import Wear
from streams.work import Outcome, RawEvent

NO_WEAR = Wear()


@dataclass(frozen=True, slots=True, eq=False)
class Job:
    """A chunk that waits for a process, and where its outcomes go."""

    chunk: Chunk
    outcomes: "asyncio.Future[list[Outcome]]"


class EnricherPool:
    """`processes` children, each with the desk of `factory` (`module:function`), sharing one queue of chunks.

    `deadline` is the seconds that a story may take, plus 10 for each 100 kB. `listener` hears of each chunk and each
    replaced process; what it raises breaks the pool. `wear` says when a process is replaced that works well.
    Belongs to one event loop.
    """

    def __init__(
        self,
        factory: str,
        processes: int,
        deadline: float,
        chunk_bytes: int = CHUNK_BYTES,
        listener: Listener = unheard,
        wear: Wear = NO_WEAR,
    ) -> None:
        self._seats = [Seat(factory, deadline, listener, wear) for _ in range(processes)]
        self._chunk_bytes = chunk_bytes
        self._jobs: asyncio.Queue[Job] = asyncio.Queue()
        self._open: set[asyncio.Future[list[Outcome]]] = set()
        self._tasks: list[asyncio.Task[None]] = []
        self._failure: Exception | None = CopydeskError("The enricher pool is not running.")

    @property
    def ready(self) -> bool:
        """Whether the pool takes events. A process that died idle is replaced when the next chunk comes to it."""
        return self._failure is None

    @property
    def busy(self) -> bool:
        """Whether stories are with the processes or wait for one. Each has a deadline, so this ends by itself."""
        return bool(self._open)

    @property
    def pids(self) -> list[int]:
        """The process ids of the living children."""
        return [seat.pid for seat in self._seats if seat.pid is not None]

    async def start(self) -> None:
        """Start all processes and wait until each has built its desk.

        Raises `PipelineError` with the reason when one cannot; then none is left running.
        """
        opening = [asyncio.create_task(seat.open()) for seat in self._seats]
        try:
            await asyncio.gather(*opening)
        except BaseException:
            await _cancel(opening)
            await self.stop()
            raise
        self._failure = None
        self._tasks = [asyncio.create_task(self._work(seat)) for seat in self._seats]

    async def process(self, events: Sequence[RawEvent]) -> list[Outcome]:
        """One outcome for each event, in order. Several calls may be under way; each gets its own.

        Nothing a story does raises here: it becomes a `Failure`. Raises `PipelineError` when dead processes cannot be
        replaced any more, `CopydeskError` when the pool is stopped: the worker must end. When cancelled, chunks that
        no process has yet are dropped.
        """
        if self._failure:
            raise self._failure
        loop = asyncio.get_running_loop()
        jobs = [Job(chunk, loop.create_future()) for chunk in cut(events, len(self._seats), self._chunk_bytes)]
        # The largest first: what is started last should not be what takes longest.
        for job in sorted(jobs, key=lambda job: job.chunk.size, reverse=True):
            self._jobs.put_nowait(job)
        futures = [job.outcomes for job in jobs]
        self._open.update(futures)
        try:
            found = await asyncio.gather(*futures)
        finally:
            self._open.difference_update(futures)
        return [outcome for outcomes in found for outcome in outcomes]

    async def stop(self) -> None:
        """End all processes, whatever they are doing. Calls of `process` under way raise `CopydeskError`."""
        self._break(CopydeskError("The enricher pool was stopped."))
        await _cancel(self._tasks)
        self._tasks = []
        await asyncio.gather(*(seat.close() for seat in self._seats))

    async def _work(self, seat: Seat) -> None:
        """Give `seat` one chunk after the other. A dead process is replaced before the next chunk is taken."""
        try:
            while True:
                await seat.occupied()
                job = await self._jobs.get()
                if job.outcomes.done():
                    continue
                outcomes = await outcomes_of(job.chunk, seat.ask)
                if not job.outcomes.done():
                    job.outcomes.set_result(outcomes)
        except Exception as error:
            self._break(error)

    def _break(self, error: Exception) -> None:
        self._failure = error
        for future in self._open:
            if not future.done():
                future.set_exception(error)


async def _cancel(tasks: Sequence["asyncio.Task[None]"]) -> None:
    for task in tasks:
        task.cancel()
    await asyncio.gather(*tasks, return_exceptions=True)
