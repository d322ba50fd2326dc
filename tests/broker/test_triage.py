"""Quarantine on a living broker: what is open, what a replay sends, and a keeper that is killed amid it."""

import asyncio
import signal
import subprocess
import sys
from collections import Counter
from typing import Any

import pytest
from aiokafka import AIOKafkaProducer

from schemas.causes import Cause
from schemas.topics import DISPOSITIONS, RAW
from streams import admin
from streams.broker import Cluster
from streams.committing.quarantine import quarantine_record
from streams.triage import Choice, Disposing, State, cases
from streams.work import Failure, RawEvent
from tests.broker.workers import ROOT, header, read_all, settings_at

EVENTS = [
    RawEvent(
        RAW, number % 4, number, 1_772_357_400_123, b"key-%d" % number if number else None, b"{%d" % number, headers
    )
    for number in range(6)
    for headers in [(("ce_source", b"feed-%d" % (number % 2)),)]
]
IDS = [f"wire.raw/{event.partition}/{event.offset}/0/quarantine" for event in EVENTS]


@pytest.fixture(scope="module")
def kept(fresh: Cluster) -> str:
    """A broker with six quarantined stories, and its bootstrap servers."""
    asyncio.run(keep(fresh.bootstrap))
    return fresh.bootstrap


async def keep(bootstrap: str) -> None:
    await admin.create(settings_at(bootstrap), bootstrap)
    async with AIOKafkaProducer(bootstrap_servers=bootstrap) as producer:
        for event in EVENTS:
            record = quarantine_record(event, Failure(Cause.BROKEN_JSON, "breaks", "wires.own"))
            await producer.send_and_wait(record.topic, record.value, key=record.key, headers=list(record.headers))


async def found(bootstrap: str, choice: Choice) -> dict[str, State]:
    return {case.id: case.state async for case in cases(settings_at(bootstrap), bootstrap, choice)}


def raw(bootstrap: str) -> list[Any]:
    return read_all(bootstrap, [RAW])


async def test_filters_choose(kept: str) -> None:
    assert set(await found(kept, Choice())) == set(IDS)
    assert set(await found(kept, Choice(feeds=frozenset({"feed-1"})))) == set(IDS[1::2])
    assert set(await found(kept, Choice(ids=frozenset(IDS[:1])))) == {IDS[0]}
    assert await found(kept, Choice(causes=frozenset({Cause.EMPTY}))) == {}


async def test_a_dropped_story_is_not_replayed(kept: str) -> None:
    async with Disposing(settings_at(kept), kept) as keeper:
        assert await keeper.drop(Choice(ids=frozenset(IDS[5:]))) == 1
        assert await keeper.drop(Choice(ids=frozenset(IDS[5:]))) == 0
    assert await found(kept, Choice(states=frozenset())) == dict.fromkeys(IDS, State.OPEN) | {IDS[5]: State.DROPPED}


async def test_a_keeper_that_is_killed_amid_a_replay_loses_and_doubles_nothing(kept: str) -> None:
    place = "between a raw event and its disposition"
    line = [sys.executable, "-m", "tests.broker.crash_replay", kept, place]
    assert subprocess.run(line, cwd=ROOT, check=False).returncode == -signal.SIGKILL
    async with Disposing(settings_at(kept), kept) as keeper:
        assert await keeper.replay(Choice()) == 5
        assert await keeper.replay(Choice()) == 0
    assert Counter(record.value() for record in raw(kept)) == Counter(event.value for event in EVENTS[:5])
    assert set((await found(kept, Choice(states=frozenset()))).values()) == {State.REPLAYED, State.DROPPED}


async def test_a_replay_is_the_raw_event_again_with_its_history(kept: str) -> None:
    sent = {record.value(): record for record in raw(kept)}
    for event, ident in zip(EVENTS[:5], IDS[:5], strict=True):
        record = sent[event.value]
        assert (record.partition(), record.key()) == (event.partition, event.key)
        names = {name for name, _ in record.headers()}
        assert names == {"ce_source", "replay_of", "replays"}
        assert (header(record, "replay_of"), header(record, "replays")) == (ident, "1")


async def test_who_disposed_of_what_is_on_record(kept: str) -> None:
    keys = Counter(record.key().decode() for record in read_all(kept, [DISPOSITIONS]))
    assert keys == Counter(IDS)
