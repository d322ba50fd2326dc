from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from schemas.headers import instant, pack
from streams.reader.delivered import Delivered
from streams.reader.embargo import Embargo

NOON = datetime(2026, 3, 1, 12, tzinfo=UTC)


class Clock:
    def __init__(self) -> None:
        self.at = NOON

    def __call__(self) -> datetime:
        return self.at


def event(uri: str = "a", minutes: int | None = None, offset: int = 0, kind: str = "story.added") -> Delivered:
    until = "" if minutes is None else instant(NOON + timedelta(minutes=minutes))
    return Delivered("wire.enriched", 1, offset, uri, kind, pack({"embargoed_until": until}), b"{}")


@pytest.fixture
def clock() -> Clock:
    return Clock()


def test_free_copy_and_copy_whose_time_has_come_are_shown(clock: Clock) -> None:
    embargo = Embargo(clock)
    assert embargo.admit(event())
    assert embargo.admit(event(minutes=0))
    assert embargo.due() == []


def test_embargoed_copy_is_shown_at_its_time_and_once(clock: Clock) -> None:
    embargo, held = Embargo(clock), event(minutes=10)
    assert not embargo.admit(held)
    clock.at += timedelta(minutes=9)
    assert embargo.due() == []
    clock.at += timedelta(minutes=1)
    assert embargo.due() == [held]
    assert embargo.due() == []


def test_a_later_event_of_the_story_supersedes_what_is_held(clock: Clock) -> None:
    embargo, later = Embargo(clock), event(minutes=20, offset=1)
    embargo.admit(event(minutes=10))
    embargo.admit(later)
    clock.at += timedelta(hours=1)
    assert embargo.due() == [later]


def test_a_withdrawal_is_shown_at_once_and_nothing_comes_after_it(clock: Clock) -> None:
    embargo = Embargo(clock)
    embargo.admit(event(minutes=10))
    assert embargo.admit(event(minutes=10, kind="story.withdrawn"))
    clock.at += timedelta(hours=1)
    assert embargo.due() == []


def test_a_group_goes_on_at_the_oldest_held_event(clock: Clock) -> None:
    embargo = Embargo(clock)
    embargo.admit(event("a", minutes=10, offset=8))
    embargo.admit(event("b", minutes=5, offset=5))
    assert embargo.oldest() == {("wire.enriched", 1): 5}


@given(st.lists(st.tuples(st.sampled_from("abc"), st.none() | st.integers(-5, 60))))
def test_each_story_ends_as_its_last_event_and_never_early(events: list[tuple[str, int | None]]) -> None:
    clock = Clock()
    embargo = Embargo(clock)
    last: dict[str, Delivered] = {}
    for offset, (uri, minutes) in enumerate(events):
        made = event(uri, minutes, offset)
        if embargo.admit(made):
            last[uri] = made
            assert made.embargoed_until is None or made.embargoed_until <= NOON
    clock.at += timedelta(hours=2)
    for made in embargo.due():
        last[made.uri] = made
    newest = {uri: offset for offset, (uri, _) in enumerate(events)}
    assert {uri: made.offset for uri, made in last.items()} == newest
