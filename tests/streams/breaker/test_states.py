from datetime import UTC, datetime, timedelta
from types import SimpleNamespace

from hypothesis import given
from hypothesis import strategies as st

from schemas.breaker import BreakerState, Scope
from schemas.codec import to_bytes
from streams.breaker.states import States, parse
from tests.streams.breaker.making import NOON, breaker

OPEN, CLOSED = BreakerState.OPEN, BreakerState.CLOSED


@given(st.permutations(range(6)))
def test_the_newest_record_counts_in_whatever_order(order: list[int]) -> None:
    states = States()
    for number in order:
        states.apply(breaker(state=CLOSED if number == 5 else OPEN, since=NOON + timedelta(seconds=number)))
    found = states.get(Scope.FEED, "f")
    assert found is not None
    assert found.since == NOON + timedelta(seconds=5)
    assert states.opened() == []


def test_what_is_known_is_no_news() -> None:
    states = States()
    assert states.apply(breaker())
    assert not states.apply(breaker())
    assert not states.apply(breaker(since=NOON - timedelta(seconds=1), state=CLOSED))
    assert [each.name for each in states.opened()] == ["f"]


def test_a_feed_and_a_group_of_one_name_are_two() -> None:
    states = States()
    states.apply(breaker())
    states.apply(breaker(scope=Scope.WORKER))
    states.apply(breaker(state=CLOSED, since=NOON + timedelta(seconds=1)))
    assert [each.scope for each in states.opened()] == [Scope.WORKER]
    assert states.opened(Scope.FEED) == []


def test_a_change_is_later_than_the_last_whatever_the_clock() -> None:
    states = States()
    far = datetime.now(UTC) + timedelta(days=2)
    states.apply(breaker(since=far))
    assert states.next_since(Scope.FEED, "f") > far
    assert states.next_since(Scope.FEED, "other") < far


def test_a_record_that_is_no_breaker_is_passed_over() -> None:
    place = {"topic": "wire.control", "partition": 0, "offset": 1}
    assert parse(SimpleNamespace(value=to_bytes(breaker()), **place)) == breaker()
    for value in (None, b"", b"{}", b'{"scope":"feed"}'):
        assert parse(SimpleNamespace(value=value, **place)) is None
