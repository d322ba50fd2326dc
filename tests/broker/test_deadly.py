"""A story that kills every worker that touches it: after bounded deaths it is in quarantine, and its neighbours out."""

import asyncio
import contextlib
import json
import time
from collections import Counter
from pathlib import Path

import pytest
from confluent_kafka import KafkaException

from schemas import headers
from schemas.causes import Cause
from schemas.topics import ENRICHED, QUARANTINE
from streams import admin
from streams.broker import Cluster
from streams.consuming.journal import CONDEMNED
from streams.feeding import FeedProducer, raw_headers
from tests.broker.factories import KILLS_WORKER
from tests.broker.workers import Worker, committed, read_all, settings_at

COUNT, DEADLY = 7, 3
URIS = [f"urn:deadly:{number}" for number in range(COUNT)]
PATIENCE = 90.0

pytestmark = pytest.mark.timeout(420)


async def push(bootstrap: str) -> None:
    settings = settings_at(bootstrap)
    await admin.create(settings, bootstrap)
    async with FeedProducer(settings, bootstrap) as producer:
        for number, uri in enumerate(URIS):
            text = KILLS_WORKER.decode() if number == DEADLY else "The ferry sails again, said the council."
            value = json.dumps({"uri": uri, "headline": "Ferry resumes in Bergen", "text": text}).encode()
            await producer.push(value, b"one-partition", raw_headers(content_type="application/json", feed="f"))


def handled(bootstrap: str) -> int:
    """Raw events committed; none while the broker has yet to make itself the group's coordinator."""
    with contextlib.suppress(KafkaException):
        return sum(committed(bootstrap).values())
    return 0


def dies(bootstrap: str, log: Path) -> bool:
    """Whether a worker dies before everything is handled."""
    worker = Worker(bootstrap, log, COPYDESK_ENRICHER="tests.broker.factories:build")
    try:
        deadline = time.monotonic() + PATIENCE
        while worker.process.poll() is None:
            assert time.monotonic() < deadline, log.read_text()[-3000:]
            if handled(bootstrap) == COUNT:
                assert worker.stop() == 0
                return False
            time.sleep(0.2)
        return True
    finally:
        worker.destroy()


def test_a_story_that_kills_its_worker_costs_only_itself(fresh: Cluster, tmp_path: Path) -> None:
    asyncio.run(push(fresh.bootstrap))
    deaths = 0
    while dies(fresh.bootstrap, tmp_path / "worker.log"):
        deaths += 1
        assert deaths <= CONDEMNED
    assert deaths == CONDEMNED
    enriched = read_all(fresh.bootstrap, [ENRICHED])
    assert Counter(record.key().decode() for record in enriched) == Counter(set(URIS) - {URIS[DEADLY]})
    (record,) = read_all(fresh.bootstrap, [QUARANTINE])
    said = headers.read_quarantine(record.headers())
    assert (said.cause, said.attempts, said.component) == (Cause.WORKER_CRASHED, CONDEMNED, "streams.consuming.journal")
    assert KILLS_WORKER in record.value()
