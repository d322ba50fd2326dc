"""What is measured of the contenders that run on the broker: the desk's worker, and the naive agent."""

import asyncio
import os
import sys
import tempfile
import time
import urllib.error
import urllib.request
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import cycle, islice
from statistics import quantiles

from aiokafka.admin import NewTopic

from benchmarks import naive
from benchmarks.corpus import Article
from benchmarks.feed import Arrival, collect, push, push_at
from benchmarks.process import Memory, running
from schemas.topics import ENRICHED, QUARANTINE
from streams import admin
from streams.settings import Settings

WORKER = [sys.executable, "-c", "from copydesk.commands.worker import worker; worker()"]
OUTPUT = (ENRICHED, QUARANTINE)
READY_WITHIN = 120.0
LATENCY_SECONDS = 20.0


@dataclass(frozen=True, slots=True)
class Desk:
    """The worker's figures. Rates are articles a second, latencies seconds, memory bytes.

    `rate` is from the end of the first batch to the last record, `rate_from_ready` over all articles from the moment
    that the worker called itself ready. Latency is from handing raw copy to the producer to its enriched event at a
    read_committed consumer, at half of `rate`.
    """

    rate: float
    rate_from_ready: float
    peak_memory: int
    latency_p50: float
    latency_p99: float
    quarantined: int


async def desk(settings: Settings, articles: Sequence[Article]) -> Desk:
    """Measure one `copydesk worker` on the broker of `settings`; the articles wait in `wire.raw` when it starts."""
    await push(settings, settings.brokers, articles)
    with running(WORKER, _environment(settings)) as worker, Memory(worker.pid) as memory:
        reading = asyncio.create_task(collect(settings, settings.brokers, OUTPUT, len(articles)))
        try:
            ready = await _ready(settings)
            arrivals = await reading
        finally:
            reading.cancel()
        rate = _steady_rate(arrivals, settings.batch_stories)
        latencies = await _latencies(settings, articles, rate / 2)
    hundredths = quantiles(latencies, n=100)
    return Desk(
        rate=rate,
        rate_from_ready=len(arrivals) / (arrivals[-1].at - ready),
        peak_memory=memory.peak,
        latency_p50=hundredths[49],
        latency_p99=hundredths[98],
        quarantined=sum(arrival.topic == QUARANTINE for arrival in arrivals),
    )


async def naive_rate(settings: Settings, articles: Sequence[Article]) -> float:
    """Articles a second of the naive agent, from its first output to the arrival of the last."""
    async with admin.administrator(settings, settings.brokers) as administrator:
        topics = [NewTopic(name, settings.partitions, 1) for name in (naive.SOURCE, naive.SINK)]
        await administrator.create_topics(topics)
    await push(settings, settings.brokers, articles, topic=naive.SOURCE)
    with tempfile.TemporaryDirectory() as folder:
        line = [sys.executable, "-m", "benchmarks.naive", settings.brokers, folder]
        with running(line, os.environ):
            arrivals = await collect(settings, settings.brokers, (naive.SINK,), len(articles))
    # Sent, not arrived: the agent blocks its event loop, and with it its producer, so output comes in bursts.
    first = min(arrival.sent for arrival in arrivals)
    return (len(arrivals) - 1) / (arrivals[-1].at - first)


def _environment(settings: Settings) -> dict[str, str]:
    return os.environ | {
        "COPYDESK_BROKERS": settings.brokers,
        "COPYDESK_PARTITIONS": str(settings.partitions),
        "COPYDESK_REPLICATION": str(settings.replication),
        "COPYDESK_WEB_PORT": str(settings.web_port),
    }


async def _ready(settings: Settings) -> float:
    """When the worker first said that it is ready. Raises `TimeoutError`."""
    deadline = time.monotonic() + READY_WITHIN
    while time.monotonic() < deadline:
        if await asyncio.to_thread(_answers, f"http://{settings.web_host}:{settings.web_port}/ready"):
            return time.time()
        await asyncio.sleep(0.05)
    raise TimeoutError(f"The worker was not ready after {READY_WITHIN:.0f} s.")


def _answers(url: str) -> bool:
    try:
        with urllib.request.urlopen(url, timeout=2):
            return True
    except (urllib.error.URLError, OSError):
        return False


def _steady_rate(arrivals: Sequence[Arrival], batch: int) -> float:
    """The rate after the first batch: its records arrive at once, after work that began before the first of them."""
    skipped = min(batch, len(arrivals) // 2)
    return (len(arrivals) - skipped) / (arrivals[-1].at - arrivals[skipped - 1].at)


async def _latencies(settings: Settings, articles: Sequence[Article], rate: float) -> list[float]:
    count = int(rate * LATENCY_SECONDS)
    paced = [replace(one, uri=f"urn:benchmark:paced:{n}") for n, one in enumerate(islice(cycle(articles), count))]
    total = len(articles) + count
    reading = asyncio.create_task(collect(settings, settings.brokers, OUTPUT, total))
    try:
        handed = await push_at(settings, settings.brokers, paced, rate)
        arrivals = await reading
    finally:
        reading.cancel()
    return [arrival.at - handed[arrival.key] for arrival in arrivals if arrival.key in handed]
