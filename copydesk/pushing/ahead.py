"""Reading ahead in a thread, so that a slow disk or pipe does not hold up what is on its way to the broker."""

import asyncio
import threading
from collections.abc import AsyncIterator, Iterator
from typing import TypeVar

T = TypeVar("T")
DEPTH = 16
"""Items read ahead: at most 16 times the largest story, 256 MiB, in practice some kilobytes."""

_END = object()


async def ahead(items: Iterator[T]) -> AsyncIterator[T]:
    """The items, in order. What the iterator raises is raised here.

    The thread is a daemon: one that waits for a terminal's input must not keep an interrupted command alive.
    """
    loop = asyncio.get_running_loop()
    queue: asyncio.Queue[object] = asyncio.Queue(DEPTH)

    def read() -> None:
        try:
            for item in items:
                asyncio.run_coroutine_threadsafe(queue.put(item), loop).result()
            last: object = _END
        except Exception as error:
            last = _Raised(error)
        if not loop.is_closed():
            asyncio.run_coroutine_threadsafe(queue.put(last), loop)

    threading.Thread(target=read, name="read-ahead", daemon=True).start()
    while (item := await queue.get()) is not _END:
        if isinstance(item, _Raised):
            raise item.error
        yield item  # type: ignore[misc]


class _Raised:
    def __init__(self, error: Exception) -> None:
        self.error = error
