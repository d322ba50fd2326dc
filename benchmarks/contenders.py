"""What is measured of the contenders that run on the broker: the desk's worker, and the naive agent."""

import asyncio
import os
import subprocess
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
from benchmarks.process import Memory, Speed, cpu_seconds, running
from schemas.topics import ENRICHED, QUARANTINE
from streams import admin
from streams.settings import Settings

WORKER = [sys.executable, "-m", "copydesk", "worker"]
OUTPUT = (ENRICHED, QUARANTINE)
READY_WITHIN = 120.0
LATENCY_SECONDS = 20.0


@dataclass(frozen=True, slots=True)
class Desk:
    """The worker's figures. Rates are articles a second, latencies seconds, memory bytes.

    `speed` is over all articles, from the moment that the worker called itself ready to the last record at a
    read_committed consumer. `rate_between` leaves out the first batch: from its last record to the last of all. With
    few batches it says little, since several are in hand at once and come out together. Latency is from handing raw
    copy to the producer to its enriched event at such a consumer, at half of that rate.
    """

    speed: Speed
    rate_between: float
    peak_memory: int
    latency_p50: float
    latency_p99: float
    quarantined: int


async def desk(settings: Settings, articles: Sequence[Article]) -> Desk:
    """Measure one `copydesk worker` on the broker of `settings`; the articles wait in `wire.raw` when it starts."""
    await push(settings, settings.brokers, articles)
    with running(WORKER, worker_environment(settings)) as worker, Memory(worker.pid) as memory:
        reading = asyncio.create_task(collect(settings, settings.brokers, OUTPUT, len(articles)))
        try:
            began = await ready(settings, worker)
            spent = cpu_seconds(worker.pid)
            arrivals = await reading
            spent = cpu_seconds(worker.pid) - spent
        finally:
            reading.cancel()
        speed = Speed(len(arrivals) / (arrivals[-1].at - began), spent / len(arrivals))
        latencies = await _latencies(settings, articles, speed.rate / 2)
    hundredths = quantiles(latencies, n=100)
    return Desk(
        speed=speed,
        rate_between=rate_between(arrivals, settings.batch_stories),
        peak_memory=memory.peak,
        latency_p50=hundredths[49],
        latency_p99=hundredths[98],
        quarantined=sum(arrival.topic == QUARANTINE for arrival in arrivals),
    )


async def naive_speed(settings: Settings, articles: Sequence[Article]) -> Speed:
    """How quick the naive agent is, once it has answered one article, over all others."""
    async with admin.administrator(settings, settings.brokers) as administrator:
        topics = [NewTopic(name, settings.partitions, 1) for name in (naive.SOURCE, naive.SINK)]
        await administrator.create_topics(topics)
    with tempfile.TemporaryDirectory() as folder:
        line = [sys.executable, "-m", "benchmarks.naive", settings.brokers, folder]
        with running(line, os.environ) as agent:
            await push(settings, settings.brokers, articles[:1], topic=naive.SOURCE)
            await collect(settings, settings.brokers, (naive.SINK,), 1)
            began, spent = time.time(), cpu_seconds(agent.pid)
            await push(settings, settings.brokers, articles[1:], topic=naive.SOURCE)
            arrivals = await collect(settings, settings.brokers, (naive.SINK,), len(articles))
            spent = cpu_seconds(agent.pid) - spent
    count = len(articles) - 1
    return Speed(count / (arrivals[-1].at - began), spent / count)


def worker_environment(settings: Settings) -> dict[str, str]:
    """This process's environment, with what a worker needs to use the settings' broker."""
    return os.environ | {
        "COPYDESK_BROKERS": settings.brokers,
        "COPYDESK_PARTITIONS": str(settings.partitions),
        "COPYDESK_REPLICATION": str(settings.replication),
        "COPYDESK_WEB_PORT": str(settings.web_port),
    }


async def ready(settings: Settings, worker: subprocess.Popen[bytes]) -> float:
    """When the worker first said that it is ready. Raises `TimeoutError`, at once when it has ended."""
    deadline = time.monotonic() + READY_WITHIN
    while time.monotonic() < deadline and worker.poll() is None:
        if await asyncio.to_thread(_answers, f"http://{settings.web_host}:{settings.web_port}/ready"):
            return time.time()
        await asyncio.sleep(0.05)
    raise TimeoutError(f"The worker ended early, or was not ready after {READY_WITHIN:.0f} s.")


def _answers(url: str) -> bool:
    try:
        with urllib.request.urlopen(url, timeout=2):
            return True
    except (urllib.error.URLError, OSError):
        return False


def rate_between(arrivals: Sequence[Arrival], batch: int) -> float:
    """Records a second, from the last of the first `batch` to the last of all."""
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
