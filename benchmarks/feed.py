"""Articles into Kafka, and records out of it with the moment of their arrival."""

import asyncio
import time
from collections.abc import Iterable
from dataclasses import dataclass

from benchmarks.corpus import Article
from schemas.topics import RAW
from streams.feeding import FeedProducer, raw_headers
from streams.reader.records import Records, Start
from streams.settings import Settings

FEED = "urn:copydesk:feed:benchmark"
PATIENCE = 180.0
"""Seconds without one new record until a contender counts as stuck."""


@dataclass(frozen=True, slots=True)
class Arrival:
    """One record as a read_committed consumer got it. `at` is in seconds since the epoch."""

    topic: str
    key: str
    at: float


async def push(settings: Settings, bootstrap: str, articles: Iterable[Article], topic: str = RAW) -> None:
    """Push all articles and wait until they are acknowledged."""
    async with FeedProducer(settings, bootstrap, topic=topic) as producer:
        for article in articles:
            await _send(producer, article)


async def push_at(settings: Settings, bootstrap: str, articles: Iterable[Article], rate: float) -> dict[str, float]:
    """Push `rate` articles a second, evenly. Returns when each was handed over, by uri."""
    handed: dict[str, float] = {}
    async with FeedProducer(settings, bootstrap) as producer:
        began = time.monotonic()
        for place, article in enumerate(articles):
            await asyncio.sleep(max(0.0, began + place / rate - time.monotonic()))
            handed[article.uri] = time.time()
            await _send(producer, article)
    return handed


async def collect(settings: Settings, bootstrap: str, topics: tuple[str, ...], count: int) -> list[Arrival]:
    """The first `count` records of the topics, in the order of arrival. Raises `TimeoutError` when no more come."""
    arrivals: list[Arrival] = []
    async with Records(settings, bootstrap, topics, start=Start(beginning=True), group=None) as records:
        last = time.monotonic()
        while len(arrivals) < count:
            polled, now = await records.poll(), time.time()
            arrivals += [Arrival(one.topic, one.key.decode(), now) for one in polled]
            last = time.monotonic() if polled else last
            if time.monotonic() - last > PATIENCE:
                raise TimeoutError(f"{len(arrivals)} of {count} records on {', '.join(topics)}, and no more come.")
    return arrivals


async def _send(producer: FeedProducer, article: Article) -> None:
    headers = raw_headers(content_type="application/json", feed=FEED)
    await producer.push(article.message(), article.uri.encode(), headers)
