"""Two thousand real articles, three SIGKILLs, a worker that joins and leaves: each story out exactly once."""

import asyncio
import gzip
import json
import time
from collections import Counter
from collections.abc import Iterator
from itertools import islice
from pathlib import Path
from typing import Any

import pytest

from schemas.mediatopics import SLUGS
from schemas.topics import CATALOGUE, ENRICHED, ENTITIES, QUARANTINE, RAW, topic_stream
from streams import admin
from streams.broker import Cluster, attached
from streams.feeding import FeedProducer, raw_headers
from streams.settings import Settings
from tests.broker.workers import Worker, committed, ends, read_all

ARTICLES = Path(__file__).parents[3] / "shared" / "corpora" / "wikinews.jsonl.gz"
COUNT = 2_000
GROUP = "copydesk"
PATIENCE = 300.0


@pytest.fixture(scope="module")
def cluster() -> Iterator[Cluster]:
    with attached() as running:
        yield running


def articles() -> list[dict[str, str]]:
    with gzip.open(ARTICLES, "rt") as lines:
        rows = (json.loads(line) for line in lines)
        return list(islice((row for row in rows if row["text"].strip()), COUNT))


async def push(settings: Settings, stories: list[dict[str, str]]) -> None:
    await admin.create(settings, settings.brokers)
    async with FeedProducer(settings, settings.brokers) as producer:
        for number, story in enumerate(stories):
            uri = f"urn:test:{number}"
            value = json.dumps({"uri": uri, "headline": story["title"], "text": story["text"]}).encode()
            await producer.push(value, uri.encode(), raw_headers(content_type="application/json", feed="urn:test:feed"))


def progress(bootstrap: str) -> int:
    return sum(max(0, offset) for offset in committed(bootstrap, GROUP, RAW).values())


def wait_for(bootstrap: str, events: int) -> None:
    deadline = time.monotonic() + PATIENCE
    while progress(bootstrap) < events:
        assert time.monotonic() < deadline, f"{progress(bootstrap)} of {events} events in time"
        time.sleep(0.2)


def disturb(bootstrap: str, folder: Path) -> None:
    """Work through everything while workers die, join and leave."""
    steady = Worker(bootstrap, folder / "a.log").wait_ready()
    guest: Worker | None = None
    try:
        for share in (0.15, 0.40, 0.65):
            wait_for(bootstrap, int(COUNT * share))
            steady.kill()
            steady = Worker(bootstrap, folder / "a.log")
            guest = guest or Worker(bootstrap, folder / "b.log").wait_ready()
            steady.wait_ready()
        wait_for(bootstrap, int(COUNT * 0.8))
        assert guest is not None
        assert guest.stop() == 0
        wait_for(bootstrap, COUNT)
        assert steady.stop() == 0
    finally:
        for worker in (steady, guest):
            if worker is not None:
                worker.kill()


def header(record: Any, name: str) -> str:
    return next((value.decode() for key, value in record.headers() if key == name), "")


@pytest.mark.timeout(900)
def test_each_story_comes_out_exactly_once(cluster: Cluster, tmp_path: Path) -> None:
    if not ARTICLES.exists():
        pytest.skip("the Wikinews articles are not beside the checkout")
    settings = Settings(brokers=cluster.bootstrap, partitions=4, replication=1)
    asyncio.run(push(settings, articles()))
    disturb(cluster.bootstrap, tmp_path)

    records = read_all(cluster.bootstrap, [name for name in CATALOGUE if name != RAW])
    by_topic: dict[str, list[Any]] = {name: [] for name in CATALOGUE}
    for record in records:
        by_topic[record.topic()].append(record)

    assert by_topic[QUARANTINE] == []
    stories = Counter(record.key().decode() for record in by_topic[ENRICHED])
    assert stories == Counter({f"urn:test:{number}": 1 for number in range(COUNT)})
    expected_streams: Counter[tuple[str, str]] = Counter()
    expected_entities: Counter[str] = Counter()
    for record in by_topic[ENRICHED]:
        uri = record.key().decode()
        enrichment = json.loads(record.value())["enrichment"]
        slugs = {SLUGS[topic["code"]] for topic in enrichment["topics"] if topic["level"] == 1}
        assert slugs == set(filter(None, header(record, "topics").split(",")))
        expected_streams.update((topic_stream(slug), uri) for slug in slugs)
        expected_entities.update(f"{entity['id']}|{uri}" for entity in enrichment["entities"])
    streams = Counter(
        (name, record.key().decode()) for name in map(topic_stream, SLUGS.values()) for record in by_topic[name]
    )
    assert streams == expected_streams
    assert Counter(record.key().decode() for record in by_topic[ENTITIES]) == expected_entities
    assert sum(expected_entities.values()) > COUNT
    ids = Counter(header(record, "ce_id") for record in records)
    assert max(ids.values()) == 1
    assert committed(cluster.bootstrap, GROUP, RAW) == ends(cluster.bootstrap, [RAW])
