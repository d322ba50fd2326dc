"""Bad copy goes to quarantine with a cause; everything before and after it comes out."""

import asyncio
import json
from collections.abc import Iterator
from typing import Any

import pytest

from schemas import headers
from schemas.causes import Cause
from schemas.events import Quarantined
from schemas.topics import ENRICHED, QUARANTINE, RAW
from streams import admin
from streams.broker import attached
from streams.feeding import FeedProducer, raw_headers
from streams.metrics import CATALOGUE as METRICS
from streams.metrics import PREFIX
from streams.settings import Settings
from tests.broker.factories import KILLS, RAISES
from tests.broker.test_exactly_once import wait_for
from tests.broker.workers import Worker, read_all

STORY = {
    "headline": "Ferry resumes in {place}",
    "text": "The ferry to {place} sails again, the council of Norway said.",
}
BAD: dict[Cause, bytes] = {
    Cause.ENRICHER_ERROR: json.dumps({"uri": "urn:bad:raise", "text": RAISES.decode()}).encode(),
    Cause.ENRICHER_CRASHED: json.dumps({"uri": "urn:bad:kill", "text": KILLS.decode()}).encode(),
    Cause.TOO_LARGE: json.dumps({"uri": "urn:bad:large", "text": "A long story. " * 375_000}).encode(),
    Cause.INVALID_ENCODING: b"Caf\xe9 opens\n\nThe caf\xe9 in Ghent opens on Monday.",
    Cause.BROKEN_JSON: b'{"uri": "urn:bad:broken", "text": "It ends',
    Cause.EMPTY: b"",
}
WORDS = {
    Cause.ENRICHER_ERROR: "something it does not know",
    Cause.ENRICHER_CRASHED: "enricher",
    Cause.TOO_LARGE: "the limit is 4,194,304",
    Cause.INVALID_ENCODING: "0xE9",
    Cause.BROKEN_JSON: "JSON",
    Cause.EMPTY: "empty",
}


def good(number: int) -> tuple[bytes, bytes]:
    uri = f"urn:good:{number}"
    story = {name: text.format(place=f"Bergen {number}") for name, text in STORY.items()}
    return uri.encode(), json.dumps({"uri": uri, **story}).encode()


async def push(settings: Settings) -> int:
    """A good story before, between and after the bad ones, all in one partition so that they are neighbours."""
    await admin.create(settings, settings.brokers)
    pushed = 0
    async with FeedProducer(settings, settings.brokers) as producer:
        for number, (cause, value) in enumerate(BAD.items()):
            _, before = good(2 * number)
            _, after = good(2 * number + 1)
            text = cause in (Cause.INVALID_ENCODING, Cause.EMPTY)
            for body, kind in ((before, "application/json"), (value, _kind(text)), (after, "application/json")):
                await producer.push(body, b"one partition", raw_headers(content_type=kind, feed="urn:test:feed"))
                pushed += 1
    return pushed


def _kind(text: bool) -> str:
    return "text/plain" if text else "application/json"


@pytest.fixture(scope="module")
def worked(tmp_path_factory: pytest.TempPathFactory) -> Iterator[dict[str, Any]]:
    log = tmp_path_factory.mktemp("poison") / "worker.log"
    with attached() as cluster:
        settings = Settings(brokers=cluster.bootstrap, partitions=4, replication=1)
        pushed = asyncio.run(push(settings))
        worker = Worker(cluster.bootstrap, log, COPYDESK_ENRICHER="tests.broker.factories:faulty").wait_ready()
        try:
            wait_for(cluster.bootstrap, pushed)
            pages = {path: worker.page(path) for path in ("/ready", "/live", "/metrics")}
            code = worker.stop()
        finally:
            worker.kill()
        yield {
            "pushed": pushed,
            "pages": pages,
            "code": code,
            "log": [json.loads(line) for line in log.read_text().splitlines() if line.startswith("{")],
            "enriched": read_all(cluster.bootstrap, [ENRICHED]),
            "quarantine": read_all(cluster.bootstrap, [QUARANTINE]),
        }


def quarantined(worked: dict[str, Any]) -> dict[Cause, tuple[Quarantined, bytes]]:
    found = {}
    for record in worked["quarantine"]:
        read = headers.read_quarantine(record.headers())
        found[read.cause] = (read, record.value() or b"")
    return found


def test_every_good_story_came_out_once(worked: dict[str, Any]) -> None:
    uris = sorted(record.key().decode() for record in worked["enriched"])
    assert uris == sorted(f"urn:good:{number}" for number in range(2 * len(BAD)))


@pytest.mark.parametrize("cause", BAD)
def test_bad_copy_is_in_quarantine_with_its_cause_and_bytes(worked: dict[str, Any], cause: Cause) -> None:
    record, value = quarantined(worked)[cause]
    assert value == BAD[cause]
    assert WORDS[cause].lower() in record.message.lower()
    assert record.topic == RAW


def test_nothing_else_is_in_quarantine(worked: dict[str, Any]) -> None:
    assert len(worked["quarantine"]) == len(BAD)


def test_the_worker_stayed_healthy_and_left_in_good_order(worked: dict[str, Any]) -> None:
    assert json.loads(worked["pages"]["/ready"])["ready"]
    assert json.loads(worked["pages"]["/live"])["live"]
    assert worked["code"] == 0


def test_the_metrics_tell_what_happened(worked: dict[str, Any]) -> None:
    text = worked["pages"]["/metrics"]
    assert f"{PREFIX}raw_events_total {worked['pushed']}.0" in text
    for cause in BAD:
        assert f'{PREFIX}quarantined_total{{cause="{cause.value}"}} 1.0' in text
    assert all(f"# TYPE {PREFIX}{metric.name.removesuffix('_total')}" in text for metric in METRICS)


def test_the_log_is_json_and_names_the_story(worked: dict[str, Any]) -> None:
    lines = [line for line in worked["log"] if line.get("cause")]
    assert {line["cause"] for line in lines} == {cause.value for cause in BAD}
    assert all("uri" in line and "offset" in line for line in lines)
