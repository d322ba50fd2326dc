from pathlib import Path

import pytest
from aiokafka.errors import IllegalOperation, ProducerFenced
from hypothesis import given
from hypothesis import strategies as st

from schemas.causes import Cause
from streams.consuming.journal import CONDEMNED, SUSPECT, Journal
from streams.consuming.span import Span, spans
from tests.streams.making import raw

BATCH = [raw(offset) for offset in range(5, 9)]


def reopened(path: Path) -> Journal:
    journal = Journal()
    journal.open(path)
    return journal


def dies(path: Path, times: int, *offsets: int) -> Journal:
    """The journal after so many workers have died with these offsets in hand."""
    for _ in range(times):
        reopened(path).take(raw(offset) for offset in offsets)
    return reopened(path)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "0.inflight"


def test_nothing_is_suspect_at_first(path: Path) -> None:
    assert not any(map(reopened(path).suspects, BATCH))


def test_after_three_deaths_a_range_goes_one_by_one_and_its_neighbours_do_not(path: Path) -> None:
    assert not dies(path, SUSPECT - 1, 5, 6, 7, 8).suspects(BATCH[0])
    journal = dies(path, 1, 5, 6, 7, 8)
    assert all(map(journal.suspects, BATCH))
    assert not journal.suspects(raw(4)) and not journal.suspects(raw(9)) and not journal.suspects(raw(6, partition=1))
    assert journal.verdict(BATCH[0]) is None


def test_an_event_that_was_alone_at_its_last_deaths_is_condemned(path: Path) -> None:
    dies(path, SUSPECT, 5, 6, 7, 8)
    assert dies(path, SUSPECT - 1, 7).verdict(raw(7)) is None
    outcome = dies(path, 1, 7).verdict(raw(7))
    assert outcome is not None
    (failure,) = outcome.failures
    assert (failure.cause, failure.attempts) == (Cause.WORKER_CRASHED, CONDEMNED)
    assert reopened(path).verdict(raw(6)) is None


def test_what_was_committed_is_forgiven(path: Path) -> None:
    journal = dies(path, SUSPECT, 5, 6, 7, 8)
    journal.take([raw(5)])
    journal.done([raw(5)])
    assert journal.suspects(raw(6))
    journal.done([raw(8)])
    assert not journal.suspects(raw(6))
    assert not reopened(path).suspects(raw(5))


def test_who_leaves_in_good_order_or_for_kafka_blames_nobody(path: Path) -> None:
    for error in (None, ProducerFenced(), IllegalOperation(), None, ProducerFenced(), IllegalOperation()):
        journal = reopened(path)
        journal.take(BATCH)
        journal.excuse(error)
    assert not reopened(path).suspects(BATCH[0])


def test_a_pause_blames_nobody_until_the_work_is_taken_up_again(path: Path) -> None:
    for resumed in (False, True, False, True, True):
        journal = reopened(path)
        journal.take(BATCH)
        journal.excuse()
        if resumed:
            journal.accuse()
    assert reopened(path).suspects(BATCH[0])
    assert not reopened(path).verdict(BATCH[0])


def test_an_error_of_our_own_counts(path: Path) -> None:
    for _ in range(SUSPECT):
        journal = reopened(path)
        journal.take(BATCH)
        journal.excuse(ValueError())
    assert reopened(path).suspects(BATCH[0])


def test_a_journal_cut_short_is_an_empty_one(path: Path) -> None:
    path.write_bytes(b'{"spans": [[0, 1')
    assert not reopened(path).suspects(raw(1))


@given(st.lists(st.tuples(st.integers(0, 3), st.integers(0, 50)), max_size=20))
def test_spans_hold_their_events(places: list[tuple[int, int]]) -> None:
    events = [raw(offset, partition=partition) for partition, offset in places]
    found = spans(events)
    assert all(sum(span.holds(event) for span in found) == 1 for event in events)
    assert len({span.partition for span in found}) == len(found)
    assert all(span.same(Span(span.partition, span.first, span.last, deaths=9)) for span in found)
