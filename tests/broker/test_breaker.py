"""A feed that sends rubbish: its breaker opens and closes, while its partition mates' stories come out."""

import asyncio
import json
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from schemas.breaker import Breaker, BreakerState, Scope
from schemas.causes import Cause
from schemas.topics import CONTROL, ENRICHED, QUARANTINE
from streams import admin
from streams.broker import attached
from streams.feeding import FeedProducer, raw_headers
from tests.broker.workers import Worker, copydesk, read_all, settings_at, until, wait_committed

BAD, NEIGHBOUR = "urn:copydesk:feed:bad", "urn:copydesk:feed:neighbour"
EACH, MINIMUM = 12, 8
PATIENCE = 90.0

pytestmark = pytest.mark.timeout(300)


async def push(bootstrap: str, feed: str, name: str, rubbish: bool = False) -> None:
    """`EACH` stories of a feed, all in one partition, between as many of its neighbour."""
    async with FeedProducer(settings_at(bootstrap), bootstrap) as producer:
        for number in range(EACH):
            for sender in (feed, NEIGHBOUR):
                uri = f"urn:breaker:{name}:{sender[-3:]}:{number}"
                story = {"uri": uri, "headline": "Ferry resumes", "text": f"The ferry {uri} sails to Bergen again."}
                value = b'{"uri": "cut' if rubbish and sender == feed else json.dumps(story).encode()
                named = raw_headers(content_type="application/json", feed=sender)
                await producer.push(value, b"one partition", named)


@dataclass
class Aftermath:
    """What came out, and what the operator saw."""

    control: list[Breaker]
    enriched: Counter[str]
    quarantine: Counter[str]
    log: list[dict[str, Any]]
    opened_metric: str
    listed: list[str]
    after_hand: list[str]


def breakers(bootstrap: str) -> list[Breaker]:
    return [Breaker.model_validate_json(record.value()) for record in read_all(bootstrap, [CONTROL])]


def scenario(bootstrap: str, log: Path) -> Aftermath:
    """Rubbish, good copy, and an opening by hand that good copy does not close; the worker is killed in between."""
    limits = {"COPYDESK_BREAKER_FEED_EVENTS": "10", "COPYDESK_BREAKER_FEED_MINIMUM": str(MINIMUM)}
    worker = Worker(bootstrap, log, **limits)
    listed = []
    try:
        worker.wait_ready()
        asyncio.run(push(bootstrap, BAD, "rubbish", rubbish=True))
        wait_committed(bootstrap, 2 * EACH, PATIENCE)
        until(lambda: "copydesk_breaker_open_feeds 1.0" in worker.page("/metrics"), 20, lambda: worker.page("/metrics"))
        opened = worker.page("/ready")
        listed.append(copydesk(bootstrap, "breaker", "list"))
        worker.kill()
        worker = Worker(bootstrap, log, **limits).wait_ready()
        until(lambda: "copydesk_breaker_open_feeds 1.0" in worker.page("/metrics"), 20, lambda: worker.page("/metrics"))
        asyncio.run(push(bootstrap, BAD, "better"))
        wait_committed(bootstrap, 4 * EACH, PATIENCE)
        after = [copydesk(bootstrap, "breaker", "list"), copydesk(bootstrap, "breaker", "open", "bad")]
        until(lambda: "copydesk_breaker_open_feeds 1.0" in worker.page("/metrics"), 20, lambda: worker.page("/metrics"))
        asyncio.run(push(bootstrap, BAD, "good"))
        wait_committed(bootstrap, 6 * EACH, PATIENCE)
        listed.append(copydesk(bootstrap, "breaker", "list", "--json"))
        after.append(copydesk(bootstrap, "breaker", "close", "bad"))
        after.append(copydesk(bootstrap, "breaker", "close", "bad"))
        assert worker.stop() == 0
    finally:
        worker.destroy()
    return Aftermath(
        control=breakers(bootstrap),
        enriched=Counter(record.key().decode() for record in read_all(bootstrap, [ENRICHED])),
        quarantine=Counter(record.key().decode() for record in read_all(bootstrap, [QUARANTINE])),
        log=[json.loads(line) for line in log.read_text().splitlines()],
        opened_metric=opened,
        listed=listed,
        after_hand=after,
    )


@pytest.fixture(scope="module")
def aftermath(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Aftermath]:
    with attached() as cluster:
        asyncio.run(admin.create(settings_at(cluster.bootstrap), cluster.bootstrap))
        yield scenario(cluster.bootstrap, tmp_path_factory.mktemp("breaker") / "worker.log")


def test_the_breaker_opens_on_rubbish_and_closes_on_good_copy(aftermath: Aftermath) -> None:
    assert {(each.scope, each.name) for each in aftermath.control} == {(Scope.FEED, BAD)}
    assert [(each.state, each.hand) for each in aftermath.control] == [
        (BreakerState.OPEN, False),
        (BreakerState.CLOSED, False),
        (BreakerState.OPEN, True),
        (BreakerState.CLOSED, True),
    ]
    opened, closed, *_ = aftermath.control
    assert (opened.share, opened.causes) == (1.0, {Cause.BROKEN_JSON: MINIMUM})
    assert (closed.share, closed.causes) == (0.0, {})


def test_each_change_is_later_than_the_one_before(aftermath: Aftermath) -> None:
    times = [each.since for each in aftermath.control]
    assert times == sorted(set(times))


def test_partition_mates_and_better_copy_come_out_once(aftermath: Aftermath) -> None:
    expected = {f"urn:breaker:{name}:our:{number}" for name in ("rubbish", "better", "good") for number in range(EACH)}
    expected |= {f"urn:breaker:{name}:bad:{number}" for name in ("better", "good") for number in range(EACH)}
    assert aftermath.enriched == Counter(expected)


def test_the_rubbish_is_in_quarantine_once_breaker_or_not(aftermath: Aftermath) -> None:
    assert len(aftermath.quarantine) == sum(aftermath.quarantine.values()) == EACH


def test_the_operator_is_told(aftermath: Aftermath) -> None:
    alarms = [line for line in aftermath.log if line["message"].startswith("breaker of a feed")]
    assert [(line["feed"], line["level"]) for line in alarms] == [(BAD, "ERROR"), (BAD, "WARNING")]
    assert json.loads(aftermath.opened_metric)["ready"] is True
    line, as_json = aftermath.listed
    assert f"feed   {BAD}" in line
    assert f"{Cause.BROKEN_JSON} {MINIMUM}" in line
    assert Breaker.model_validate_json(as_json).hand is True


def test_by_hand_it_opens_and_closes_once(aftermath: Aftermath) -> None:
    assert aftermath.after_hand == [
        "",
        f"The breaker of {BAD} is open.\n",
        f"The breaker of {BAD} is closed.\n",
        "The breaker of bad was closed before.\n",
    ]
