"""A deploy whose enricher fails on everything: it pauses, stays paused through restarts, and goes on when told."""

import asyncio
import json
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest

from schemas.breaker import Breaker, BreakerState, Scope
from schemas.causes import Cause
from schemas.topics import CONTROL, ENRICHED, QUARANTINE
from streams import admin
from streams.broker import attached
from streams.feeding import FeedProducer, raw_headers
from tests.broker.workers import (
    GROUP,
    Worker,
    committed,
    copydesk,
    header,
    read_all,
    settings_at,
    until,
    wait_committed,
)

COUNT, MINIMUM, BATCH = 120, 8, 10
URIS = [f"urn:pause:{number}" for number in range(COUNT)]
PATIENCE = 120.0

pytestmark = pytest.mark.timeout(420)


async def push(bootstrap: str, uris: list[str]) -> None:
    async with FeedProducer(settings_at(bootstrap), bootstrap) as producer:
        for uri in uris:
            value = json.dumps({"uri": uri, "headline": "Ferry resumes", "text": f"{uri} sails to Bergen again."})
            named = raw_headers(content_type="application/json", feed="urn:test:feed")
            await producer.push(value.encode(), uri.encode(), named)


def keys(bootstrap: str, topic: str) -> list[str]:
    """The stories on a topic: by key, or in quarantine by what the original bytes say."""
    records = read_all(bootstrap, [topic])
    return [json.loads(each.value())["uri"] if topic == QUARANTINE else each.key().decode() for each in records]


@dataclass
class Story:
    """What was seen on the way. `binned` counts the quarantine at each step, `pages` holds `/ready` where paused."""

    bootstrap: str
    folder: Path
    binned: dict[str, int] = field(default_factory=dict)
    pages: list[dict[str, Any]] = field(default_factory=list)
    codes: list[tuple[int, int]] = field(default_factory=list)
    exits: list[int] = field(default_factory=list)
    metrics: str = ""
    workers: list[Worker] = field(default_factory=list)

    @property
    def broken(self) -> Path:
        """While this file is there, the enricher raises on everything."""
        return self.folder / "broken"

    def start(self, desk: str = "broken") -> Worker:
        worker = Worker(
            self.bootstrap,
            self.folder / "worker.log",
            DESK_BROKEN=str(self.broken),
            COPYDESK_ENRICHER=f"tests.broker.factories:{desk}",
            COPYDESK_BATCH_STORIES=str(BATCH),
            COPYDESK_BREAKER_WORKER_EVENTS="20",
            COPYDESK_BREAKER_WORKER_MINIMUM=str(MINIMUM),
            COPYDESK_STALL_DEADLINE="15",
        )
        self.workers.append(worker)
        return worker

    def paused(self, worker: Worker, step: str, partitions: int = 4) -> None:
        """Wait until the worker says so and has its partitions and copy to handle, and note what is there then."""

        def says() -> bool:
            assert worker.process.poll() is None, worker.log.read_text()[-3000:]
            body = json.loads(worker.page("/ready")) if worker.status("/ready") else {}
            reasons = body.get("reasons", [])
            alone = len(reasons) == 1 and reasons[0].startswith("paused: ")
            return alone and body["partitions"] == partitions and body["lag"] > 0

        until(says, PATIENCE, lambda: f"{step}: {worker.page('/ready')} {worker.log.read_text()[-3000:]}")
        self.pages.append(json.loads(worker.page("/ready")))
        self.codes.append((worker.status("/ready"), worker.status("/live")))
        self.binned[step] = len(keys(self.bootstrap, QUARANTINE))

    def leave(self, worker: Worker) -> None:
        self.exits.append(worker.stop())


