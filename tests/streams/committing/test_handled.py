from collections.abc import Iterator
from pathlib import Path

import pytest

from schemas.causes import Cause
from schemas.topics import ENTITIES, LEDGER, MIB, QUARANTINE
from streams.committing.handled import handle
from streams.ledger.draft import Draft
from streams.ledger.due import Due
from streams.ledger.lifecycle import Verdict
from streams.ledger.store import Store
from streams.work import Failure, Outcome, Outgoing
from tests.streams.making import placed, proposal, raw


@pytest.fixture
def draft(tmp_path: Path) -> Iterator[Draft]:
    store = Store(tmp_path, Due(1, None))
    yield Draft(store)
    store.close()


def test_the_second_event_of_a_batch_sees_the_first(draft: Draft) -> None:
    first = handle(raw(1), Outcome((placed(),)), draft)
    second = handle(raw(2), Outcome((placed(),)), draft)
    assert [first.verdicts[0][1], second.verdicts[0][1]] == [Verdict.ADDED, Verdict.RETRANSMISSION]
    assert (len(first.records), second.records) == (2, [])
    assert set(draft.changes(0)) == {placed().claim.uri}


def test_partitions_do_not_see_each_other(draft: Draft) -> None:
    handle(raw(1, partition=0), Outcome((placed(),)), draft)
    assert handle(raw(1, partition=1), Outcome((placed(),)), draft).verdicts[0][1] is Verdict.ADDED


def test_a_story_with_a_record_too_large_is_quarantined_and_not_in_the_ledger(draft: Draft) -> None:
    handled = handle(raw(1), Outcome((proposal(Outgoing(ENTITIES, b"k", b"x" * MIB, ())),)), draft)
    assert [record.topic for record in handled.records] == [QUARANTINE]
    assert [failure.cause for failure in handled.failures] == [Cause.TOO_LARGE]
    assert draft.changes(0) == {}


def test_failures_are_beside_what_comes_through(draft: Draft) -> None:
    failure = Failure(Cause.EMPTY, "nothing", "agents.desk", item=1)
    handled = handle(raw(1), Outcome((placed(),), (failure,)), draft)
    assert [record.topic for record in handled.records] == ["wire.enriched", LEDGER, QUARANTINE]


def test_the_log_names_the_story(draft: Draft, caplog: pytest.LogCaptureFixture) -> None:
    handle(raw(1), Outcome((), (Failure(Cause.EMPTY, "nothing", "agents.desk"),)), draft).log()
    assert [record.__dict__["uri"] for record in caplog.records] == ["urn:test:1"]
