"""Corrections, withdrawals and retransmissions through a living worker, across a SIGKILL and the loss of its folder."""

import asyncio
import json
import shutil
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from schemas.ledger import LedgerEntry, Standing
from schemas.mediatopics import SLUGS
from schemas.topics import ENRICHED, ENTITIES, LEDGER, topic_stream
from streams import admin
from streams.broker import attached
from streams.feeding import FeedProducer, raw_headers
from tests.broker.workers import Worker, header, read_all, settings_at, until, wait_committed
from wires.order import REVIVE, WITHDRAW

URI = "urn:test:story"
OTHER = "urn:test:other"
POLITICS = "Parliament in Oslo voted on Tuesday. Prime Minister Kari Solheim of the Labour Party called an election. "
SPORT = "Brann beat Rosenborg 2-1 in the football league on Sunday. Striker Ola Berg scored both goals in Bergen. "
STREAMS = [topic_stream(slug) for slug in SLUGS.values()]
PATIENCE = 120.0

Message = tuple[str, str, dict[str, Any]]


def story(version: int, text: str, uri: str = URI, **fields: Any) -> Message:
    body = {"uri": uri, "version": version, "headline": text.split(".")[0], "text": text * 3} | fields
    return uri, "application/json", body


BEFORE: list[Message] = [story(1, POLITICS), story(1, POLITICS), story(2, SPORT), story(1, POLITICS)]
AFTER: list[Message] = [
    story(2, SPORT),
    story(3, POLITICS, status="withheld"),
    story(3, POLITICS),
    story(4, SPORT),
    (URI, WITHDRAW, {"status": "canceled"}),
    story(9, SPORT),
    story(1, SPORT, uri=OTHER),
]
LAST: list[Message] = [(URI, REVIVE, {}), story(10, SPORT)]
KINDS = ["story.added", "story.replaced", "story.withdrawn", "story.added", "story.withdrawn"]


async def push(bootstrap: str, messages: list[Message]) -> None:
    async with FeedProducer(settings_at(bootstrap), bootstrap) as producer:
        for uri, kind, body in messages:
            named = raw_headers(content_type=kind, feed="urn:test:feed")
            await producer.push(json.dumps(body).encode(), uri.encode(), named)


@dataclass
class Desk:
    """A broker, and workers that come and go on it."""

    bootstrap: str
    folder: Path
    pushed: int = 0

    def handle(self, messages: list[Message], **settings: str) -> None:
        """Push, have it handled by a worker of its own, and SIGKILL that worker."""
        asyncio.run(push(self.bootstrap, messages))
        self.pushed += len(messages)
        worker = Worker(self.bootstrap, self.folder / "worker.log", **settings)
        try:
            worker.wait_ready()
            wait_committed(self.bootstrap, self.pushed, PATIENCE)
            if settings:
                until(self.buried, PATIENCE, lambda: "no tombstone came")
        finally:
            worker.destroy()

    def read(self, *topics: str) -> list[Any]:
        return read_all(self.bootstrap, topics)

    def kinds(self, topic: str, uri: str = URI) -> list[str]:
        records = [record for record in self.read(topic) if record.key().decode() == uri]
        return [header(record, "ce_type") if record.value() else "story.removed" for record in records]

    def entries(self) -> dict[str, LedgerEntry]:
        records = self.read(LEDGER)
        return {record.key().decode(): LedgerEntry.model_validate_json(record.value()) for record in records}

    def buried(self) -> bool:
        return self.kinds(ENRICHED)[-1] == "story.removed"


@pytest.fixture(scope="module")
def desk(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Desk]:
    folder = tmp_path_factory.mktemp("lifecycle")
    with attached() as cluster:
        asyncio.run(admin.create(settings_at(cluster.bootstrap), cluster.bootstrap))
        yield Desk(cluster.bootstrap, folder)


def test_a_story_lives_and_dies_once_whatever_becomes_of_the_workers(desk: Desk) -> None:
    desk.handle(BEFORE)
    assert desk.kinds(ENRICHED) == KINDS[:2]
    assert desk.kinds("wire.topic.politics") == ["story.added", "story.retagged-away"]
    shutil.rmtree(desk.folder / "ledger")
    desk.handle(AFTER)
    assert desk.kinds(ENRICHED) == KINDS
    assert desk.kinds("wire.topic.politics")[-1] == "story.withdrawn"
    assert desk.kinds(ENRICHED, OTHER) == ["story.added"]
    assert desk.entries()[URI].standing is Standing.KILLED


def test_a_withdrawal_was_everywhere_the_story_ever_was(desk: Desk) -> None:
    last: dict[tuple[str, str], Any] = {}
    for record in desk.read(*STREAMS, ENTITIES):
        key = record.key().decode()
        if key.rpartition("|")[2] == URI:
            last[record.topic(), key] = record
    assert {record.topic() for record in last.values()} >= {"wire.topic.politics", "wire.topic.sport", ENTITIES}
    assert {header(record, "ce_type") for record in last.values()} == {"story.withdrawn"}
    assert not any(b"Solheim" in record.value() or b"Brann" in record.value() for record in last.values())


def test_ids_are_unique_over_the_whole_life(desk: Desk) -> None:
    ids = [header(record, "ce_id") for record in desk.read(ENRICHED, ENTITIES, LEDGER, *STREAMS)]
    assert len(set(ids)) == len(ids)


def test_the_ledger_is_on_the_partition_of_its_raw_events(desk: Desk) -> None:
    raw = {record.key(): record.partition() for record in desk.read("wire.raw")}
    assert {record.key(): record.partition() for record in desk.read(LEDGER)} == raw


def test_after_the_grace_a_killed_story_is_buried_and_stays_dead_until_it_is_lifted(desk: Desk) -> None:
    desk.handle([story(11, SPORT)], COPYDESK_KILL_GRACE_DAYS="0")
    assert desk.kinds(ENRICHED) == [*KINDS, "story.removed"]
    desk.handle(LAST)
    assert desk.kinds(ENRICHED) == [*KINDS, "story.removed", "story.added"]
    back = [record for record in desk.read(ENRICHED) if record.key().decode() == URI][-1]
    assert header(back, "revived") == "true"
    assert (desk.entries()[URI].standing, desk.entries()[URI].revisions) == (Standing.PUBLISHED, 4)
