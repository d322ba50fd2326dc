"""`python -m benchmarks.throughput`: the desk, the bare pipeline and the naive agent on the same articles, one run.

The last line is one JSON object with all figures. Rates move with whatever else the machine does, ratios less.
"""

import argparse
import asyncio
from dataclasses import dataclass

import orjson
from rich.console import Console
from rich.table import Table

from benchmarks import bare, corpus
from benchmarks.contenders import Desk, desk, naive_rate
from streams import admin
from streams.broker import attached, ports
from streams.settings import Settings

Figures = dict[str, float | int | str]


@dataclass(frozen=True, slots=True)
class Rates:
    """Articles a second of those that the desk is compared with."""

    bare: float
    naive: float


def main() -> None:
    """Measure, print a table, and the figures as JSON."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.throughput", description=__doc__)
    parser.add_argument("--articles", type=int, default=600, help="how many articles each contender reads")
    count = parser.parse_args().articles
    if count < 20:
        parser.error("--articles must be 20 or more: fewer say nothing about rates.")
    articles, source = corpus.load(count)
    console = Console(highlight=False)
    console.print(f"{len(articles):,} articles from {source}; each contender reads all of them.")
    measured, rates, cores = _measure(console, articles)
    figures = _figures(len(articles), source, cores, measured, rates)
    console.print(_table(measured, rates))
    print(orjson.dumps(figures).decode(), flush=True)


def _measure(console: Console, articles: list[corpus.Article]) -> tuple[Desk, Rates, int]:
    with attached() as broker:
        port = ports.free(1)[0]
        settings = Settings(brokers=broker.bootstrap, partitions=4, replication=1, web_port=port)
        cores = settings.enricher_processes()
        asyncio.run(admin.create(settings, broker.bootstrap))
        with console.status("The desk's worker ..."):
            measured = asyncio.run(desk(settings, articles))
        with console.status("The naive agent ..."):
            naive = asyncio.run(naive_rate(settings, articles))
    texts = [article.text for article in articles]
    with console.status("The bare pipeline ..."):
        rates = Rates(bare=bare.articles_per_s(texts, cores), naive=naive)
    return measured, rates, cores


def _figures(count: int, source: str, cores: int, measured: Desk, rates: Rates) -> Figures:
    return {
        "articles": count,
        "source": source,
        "cores": cores,
        "desk_articles_per_s": round(measured.rate, 1),
        "desk_articles_per_s_from_ready": round(measured.rate_from_ready, 1),
        "bare_articles_per_s": round(rates.bare, 1),
        "naive_articles_per_s": round(rates.naive, 1),
        "desk_over_bare": round(measured.rate / rates.bare, 2),
        "desk_from_ready_over_bare": round(measured.rate_from_ready / rates.bare, 2),
        "desk_over_naive": round(measured.rate / rates.naive, 2),
        "quarantined": measured.quarantined,
        "peak_rss_mb": round(measured.peak_memory / 1e6),
        "latency_p50_ms": round(measured.latency_p50 * 1000),
        "latency_p99_ms": round(measured.latency_p99 * 1000),
    }


def _table(measured: Desk, rates: Rates) -> Table:
    table = Table("", "articles/s", "desk is")
    for name, rate in (
        ("desk: raw to enriched, exactly once", measured.rate),
        ("desk, from /ready on, first batch included", measured.rate_from_ready),
        ("bare nlp.pipe, defaults", rates.bare),
        ("naive Faust agent", rates.naive),
    ):
        table.add_row(name, f"{rate:.1f}", f"{measured.rate / rate:.2f} x")
    table.caption = (
        f"At half load {measured.latency_p50 * 1000:.0f} ms in the median, {measured.latency_p99 * 1000:.0f} ms "
        f"at the 99th percentile; {measured.peak_memory / 1e6:.0f} MB at the peak."
    )
    return table


if __name__ == "__main__":
    main()
