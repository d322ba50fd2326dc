"""SIGTERM amid work, a second one, and one that a worker cannot follow in time: each story still out exactly once."""

import asyncio
import json
import re
import signal
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from schemas.topics import ENRICHED
from streams import admin
from streams.broker import attached
from streams.feeding import FeedProducer, raw_headers
from streams.life.death import EXIT_CODE
from tests.broker.workers import EXIT_SECONDS, Worker, committed, read_all, settings_at, until, wait_committed

COUNT, BATCH = 200, 10
URIS = [f"urn:shutdown:{number}" for number in range(COUNT)]
PATIENCE = 90.0
AGES = "60"
"""Seconds a story for a worker that cannot be done with its batch before the test is over."""

pytestmark = pytest.mark.timeout(300)


async def push(bootstrap: str) -> None:
    await admin.create(settings_at(bootstrap), bootstrap)
    async with FeedProducer(settings_at(bootstrap), bootstrap) as producer:
        for uri in URIS:
            value = json.dumps({"uri": uri, "headline": "Ferry resumes", "text": f"{uri} sails to Bergen again."})
            named = raw_headers(content_type="application/json", feed="urn:test:feed")
            await producer.push(value.encode(), uri.encode(), named)


@dataclass
class Shifts:
    """Workers one after the other on the same copy: exit codes, and what was committed and out after each."""

    bootstrap: str
    log: Path
    codes: dict[str, int] = field(default_factory=dict)
    handled: dict[str, int] = field(default_factory=dict)
    out: dict[str, int] = field(default_factory=dict)
    said: dict[str, str] = field(default_factory=dict)
    workers: list[Worker] = field(default_factory=list)

    def start(self, seconds: str, **settings: str) -> Worker:
        self.log.write_bytes(b"")
        worker = Worker(
            self.bootstrap,
            self.log,
            COPYDESK_ENRICHER="tests.broker.factories:slow",
            COPYDESK_BATCH_STORIES=str(BATCH),
            COPYDESK_STORY_DEADLINE="600",
            DESK_SECONDS=seconds,
            **settings,
        )
        self.workers.append(worker)
        return worker.wait_ready()

    def signal(self, worker: Worker) -> None:
        """SIGTERM, heard: a second one that comes before the first is heard would be the same one."""
        worker.process.send_signal(signal.SIGTERM)
        until(lambda: "DeskApp]: Stopping" in self.log.read_text(), PATIENCE, self.log.read_text)

    def over(self, name: str, worker: Worker) -> None:
        """Wait for its end and note what is there then."""
        self.codes[name] = worker.process.wait(EXIT_SECONDS)
        self.handled[name] = sum(committed(self.bootstrap).values())
        self.out[name] = len(read_all(self.bootstrap, [ENRICHED]))
        self.said[name] = self.log.read_text()


def in_hand(worker: Worker) -> bool:
    """Whether a worker has taken a batch."""
    found = re.search(r"^copydesk_batch_stories_count (\S+)$", worker.page("/metrics"), re.MULTILINE)
    return found is not None and float(found[1]) > 0


def run(shifts: Shifts) -> None:
    worker = shifts.start("0.02")
    wait_committed(shifts.bootstrap, 2 * BATCH, PATIENCE)
    shifts.signal(worker)
    shifts.over("amid work", worker)
    worker = shifts.start(AGES)
    until(lambda: in_hand(worker), PATIENCE, shifts.log.read_text)
    shifts.signal(worker)
    worker.process.send_signal(signal.SIGTERM)
    shifts.over("second signal", worker)
    worker = shifts.start(AGES, COPYDESK_SHUTDOWN_DEADLINE="2")
    until(lambda: in_hand(worker), PATIENCE, shifts.log.read_text)
    shifts.signal(worker)
    shifts.over("too late", worker)
    worker = shifts.start("0")
    wait_committed(shifts.bootstrap, COUNT, PATIENCE)
    shifts.signal(worker)
    shifts.over("idle", worker)


@pytest.fixture(scope="module")
def shifts(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Shifts]:
    with attached() as cluster:
        asyncio.run(push(cluster.bootstrap))
        made = Shifts(cluster.bootstrap, tmp_path_factory.mktemp("shutdown") / "worker.log")
        try:
            run(made)
            yield made
        finally:
            for worker in made.workers:
                worker.destroy()


def test_the_batch_in_hand_is_committed_and_no_more_is_begun(shifts: Shifts) -> None:
    assert shifts.codes["amid work"] == 0
    assert 2 * BATCH <= shifts.handled["amid work"] < COUNT
    assert shifts.out["amid work"] == shifts.handled["amid work"]


def test_a_second_signal_leaves_at_once_with_nothing_committed(shifts: Shifts) -> None:
    assert shifts.codes["second signal"] == EXIT_CODE
    assert shifts.handled["second signal"] == shifts.out["second signal"] == shifts.handled["amid work"]
    assert "shutdown took longer" not in shifts.said["second signal"]


def test_who_cannot_finish_in_time_leaves_at_the_deadline(shifts: Shifts) -> None:
    assert shifts.codes["too late"] == EXIT_CODE
    assert "shutdown took longer than 2 s" in shifts.said["too late"]
    assert shifts.handled["too late"] == shifts.out["too late"] == shifts.handled["amid work"]


def test_each_story_is_out_exactly_once(shifts: Shifts) -> None:
    assert shifts.codes["idle"] == 0
    assert Counter(record.key().decode() for record in read_all(shifts.bootstrap, [ENRICHED])) == Counter(URIS)
