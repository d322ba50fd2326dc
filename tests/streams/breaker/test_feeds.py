from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from schemas.breaker import BreakerState
from schemas.causes import OURS, Cause
from streams.breaker.feeds import NAME_LIMIT, Feeds, feed_of
from streams.breaker.window import Limit
from tests.streams.breaker.making import failures
from tests.streams.making import raw

LIMIT = Limit(10, 4, 0.5)


@given(st.lists(st.booleans(), max_size=80))
def test_a_breaker_turns_on_what_came_since_it_last_turned(history: list[bool]) -> None:
    feeds, opened, since = Feeds(LIMIT), False, []
    for bad in history:
        since = [*since, bad][-LIMIT.size :]
        turn = feeds.judge("f", failures(Cause.EMPTY) if bad else (), opened)
        share = sum(since) / len(since)
        expected = len(since) >= LIMIT.minimum and (share <= LIMIT.share / 2 if opened else share >= LIMIT.share)
        assert (turn is not None) == expected
        if turn is not None:
            opened, since = not opened, []
            assert (turn.state is BreakerState.OPEN) == opened


def test_the_turn_says_why() -> None:
    feeds = Feeds(LIMIT)
    for cause in (Cause.EMPTY, Cause.EMPTY, Cause.BROKEN_JSON):
        assert feeds.judge("f", failures(cause), False) is None
    turn = feeds.judge("f", (), False)
    assert turn is not None
    assert (turn.feed, turn.share, turn.causes) == ("f", 0.75, {Cause.EMPTY: 2, Cause.BROKEN_JSON: 1})


def test_our_own_faults_say_nothing_of_a_feed() -> None:
    feeds = Feeds(LIMIT)
    assert all(feeds.judge("f", failures(cause), False) is None for cause in OURS for _ in range(9))
    assert len(feeds) == 0
    assert feeds.judge("f", failures(Cause.ENRICHER_ERROR, Cause.EMPTY), False) is None
    assert len(feeds) == 1


def test_feeds_do_not_see_each_other() -> None:
    feeds = Feeds(LIMIT)
    turns = [feeds.judge(f"feed {number % 5}", failures(Cause.EMPTY), False) for number in range(15)]
    assert not any(turns)


def test_memory_is_bounded_by_the_feeds_that_came_last() -> None:
    feeds = Feeds(LIMIT, most=3)
    for name in ("a", "b", "c", "a", "d"):
        feeds.judge(name, failures(Cause.EMPTY), False)
    assert len(feeds) == 3
    assert [feeds.judge("a", failures(Cause.EMPTY), False), feeds.judge("b", failures(Cause.EMPTY), False)] == [
        None
    ] * 2
    assert feeds.judge("a", failures(Cause.EMPTY), False) is not None


def test_a_feed_whose_breaker_was_changed_elsewhere_is_judged_anew() -> None:
    feeds = Feeds(LIMIT)
    for _ in range(3):
        feeds.judge("f", failures(Cause.EMPTY), False)
    feeds.forget("f")
    assert feeds.judge("f", failures(Cause.EMPTY), False) is None


def test_the_feed_is_what_its_sender_says_and_a_replay_is_of_the_past() -> None:
    event = replace(raw(), headers=(("ce_source", b"urn:f"),))
    assert feed_of(event) == "urn:f"
    assert feed_of(raw()) == ""
    assert feed_of(replace(event, headers=(*event.headers, ("replay_of", b"wire.raw/0/0/0/quarantine")))) == ""
    assert feed_of(replace(event, headers=(("ce_source", b"x" * (NAME_LIMIT + 1)),))) == ""
