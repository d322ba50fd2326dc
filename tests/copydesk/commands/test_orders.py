"""`copydesk withdraw` and `copydesk revive`: which stories get an order, on which partition."""

from typing import Any

import orjson
import pytest
from aiokafka import AIOKafkaProducer

from agents.envelope import feed_uri
from schemas.ledger import Reach
from schemas.story import Status
from schemas.topics import RAW
from streams.ledger.lifecycle import decide
from streams.ledger.publication import ledger_record
from streams.settings import Settings
from tests.broker.workers import header, read_all
from tests.copydesk.commands.conftest import Shell
from tests.streams.making import claim

DAY = 24 * 3600 * 1000
FIRST_MS = 1_772_323_200_000
"""2026-03-01T00:00:00Z."""
STORIES = [
    ("urn:orders:old", {"at": FIRST_MS - DAY}),
    ("urn:orders:new", {"at": FIRST_MS + DAY}),
    ("urn:orders:killed", {"at": FIRST_MS + DAY, "status": Status.CANCELED}),
    ("urn:orders:other", {"at": FIRST_MS + DAY, "feed": feed_uri("other")}),
]


@pytest.fixture
async def kept(settings: Settings) -> None:
    """A ledger with these stories, each on a partition that its key would not choose for all of them."""
    async with AIOKafkaProducer(bootstrap_servers=settings.brokers) as producer:
        for uri, fields in STORIES:
            entry = decide(None, claim(**({"uri": uri, "feed": feed_uri("ordered")} | fields)), Reach()).entry
            assert entry is not None
            record = ledger_record(entry, 3, "")
            await producer.send_and_wait(record.topic, record.value, key=record.key, partition=3)


def orders(settings: Settings) -> list[Any]:
    mark = b"vnd.copydesk."
    return [record for record in read_all(settings.brokers, [RAW]) if mark in header(record, "content-type").encode()]


@pytest.mark.usefixtures("kept")
def test_a_feed_is_withdrawn_since_a_time(shell: Shell, settings: Settings) -> None:
    before = len(orders(settings))
    done = shell("withdraw", "--feed", "ordered", "--since", "2026-03-01")
    assert (done.returncode, done.stdout) == (0, "Ordered: 1 story is to be withdrawn.\n"), done.stderr
    (record,) = orders(settings)[before:]
    assert (record.key(), record.partition()) == (b"urn:orders:new", 3)
    assert orjson.loads(record.value()) == {"uri": "urn:orders:new", "status": "withheld"}


@pytest.mark.usefixtures("kept")
def test_stories_are_named_also_those_nobody_has_seen(shell: Shell, settings: Settings) -> None:
    done = shell("withdraw", "--kill", "urn:orders:old", "NP 17")
    assert done.stdout == "Ordered: 2 stories are to be killed.\n"
    given = {record.key(): record for record in orders(settings)}
    assert given[b"urn:orders:old"].partition() == 3
    assert orjson.loads(given[b"urn:copydesk:id:NP%2017"].value())["status"] == "canceled"


@pytest.mark.usefixtures("kept")
def test_a_kill_is_lifted(shell: Shell, settings: Settings) -> None:
    assert shell("revive", "urn:orders:killed").stdout == "Ordered: 1 story is to be revived.\n"
    lifted = [record for record in orders(settings) if record.key() == b"urn:orders:killed"]
    assert header(lifted[-1], "content-type") == "application/vnd.copydesk.revive+json"


@pytest.mark.parametrize("arguments", [(), ("x:1", "--since", "2026-03-01")])
def test_an_order_that_names_no_story_is_refused(shell: Shell, arguments: tuple[str, ...]) -> None:
    done = shell("withdraw", *arguments)
    assert done.returncode == 1
    assert done.stderr.startswith("error: ")
