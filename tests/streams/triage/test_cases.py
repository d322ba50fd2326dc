from datetime import UTC, datetime

import pytest

from schemas import headers
from schemas.causes import Cause
from schemas.events import Disposition
from streams.committing.quarantine import quarantine_record
from streams.reader.quarantine import QuarantinedCopy
from streams.triage.cases import Case, Choice, State
from streams.triage.disposing import replayed
from streams.work import Failure, RawEvent

AT = datetime(2023, 11, 14, 22, 13, 20, tzinfo=UTC)


def case(disposition: Disposition | None = None, sent: headers.Headers = (("ce_source", b"np"),)) -> Case:
    event = RawEvent("wire.raw", 3, 42, 1_700_000_000_123, b"\xffkey", b"{broken", sent)
    record = quarantine_record(event, Failure(Cause.BROKEN_JSON, "breaks", "wires.own"))
    return Case(QuarantinedCopy(headers.read_quarantine(record.headers), b"{broken"), record.headers, disposition)


DROPPED = Disposition(id=case().id, state="dropped", by="ada", at=AT)


@pytest.mark.parametrize(
    ("choice", "takes"),
    [
        (Choice(), True),
        (Choice(feeds=frozenset({"np"}), causes=frozenset({Cause.BROKEN_JSON}), since=AT), True),
        (Choice(feeds=frozenset({"other"})), False),
        (Choice(causes=frozenset({Cause.EMPTY})), False),
        (Choice(ids=frozenset({"another"})), False),
        (Choice(since=AT.replace(year=2024)), False),
        (Choice(states=frozenset({State.DROPPED})), False),
    ],
)
def test_a_choice_takes_what_is_asked_for(choice: Choice, takes: bool) -> None:
    assert choice.takes(case()) == takes


def test_only_open_cases_are_taken_unless_said() -> None:
    assert not Choice().takes(case(DROPPED))
    assert Choice(states=frozenset()).takes(case(DROPPED))


def test_a_replay_counts_up_and_keeps_the_senders_headers() -> None:
    again = case(sent=(("ce_source", b"np"), ("replay_of", b"first"), ("replays", b"1")))
    assert again.copy.record.replays == 1
    assert again.copy.record.replay_of == "first"
    assert replayed(again) == (("ce_source", b"np"), ("replay_of", again.id.encode()), ("replays", b"2"))


@pytest.mark.parametrize("count", [b"-1", b"many", b"9" * 30, "١".encode()])
def test_a_sender_that_invents_a_history_breaks_nothing(count: bytes) -> None:
    invented = case(sent=(("quarantine_id", b"x"), ("quarantine_other", b"y"), ("raw_key", b"z"), ("replays", count)))
    assert invented.copy.record.replays == 0
    assert dict(invented.headers)["raw_key"] == b"\xffkey"
