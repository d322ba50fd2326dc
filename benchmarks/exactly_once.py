"""`python -m benchmarks.exactly_once`: the worker as shipped against one that is plainly at least once, in one run.

Both read the same articles, one after the other and pair by pair, each on a fresh broker; once with the pipeline that
ships and once without any model, so that the cost of transactions and ledger shows. The last line is one JSON object. A
ratio is the median over the pairs of plain time over exactly-once time: 0.95 means that exactly-once keeps 95 % of the
speed.
"""

import argparse
import asyncio
import os
import sys
from collections.abc import Sequence
from dataclasses import replace
from itertools import cycle, islice
from statistics import median

import orjson
from rich.console import Console
from rich.table import Table

from benchmarks import corpus
from benchmarks.contenders import OUTPUT, WORKER, rate_between, ready, worker_environment
from benchmarks.corpus import Article
from benchmarks.feed import collect, push
from benchmarks.process import Speed, cpu_seconds, running
from streams import admin, logs
from streams.broker import attached, ports
from streams.settings import Settings

PLAIN = [sys.executable, "-m", "benchmarks.plain"]
ENRICHERS = {"shipped": "agents.desk:build", "no_model": "benchmarks.cheap:build"}
CHEAP_TIMES = 10
"""How many more articles a desk without a model reads: it would be done before it is under way."""

Pair = tuple[Speed, Speed]


def main() -> None:
    """Measure, print a table, and the figures as JSON."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.exactly_once", description=__doc__)
    parser.add_argument("--articles", type=int, default=400, help="how many articles each worker reads, with a model")
    parser.add_argument("--pairs", type=int, default=3, help="how often each of both runs")
    wanted = parser.parse_args()
    if wanted.articles < 200 or wanted.pairs < 1:
        parser.error("--articles must be 200 or more, --pairs 1 or more: fewer say nothing about rates.")
    logs.configure("ERROR", "text")
    articles, source = corpus.load(wanted.articles)
    console = Console(highlight=False)
    console.print(f"{len(articles):,} articles from {source}; {CHEAP_TIMES} times as many without a model.")
    figures: dict[str, float | int | str] = {"articles": len(articles), "source": source, "pairs": wanted.pairs}
    table = Table("", "exactly once, articles/s", "plain, articles/s", "ratio of speed", "ratio of CPU time")
    for name, enricher in ENRICHERS.items():
        read = articles if name == "shipped" else _more(articles)
        pairs = [_pair(enricher, read, number) for number in range(wanted.pairs)]
        figures |= _figures(name, pairs)
        table.add_row(name, *(f"{figures[f'{name}_{key}']}" for key in ("once_per_s", "plain_per_s", "ratio", "cpu")))
    console.print(table)
    print(orjson.dumps(figures).decode(), flush=True)


def _more(articles: Sequence[Article]) -> list[Article]:
    many = islice(cycle(articles), CHEAP_TIMES * len(articles))
    return [replace(article, uri=f"urn:benchmark:more:{number}") for number, article in enumerate(many)]


def _pair(enricher: str, articles: Sequence[Article], number: int) -> Pair:
    """Exactly once and plain; who comes first alternates."""
    if number % 2:
        plain, once = _speed(PLAIN, enricher, articles), _speed(WORKER, enricher, articles)
    else:
        once, plain = _speed(WORKER, enricher, articles), _speed(PLAIN, enricher, articles)
    return once, plain


def _speed(line: Sequence[str], enricher: str, articles: Sequence[Article]) -> Speed:
    with attached() as broker:
        port = ports.free(1)[0]
        settings = Settings(brokers=broker.bootstrap, partitions=4, replication=1, web_port=port)
        asyncio.run(admin.create(settings, broker.bootstrap))
        return asyncio.run(_measure(settings, line, enricher, articles))


async def _measure(settings: Settings, line: Sequence[str], enricher: str, articles: Sequence[Article]) -> Speed:
    """From the last record of the first batch to the last of all, all articles waiting when the worker starts."""
    await push(settings, settings.brokers, articles)
    folder = {"COPYDESK_LEDGER_FOLDER": str(settings.cache / "benchmark" / str(os.getpid()))}
    environment = worker_environment(settings) | folder | {"COPYDESK_ENRICHER": enricher}
    with running(line, environment) as process:
        await ready(settings, process)
        spent = cpu_seconds(process.pid)
        arrivals = await collect(settings, settings.brokers, OUTPUT, len(articles))
        spent = cpu_seconds(process.pid) - spent
    return Speed(rate_between(arrivals, settings.batch_stories), spent / len(articles))


def _figures(name: str, pairs: Sequence[Pair]) -> dict[str, float]:
    return {
        f"{name}_once_per_s": round(median(once.rate for once, _ in pairs), 1),
        f"{name}_plain_per_s": round(median(plain.rate for _, plain in pairs), 1),
        f"{name}_ratio": round(median(once.rate / plain.rate for once, plain in pairs), 3),
        f"{name}_cpu": round(median(once.cpu / plain.cpu for once, plain in pairs), 3),
    }


if __name__ == "__main__":
    main()