def scenario(story: Story) -> None:
    """Trip; restart by signal and by SIGKILL; a second worker joins; closed while still broken; mended and closed."""
    story.broken.touch()
    first = story.start()
    asyncio.run(push(story.bootstrap, URIS[:60]))
    story.paused(first, "tripped")
    story.metrics = first.page("/metrics")
    # Longer than its stall deadline: the watchdog must take the pause for life.
    until(lambda: first.process.poll() is not None or held(first), 30, lambda: first.page("/live"))
    story.leave(first)
    second = story.start()
    story.paused(second, "restarted")
    second.kill()
    third = story.start()
    story.paused(third, "killed")
    fourth = story.start()
    story.paused(fourth, "joined", partitions=2)
    story.paused(third, "joined", partitions=2)
    story.leave(fourth)
    story.paused(third, "left")
    copydesk(story.bootstrap, "breaker", "close", "--worker", GROUP)
    until(lambda: len(keys(story.bootstrap, QUARANTINE)) > story.binned["left"], PATIENCE, third.log.read_text)
    story.paused(third, "closed while broken")
    story.broken.unlink()
    assert GROUP in copydesk(story.bootstrap, "breaker", "list")
    copydesk(story.bootstrap, "breaker", "close", "--worker", GROUP)
    wait_committed(story.bootstrap, 60, PATIENCE)
    story.binned["mended"] = len(keys(story.bootstrap, QUARANTINE))
    story.broken.touch()
    asyncio.run(push(story.bootstrap, URIS[60:]))
    story.paused(third, "broken again")
    story.leave(third)
    fixed = story.start("mended").wait_ready()
    wait_committed(story.bootstrap, COUNT, PATIENCE)
    story.leave(fixed)


def held(worker: Worker) -> bool:
    """Whether a worker has said a second time that it is paused: that takes longer than its stall deadline."""
    return worker.log.read_text().count("worker paused") > 1


@pytest.fixture(scope="module")
def story(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Story]:
    with attached() as cluster:
        asyncio.run(admin.create(settings_at(cluster.bootstrap), cluster.bootstrap))
        made = Story(cluster.bootstrap, tmp_path_factory.mktemp("pause"))
        try:
            scenario(made)
            yield made
        finally:
            for worker in made.workers:
                worker.destroy()


def test_little_goes_to_the_bin_and_nothing_more_by_restarts(story: Story) -> None:
    binned = story.binned
    assert binned["tripped"] < MINIMUM
    assert binned["tripped"] == binned["restarted"] == binned["killed"] == binned["joined"] == binned["left"]
    assert binned["left"] < binned["closed while broken"] <= binned["left"] + BATCH
    assert binned["closed while broken"] == binned["mended"]
    assert binned["broken again"] - binned["mended"] < MINIMUM + BATCH


def test_every_story_is_out_or_in_quarantine_exactly_once(story: Story) -> None:
    out, binned = keys(story.bootstrap, ENRICHED), keys(story.bootstrap, QUARANTINE)
    assert Counter(out + binned) == Counter(URIS)
    causes = {header(record, "quarantine_cause") for record in read_all(story.bootstrap, [QUARANTINE])}
    assert causes == {Cause.ENRICHER_ERROR}
    assert sum(committed(story.bootstrap).values()) == COUNT


def test_ready_is_503_with_the_reason_and_live_is_200(story: Story) -> None:
    assert set(story.codes) == {(503, 200)}
    assert all("failed by our own fault" in page["reasons"][0] for page in story.pages)
    assert "copydesk_paused 1.0" in story.metrics


def test_a_paused_worker_leaves_in_good_order(story: Story) -> None:
    assert set(story.exits) == {0}


def test_the_pause_is_on_record_with_its_deploy(story: Story) -> None:
    records = [Breaker.model_validate_json(each.value()) for each in read_all(story.bootstrap, [CONTROL])]
    assert {(each.scope, each.name) for each in records} == {(Scope.WORKER, GROUP)}
    opened = [each for each in records if each.state is BreakerState.OPEN]
    assert len(opened) == 3
    assert all("tests.broker.factories:broken" in each.deploy for each in opened)
    assert [each.hand for each in records if not each.is_open] == [True, True]
