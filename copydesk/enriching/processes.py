"""The same work in several processes, results in order, memory bounded."""

import multiprocessing
import os
import signal
import threading
from collections import deque
from collections.abc import Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from multiprocessing.connection import wait

from copydesk.enriching.batches import Batch, Done, Options, work
from schemas.errors import CopydeskError

AHEAD = 2
"""Batches in hand for each process: one at work and one waiting, so that none stands idle."""


def run(todo: Iterable[Batch], options: Options, processes: int) -> Iterator[Done]:
    """What comes of each batch, in order; one batch after the other in this process when `processes` is 1.

    Raises `PipelineError`, and `CopydeskError` when the system ends one of the processes.
    """
    if processes == 1:
        yield from (work(batch, options) for batch in todo)
        return
    context = multiprocessing.get_context("spawn")
    pool = ProcessPoolExecutor(processes, mp_context=context, initializer=_prepare)
    try:
        yield from _in_order(pool, todo, options, processes * AHEAD)
    except BrokenProcessPool as error:
        raise CopydeskError(
            "An enricher process was ended from outside, most likely for want of memory.",
            "Run it again with fewer --processes.",
        ) from error
    finally:
        pool.shutdown(cancel_futures=True)


def _in_order(pool: ProcessPoolExecutor, todo: Iterable[Batch], options: Options, most: int) -> Iterator[Done]:
    pending: deque[Future[Done]] = deque()
    for batch in todo:
        pending.append(pool.submit(work, batch, options))
        if len(pending) >= most:
            yield pending.popleft().result()
    while pending:
        yield pending.popleft().result()


def _prepare() -> None:
    """Leaves Ctrl-C, which a terminal sends to every process, to the command, and ends this process when that is gone.

    A killed command leaves nobody to read the results.
    """
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    parent = multiprocessing.parent_process()
    if parent is not None:
        threading.Thread(target=_end_after, args=(parent.sentinel,), daemon=True).start()


def _end_after(sentinel: int) -> None:
    wait([sentinel])
    os._exit(1)
