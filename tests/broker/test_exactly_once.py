"""Two thousand real articles, three SIGKILLs, a worker that joins and leaves: each story out exactly once."""

import asyncio
import gzip
import json
from collections import Counter
from collections.abc import Iterator
from itertools import islice
from pathlib import Path
from typing import Any

import pytest

from schemas.mediatopics import SLUGS
from schemas.topics import CATALOGUE, ENRICHED, ENTITIES, INTERNAL, QUARANTINE, RAW, topic_stream
from streams import admin
from streams.broker import Cluster, attached
from streams.feeding import FeedProducer, raw_headers
from tests.broker.workers import Worker, committed, ends, header, read_all, settings_at, wait_committed

ARTICLES = Path(__file__).parents[3] / "shared" / "corpora" / "wikinews.jsonl.gz"
COUNT = 2_000
URIS = [f"urn:test:article:{number}" for number in range(COUNT)]
PATIENCE = 200.0
STREAMS = [topic_stream(slug) for slug in SLUGS.values()]

Records = dict[str, list[Any]]

pytestmark = pytest.mark.timeout(420)


def articles() -> list[bytes]:
    """The first articles that have text, as a feed would send them."""
    with gzip.open(ARTICLES, "rt", encoding="utf-8") as lines:
        rows = (json.loads(line) for line in lines)
        chosen = list(islice((row for row in rows if row["text"].strip()), COUNT))
    return [
        json.dumps({"uri": uri, "headline": row["title"], "text": row["text"]}).encode()
        for uri, row in zip(URIS, chosen, strict=True)
    ]


class Disturbance:
    """A feed that goes on while workers die, join and leave. `steady` is the one that is killed."""

    def __init__(self, bootstrap: str, folder: Path) -> None:
        self._bootstrap = bootstrap
        self._folder = folder
        self._stories = articles()
        self._pushed = 0
        self._started: list[Worker] = []

    def run(self) -> None:
        """Returns when every story is handled and every worker has left in good order."""
        try:
            self._push(0.35)
            steady = self._start("steady")
            self._reach(0.15)
            steady = self._kill(steady)
            guest = self._start("guest")
            for pushed, killed in ((0.60, 0.40), (0.85, 0.65)):
                self._push(pushed)
                self._reach(killed)
                steady = self._kill(steady)
            self._push(1.0)
            self._reach(0.90)
            assert guest.stop() == 0
            self._reach(1.0)
            assert steady.stop() == 0
        finally:
            for worker in self._started:
                worker.destroy()

    def _start(self, name: str) -> Worker:
        self._started.append(Worker(self._bootstrap, self._folder / f"{name}.log"))
        return self._started[-1].wait_ready()

    def _kill(self, worker: Worker) -> Worker:
        """Kill and start again at once. A kill counts only amid work, so what is pushed must not be done yet."""
        worker.kill()
        assert sum(committed(self._bootstrap).values()) < self._pushed
        return self._start("steady")

    def _reach(self, share: float) -> None:
        wait_committed(self._bootstrap, round(COUNT * share), PATIENCE)

    def _push(self, share: float) -> None:
        until = round(COUNT * share)
        asyncio.run(self._send(range(self._pushed, until)))
        self._pushed = until

    async def _send(self, numbers: range) -> None:
        envelope = {"content_type": "application/json", "feed": "urn:test:feed"}
        async with FeedProducer(settings_at(self._bootstrap), self._bootstrap) as producer:
            for number in numbers:
                await producer.push(self._stories[number], URIS[number].encode(), raw_headers(**envelope))


@pytest.fixture(scope="module")
def cluster() -> Iterator[Cluster]:
    if not ARTICLES.exists():
        pytest.skip("the Wikinews articles are not beside the checkout")
    with attached() as running:
        asyncio.run(admin.create(settings_at(running.bootstrap), running.bootstrap))
        yield running


@pytest.fixture(scope="module")
def records(cluster: Cluster, tmp_path_factory: pytest.TempPathFactory) -> Records:
    """All that came out, by topic, as a client that is not ours reads it."""
    Disturbance(cluster.bootstrap, tmp_path_factory.mktemp("logs")).run()
    found: Records = {name: [] for name in CATALOGUE if name != RAW and name not in INTERNAL}
    for record in read_all(cluster.bootstrap, list(found)):
        found[record.topic()].append(record)
    return found


def keys(records: list[Any]) -> Counter[str]:
    return Counter(record.key().decode() for record in records)


def test_each_story_is_on_wire_enriched_exactly_once(records: Records) -> None:
    assert keys(records[ENRICHED]) == Counter(URIS)
    for record in records[ENRICHED]:
        assert json.loads(record.value())["item"]["uri"] == record.key().decode() == header(record, "ce_subject")


def test_each_story_is_once_on_the_streams_of_its_topics_and_on_no_other(records: Records) -> None:
    expected: Counter[tuple[str, str]] = Counter()
    for record in records[ENRICHED]:
        topics = json.loads(record.value())["enrichment"]["topics"]
        slugs = {slug for slug in header(record, "topics").split(",") if slug}
        assert slugs == {SLUGS[topic["code"]] for topic in topics if topic["level"] == 1}
        expected.update((topic_stream(slug), record.key().decode()) for slug in slugs)
    assert Counter((name, record.key().decode()) for name in STREAMS for record in records[name]) == expected
    assert len({stream for stream, _ in expected}) > 8


def test_topic_streams_carry_the_bytes_of_wire_enriched(records: Records) -> None:
    enriched = {record.key(): record.value() for record in records[ENRICHED]}
    assert all(record.value() == enriched[record.key()] for name in STREAMS for record in records[name])


def test_each_entity_of_each_story_is_there_once(records: Records) -> None:
    expected: Counter[str] = Counter()
    for record in records[ENRICHED]:
        entities = json.loads(record.value())["enrichment"]["entities"]
        expected.update(f"{entity['id']}|{record.key().decode()}" for entity in entities)
    assert keys(records[ENTITIES]) == expected
    assert len(expected) > COUNT


def test_event_ids_are_unique_over_all_topics(records: Records) -> None:
    ids = Counter(header(record, "ce_id") for published in records.values() for record in published)
    assert "" not in ids
    assert max(ids.values()) == 1


def test_nothing_is_in_quarantine(records: Records) -> None:
    assert [header(record, "quarantine_message") for record in records[QUARANTINE]] == []


def test_the_group_has_committed_to_the_ends_of_wire_raw(cluster: Cluster, records: Records) -> None:
    assert len(records[ENRICHED]) == COUNT
    assert committed(cluster.bootstrap) == ends(cluster.bootstrap, RAW)
    assert sum(ends(cluster.bootstrap, RAW).values()) == COUNT
