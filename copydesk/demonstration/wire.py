"""Pushes the sample wire and gathers what comes out of it."""

import asyncio
from collections.abc import AsyncIterator
from datetime import datetime

from copydesk import samples
from schemas.topics import ENRICHED
from streams.feeding import FeedProducer, raw_headers
from streams.reader import Delivered, Quarantine, QuarantinedCopy, Reader, Start
from streams.settings import Settings

Outcome = Delivered | QuarantinedCopy

PATIENCE = 60.0
"""Seconds without any outcome after which the demo gives up waiting."""


async def push(settings: Settings) -> int:
    """Push every sample, wait for the broker's acknowledgement, and return how many there were."""
    stories = samples.stories()
    async with FeedProducer(settings, settings.brokers) as producer:
        for story in stories:
            headers = raw_headers(content_type=story.content_type, feed=story.feed)
            await producer.push(story.value, story.key, headers)
    return len(stories)


async def outcomes(settings: Settings, since: datetime, count: int) -> AsyncIterator[Outcome]:
    """The first `count` outcomes since a time: enriched stories and quarantined ones as they come.

    Ends early when nothing more came for `PATIENCE` seconds.
    """
    queue: asyncio.Queue[Outcome] = asyncio.Queue()
    start = Start(since=since)
    readers = (
        Reader(ENRICHED, settings=settings, bootstrap=settings.brokers, start=start, embargoed=True),
        Quarantine(settings=settings, bootstrap=settings.brokers, start=start),
    )
    following = [asyncio.create_task(_follow(reader, queue)) for reader in readers]
    try:
        for _ in range(count):
            async with asyncio.timeout(PATIENCE):
                yield await queue.get()
    except TimeoutError:
        return
    finally:
        for task in following:
            task.cancel()
        await asyncio.gather(*following, return_exceptions=True)


async def _follow(reader: Reader | Quarantine, queue: "asyncio.Queue[Outcome]") -> None:
    async with reader as events:
        async for event in events:
            await queue.put(event)
