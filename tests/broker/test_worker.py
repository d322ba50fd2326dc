"""A worker as its operator sees it: pages, metrics, log lines, and how it leaves."""

import asyncio
import json
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import psutil
import pytest
from prometheus_client.parser import text_string_to_metric_families

from schemas.causes import Cause
from schemas.topics import ENRICHED, QUARANTINE, RAW
from streams import admin
from streams.broker import Cluster, attached
from streams.feeding import FeedProducer, raw_headers
from streams.metrics import CATALOGUE, PREFIX
from tests.broker.workers import Worker, committed, ends, read_all, settings_at, until, wait_committed

GOOD = 40
BAD = "urn:test:empty"
PATIENCE = 60.0

Samples = dict[tuple[str, str], float]


@pytest.fixture(scope="module")
def cluster() -> Iterator[Cluster]:
    with attached() as running:
        asyncio.run(admin.create(settings_at(running.bootstrap), running.bootstrap))
        yield running


async def push(bootstrap: str) -> None:
    """The good stories, and one that is empty."""
    stories = {f"urn:test:{number}": f"Ferry {number}\n\nThe ferry to Bergen sails again." for number in range(GOOD)}
    async with FeedProducer(settings_at(bootstrap), bootstrap) as producer:
        for uri, text in (stories | {BAD: ""}).items():
            named = raw_headers(content_type="text/plain", feed="urn:test:feed")
            await producer.push(text.encode(), uri.encode(), named)


@dataclass(frozen=True)
class Shift:
    """One worker from start to SIGTERM: `idle` and `done` are `/ready` before the stories and after them."""

    began: float
    idle: dict[str, object]
    done: dict[str, object]
    live: dict[str, object]
    metrics: str
    exit_code: int
    log: str

    def samples(self) -> Samples:
        """Values by name, and by the value of the only label where there is one."""
        families = text_string_to_metric_families(self.metrics)
        samples = (sample for family in families for sample in family.samples)
        return {(each.name.removeprefix(PREFIX), "".join(each.labels.values())): each.value for each in samples}

    def lines(self) -> list[dict[str, object]]:
        """The log's lines. Raises for one that is not JSON."""
        return [json.loads(line) for line in self.log.splitlines()]


@pytest.fixture(scope="module")
def shift(cluster: Cluster, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Shift]:
    began = time.time()
    worker = Worker(cluster.bootstrap, tmp_path_factory.mktemp("shift") / "worker.log")
    try:
        worker.wait_ready()
        idle = json.loads(worker.page("/ready"))
        asyncio.run(push(cluster.bootstrap))
        wait_committed(cluster.bootstrap, GOOD + 1, PATIENCE)
        until(lambda: _caught_up(worker), PATIENCE, lambda: worker.page("/ready"))
        done, live = json.loads(worker.page("/ready")), json.loads(worker.page("/live"))
        metrics = worker.page("/metrics")
        code = worker.stop()
    finally:
        worker.destroy()
    yield Shift(began, idle, done, live, metrics, code, worker.log.read_text())


def _caught_up(worker: Worker) -> bool:
    """The worker counts after the broker has committed, and reads its lag a moment later."""
    counted = f"{PREFIX}raw_events_total {GOOD + 1}.0" in worker.page("/metrics")
    return counted and json.loads(worker.page("/ready"))["lag"] == 0


def test_ready_tells_partitions_and_lag(shift: Shift) -> None:
    assert shift.idle == shift.done == {"ready": True, "reasons": [], "partitions": 4, "lag": 0}


def test_live_has_nothing_against_it(shift: Shift) -> None:
    assert shift.live["live"] is True
    assert not shift.live["reason"]


def test_every_metric_of_the_catalogue_is_served(shift: Shift) -> None:
    served = {family.name for family in text_string_to_metric_families(shift.metrics)}
    assert {PREFIX + metric.name.removesuffix("_total") for metric in CATALOGUE} <= served


def test_the_metrics_count_what_went_through(cluster: Cluster, shift: Shift) -> None:
    samples = shift.samples()
    assert samples["raw_events_total", ""] == GOOD + 1
    assert samples["latency_seconds_count", ""] == GOOD + 1
    assert samples["batch_stories_sum", ""] == GOOD + 1
    assert samples["quarantined_total", Cause.EMPTY] == 1
    for topic in (ENRICHED, QUARANTINE):
        assert samples["records_total", topic] == len(read_all(cluster.bootstrap, [topic]))
    assert samples["transactions_total", ""] == samples["transaction_seconds_count", ""] >= 1
    assert shift.began < samples["last_commit_timestamp_seconds", ""] < time.time()


def test_the_metrics_tell_the_state_of_the_worker(shift: Shift) -> None:
    samples = shift.samples()
    assert samples["assigned_partitions", ""] == 4
    assert samples["rebalances_total", ""] >= 1
    assert [samples["input_lag", str(number)] for number in range(4)] == [0, 0, 0, 0]
    assert samples["enricher_stories_total", ""] == GOOD + 1
    assert samples["enricher_busy_seconds_total", ""] > 0


def test_every_log_line_is_json_with_its_fields(shift: Shift) -> None:
    lines = shift.lines()
    assert lines
    assert all({"time", "level", "logger", "message"} <= line.keys() for line in lines)


def test_the_quarantine_line_names_the_story_and_its_place(shift: Shift) -> None:
    (line,) = [line for line in shift.lines() if "cause" in line]
    assert (line["uri"], line["cause"], line["level"]) == (BAD, "empty", "WARNING")
    assert (line["topic"], type(line["partition"]), type(line["offset"])) == (RAW, int, int)


def test_sigterm_leaves_with_exit_code_0_and_all_committed(cluster: Cluster, shift: Shift) -> None:
    assert shift.exit_code == 0
    assert committed(cluster.bootstrap) == ends(cluster.bootstrap, RAW)


def test_a_worker_that_is_killed_leaves_no_enricher_behind(cluster: Cluster, shift: Shift, tmp_path: Path) -> None:
    assert shift.exit_code == 0
    worker = Worker(cluster.bootstrap, tmp_path / "worker.log")
    try:
        started = psutil.Process(worker.wait_ready().process.pid).children(recursive=True)
        assert started
        worker.kill()
        _, alive = psutil.wait_procs(started, timeout=30)
        assert alive == []
    finally:
        worker.destroy()
