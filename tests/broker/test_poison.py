"""Bad copy goes to quarantine with a cause; everything before and after it comes out."""

import asyncio
import json
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from schemas import headers
from schemas.causes import Cause
from schemas.events import Quarantined
from schemas.topics import ENRICHED, QUARANTINE, RAW, STORY_LIMIT
from streams import admin
from streams.broker import attached
from streams.feeding import FeedProducer, raw_headers
from tests.broker.factories import KILLS, RAISES
from tests.broker.workers import Worker, ends, header, read_all, settings_at, wait_committed

JSON, TEXT = "application/json", "text/plain"
KEY = b"urn:test:one-partition"
"""The key of every message: the bad ones and their neighbours are to share a partition and a batch."""

PATIENCE = 120.0


@dataclass(frozen=True)
class Bad:
    """One message that cannot become a story. `says` is in its quarantine message, `room` is the one that refuses."""

    value: bytes
    kind: str
    says: str
    room: str


def story(uri: str, text: str) -> bytes:
    return json.dumps({"uri": uri, "headline": "Ferry resumes in Bergen", "text": text}).encode()


BAD: dict[Cause, Bad] = {
    Cause.ENRICHER_ERROR: Bad(story("urn:bad:1", RAISES.decode()), JSON, "RuntimeError", "enricher"),
    Cause.TOO_LARGE: Bad(story("urn:bad:2", "It is a long story. " * 250_000), JSON, "the limit is", "wires"),
    Cause.INVALID_ENCODING: Bad(b"Caf\xe9\n\nThe caf\xe9 in Ghent opens.", TEXT, "Byte 3 of 30 (0xE9)", "wires"),
    Cause.ENRICHER_CRASHED: Bad(story("urn:bad:3", KILLS.decode()), JSON, "enricher", "enricher"),
    Cause.BROKEN_JSON: Bad(b'{"uri": "urn:bad:4", "text": "It ends', JSON, "JSON", "wires"),
    Cause.EMPTY: Bad(b"", TEXT, "empty", "wires"),
}
GOOD = [f"urn:good:{number}" for number in range(len(BAD) + 1)]


@dataclass(frozen=True)
class Aftermath:
    """What is on the topics when a worker has been through all of it."""

    enriched: list[Any]
    quarantine: list[Any]
    exit_code: int
    handled: dict[int, int]

    def of(self, cause: Cause) -> tuple[Quarantined, Any]:
        """The only record with that cause."""
        (record,) = [each for each in self.quarantine if header(each, "quarantine_cause") == cause]
        return headers.read_quarantine(record.headers()), record


async def push(bootstrap: str) -> int:
    """A good story, a bad message, a good story, a bad message, and so on. Returns how many messages it were."""
    settings = settings_at(bootstrap)
    await admin.create(settings, bootstrap)
    good = [Bad(story(uri, f"The ferry sails again, said the council. {uri}"), JSON, "", "") for uri in GOOD]
    messages = [each for pair in zip(good, BAD.values(), strict=False) for each in pair] + good[-1:]
    async with FeedProducer(settings, bootstrap) as producer:
        for message in messages:
            named = raw_headers(content_type=message.kind, feed="urn:test:feed")
            await producer.push(message.value, KEY, named)
    return len(messages)


@pytest.fixture(scope="module")
def aftermath(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Aftermath]:
    log: Path = tmp_path_factory.mktemp("poison") / "worker.log"
    with attached() as cluster:
        pushed = asyncio.run(push(cluster.bootstrap))
        worker = Worker(cluster.bootstrap, log, COPYDESK_ENRICHER="tests.broker.factories:build")
        try:
            worker.wait_ready()
            wait_committed(cluster.bootstrap, pushed, PATIENCE)
            code = worker.stop()
        finally:
            worker.destroy()
        yield Aftermath(
            enriched=read_all(cluster.bootstrap, [ENRICHED]),
            quarantine=read_all(cluster.bootstrap, [QUARANTINE]),
            exit_code=code,
            handled=ends(cluster.bootstrap, RAW),
        )


def test_every_good_story_came_out_once(aftermath: Aftermath) -> None:
    assert Counter(record.key().decode() for record in aftermath.enriched) == Counter(GOOD)


def test_nothing_else_is_in_quarantine(aftermath: Aftermath) -> None:
    causes = Counter(header(record, "quarantine_cause") for record in aftermath.quarantine)
    assert causes == Counter(cause.value for cause in BAD)


@pytest.mark.parametrize("cause", BAD)
def test_bad_copy_is_quarantined_with_its_own_bytes(aftermath: Aftermath, cause: Cause) -> None:
    _, record = aftermath.of(cause)
    assert (record.value() or b"") == BAD[cause].value


@pytest.mark.parametrize("cause", BAD)
def test_the_message_says_what_was_wrong_in_one_line(aftermath: Aftermath, cause: Cause) -> None:
    said, _ = aftermath.of(cause)
    assert BAD[cause].says.lower() in f"{said.message} {said.exception}".lower()
    assert said.message.isprintable()
    assert " " in said.message
    assert said.component.startswith(BAD[cause].room)


@pytest.mark.parametrize("cause", BAD)
def test_the_record_leads_back_to_its_raw_event(aftermath: Aftermath, cause: Cause) -> None:
    said, record = aftermath.of(cause)
    place = 2 * list(BAD).index(cause) + 1
    assert (said.topic, said.offset, said.item) == (RAW, place, 0)
    assert aftermath.handled[said.partition] == len(GOOD) + len(BAD)
    assert record.key().decode() == said.id


def test_the_large_story_is_larger_than_what_we_take() -> None:
    assert STORY_LIMIT < len(BAD[Cause.TOO_LARGE].value) < 6_000_000


def test_the_worker_outlived_it_and_left_in_good_order(aftermath: Aftermath) -> None:
    assert aftermath.exit_code == 0
