"""`copydesk quarantine` as a user runs it."""

import json

import pytest
from aiokafka import AIOKafkaProducer

from schemas.causes import REMEDIES, Cause
from streams.committing.quarantine import quarantine_record
from streams.settings import Settings
from streams.work import Failure, RawEvent
from tests.copydesk.commands.conftest import Shell

OFFSET = 900_000
IDS = [f"wire.raw/1/{OFFSET + number}/0/quarantine" for number in range(3)]


@pytest.fixture
async def kept(settings: Settings) -> None:
    """Three quarantined stories of a feed of their own."""
    async with AIOKafkaProducer(bootstrap_servers=settings.brokers) as producer:
        for number in range(3):
            value = b"\x1b[2J{%d" % number
            source = (("ce_source", b"urn:copydesk:feed:triaged"),)
            event = RawEvent("wire.raw", 1, OFFSET + number, 1_772_357_400_123, b"k", value, source)
            record = quarantine_record(event, Failure(Cause.BROKEN_JSON, "The JSON breaks.", "wires.own"))
            await producer.send_and_wait(record.topic, record.value, key=record.key, headers=list(record.headers))


@pytest.mark.usefixtures("kept")
def test_a_story_is_found_shown_and_let_go(shell: Shell) -> None:
    listed = shell("quarantine", "list", "--feed", "triaged", "--cause", "broken-json")
    assert [ident for ident in IDS if ident in listed.stdout] == IDS
    shown = shell("quarantine", "show", IDS[0])
    assert REMEDIES[Cause.BROKEN_JSON] in shown.stdout
    assert "state  open" in shown.stdout
    assert "\x1b" not in shown.stdout
    assert shell("quarantine", "show", IDS[0], "--bytes").stdout == "\x1b[2J{0"
    assert shell("quarantine", "drop", IDS[0]).stdout == "Dropped 1.\n"
    assert shell("quarantine", "replay", IDS[0], IDS[1]).stdout == "Replayed 1.\n"
    rows = shell("quarantine", "list", "--feed", "triaged", "--state", "open", "--state", "dropped", "--json").stdout
    assert {row["id"]: row["state"] for row in map(json.loads, rows.splitlines())} == {
        IDS[0]: "dropped",
        IDS[2]: "open",
    }


def test_what_is_not_there_is_one_sentence(shell: Shell) -> None:
    done = shell("quarantine", "show", "no-such-id")
    assert (done.returncode, done.stdout) == (1, "")
    assert done.stderr.startswith("error: There is no no-such-id in quarantine.")


@pytest.mark.parametrize("command", ["replay", "drop"])
def test_nothing_is_disposed_of_by_accident(shell: Shell, command: str) -> None:
    done = shell("quarantine", command)
    assert done.returncode == 1
    assert "--all" in done.stderr
