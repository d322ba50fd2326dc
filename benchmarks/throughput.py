"""`python -m benchmarks.throughput`: the desk, the bare pipeline and the naive agent on the same articles, one run.

The last line is one JSON object with all figures. The contenders run one after the other: on a machine that does
other work meanwhile, rates and their ratios say little, and CPU time for each article says more.
"""

import argparse
import asyncio

import orjson
from rich.console import Console
from rich.table import Table

from benchmarks import bare, corpus
from benchmarks.contenders import Desk, desk, naive_speed
from benchmarks.process import Speed
from streams import admin, logs
from streams.broker import attached, ports
from streams.settings import Settings

Figures = dict[str, float | int | str]


def main() -> None:
    """Measure, print a table, and the figures as JSON."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.throughput", description=__doc__)
    parser.add_argument("--articles", type=int, default=600, help="how many articles each contender reads")
    count = parser.parse_args().articles
    if count < 20:
        parser.error("--articles must be 20 or more: fewer say nothing about rates.")
    logs.configure("ERROR", "text")
    articles, source = corpus.load(count)
    console = Console(highlight=False)
    console.print(f"{len(articles):,} articles from {source}; each contender reads all of them.")
    measured, pipe, agent, cores = _measure(console, articles)
    figures = _figures(len(articles), source, cores, measured, pipe, agent)
    console.print(_table(measured, pipe, agent))
    print(orjson.dumps(figures).decode(), flush=True)


def _measure(console: Console, articles: list[corpus.Article]) -> tuple[Desk, Speed, Speed, int]:
    with attached() as broker:
        port = ports.free(1)[0]
        settings = Settings(brokers=broker.bootstrap, partitions=4, replication=1, web_port=port)
        cores = settings.enricher_processes()
        asyncio.run(admin.create(settings, broker.bootstrap))
        with console.status("The desk's worker ..."):
            measured = asyncio.run(desk(settings, articles))
        with console.status("The naive agent ..."):
            agent = asyncio.run(naive_speed(settings, articles))
    texts = [article.text for article in articles]
    with console.status("The bare pipeline ..."):
        pipe = bare.speed(texts, cores)
    return measured, pipe, agent, cores


def _figures(count: int, source: str, cores: int, measured: Desk, pipe: Speed, agent: Speed) -> Figures:
    return {
        "articles": count,
        "source": source,
        "cores": cores,
        "desk_articles_per_s": round(measured.speed.rate, 1),
        "desk_articles_per_s_after_first_batch": round(measured.rate_between, 1),
        "bare_articles_per_s": round(pipe.rate, 1),
        "naive_articles_per_s": round(agent.rate, 1),
        "desk_over_bare": round(measured.speed.rate / pipe.rate, 2),
        "desk_over_naive": round(measured.speed.rate / agent.rate, 2),
        "desk_cpu_ms_per_article": round(measured.speed.cpu * 1000, 1),
        "bare_cpu_ms_per_article": round(pipe.cpu * 1000, 1),
        "naive_cpu_ms_per_article": round(agent.cpu * 1000, 1),
        "quarantined": measured.quarantined,
        "peak_rss_mb": round(measured.peak_memory / 1e6),
        "latency_p50_ms": round(measured.latency_p50 * 1000),
        "latency_p99_ms": round(measured.latency_p99 * 1000),
    }


def _table(measured: Desk, pipe: Speed, agent: Speed) -> Table:
    desk_speed = measured.speed
    table = Table("", "articles/s", "desk is", "CPU ms/article")
    for name, speed in (
        ("desk: raw to enriched, exactly once", desk_speed),
        ("bare nlp.pipe, a process per core", pipe),
        ("naive Faust agent, one process", agent),
    ):
        times = desk_speed.rate / speed.rate
        table.add_row(name, f"{speed.rate:.1f}", f"{times:.2f} x", f"{speed.cpu * 1000:.1f}")
    table.caption = (
        f"At half load {measured.latency_p50 * 1000:.0f} ms in the median, {measured.latency_p99 * 1000:.0f} ms "
        f"at the 99th percentile; {measured.peak_memory / 1e6:.0f} MB at the peak."
    )
    return table


if __name__ == "__main__":
    main()
