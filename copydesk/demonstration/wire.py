"""Pushes the sample wire and gathers what comes out of it."""

import asyncio
import time
from collections.abc import AsyncIterator
from datetime import datetime

from copydesk import samples
from schemas.errors import CopydeskError
from schemas.topics import ENRICHED
from streams.feeding import FeedProducer, raw_headers
from streams.progress import waiting
from streams.reader import Delivered, Quarantine, QuarantinedCopy, Reader, Start
from streams.settings import Settings

Outcome = Delivered | QuarantinedCopy

PATIENCE = 60.0
"""Seconds without any outcome after which the demo gives up waiting."""

QUIET = 1.0
"""Seconds without an outcome, with everything handled, after which no more will come."""


async def push(settings: Settings) -> int:
    """Push every sample, wait for the broker's acknowledgement, and return how many there were."""
    stories = samples.stories()
    async with FeedProducer(settings, settings.brokers) as producer:
        for story in stories:
            headers = raw_headers(content_type=story.content_type, feed=story.feed)
            await producer.push(story.value, story.key, headers)
    return len(stories)


async def outcomes(settings: Settings, since: datetime) -> AsyncIterator[Outcome]:
    """The outcomes since a time: enriched stories and quarantined ones as they come, until all copy is handled.

    Raises `CopydeskError` when copy is left after `PATIENCE` seconds in which nothing came.
    """
    queue: asyncio.Queue[Outcome] = asyncio.Queue()
    start = Start(since=since)
    readers = (
        Reader(ENRICHED, settings=settings, bootstrap=settings.brokers, start=start, embargoed=True),
        Quarantine(settings=settings, bootstrap=settings.brokers, start=start),
    )
    following = [asyncio.create_task(_follow(reader, queue)) for reader in readers]
    try:
        last, handled = time.monotonic(), False
        while (outcome := await _next(queue)) or not handled:
            if outcome is None:
                # One more quiet second after this: what is committed is on its way to us.
                handled = await _handled(settings, last)
                continue
            last = time.monotonic()
            yield outcome
    finally:
        for task in following:
            task.cancel()
        await asyncio.gather(*following, return_exceptions=True)


async def _next(queue: "asyncio.Queue[Outcome]") -> Outcome | None:
    try:
        async with asyncio.timeout(QUIET):
            return await queue.get()
    except TimeoutError:
        return None


async def _handled(settings: Settings, last: float) -> bool:
    """Whether all copy has been handled. `last` is when something came out, on the monotonic clock."""
    left = await waiting(settings, settings.brokers)
    if left and time.monotonic() - last > PATIENCE:
        raise CopydeskError(f"{left} messages are still waiting.", "Run `copydesk doctor`.")
    return left == 0


async def _follow(reader: Reader | Quarantine, queue: "asyncio.Queue[Outcome]") -> None:
    async with reader as events:
        async for event in events:
            await queue.put(event)
