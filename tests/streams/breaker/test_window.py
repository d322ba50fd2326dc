from hypothesis import given
from hypothesis import strategies as st

from schemas.causes import Cause
from streams.breaker.window import Limit, Window

BAD = Cause.EMPTY
marks = st.lists(st.sampled_from([None, Cause.EMPTY, Cause.BROKEN_JSON]), max_size=60)
limits = st.builds(Limit, st.integers(1, 20), st.integers(1, 20), st.sampled_from([0.0, 0.25, 0.5, 1.0]))


@given(limits, marks)
def test_a_window_is_its_last_outcomes(limit: Limit, outcomes: list[Cause | None]) -> None:
    window = Window(limit, outcomes)
    last = outcomes[-limit.size :]
    bad = [mark for mark in last if mark is not None]
    assert window.marks == last
    assert window.share == (round(len(bad) / len(last), 4) if last else 0.0)
    assert window.causes == {cause: bad.count(cause) for cause in set(bad)}


@given(limits, marks)
def test_it_trips_on_enough_of_which_too_many_are_bad(limit: Limit, outcomes: list[Cause | None]) -> None:
    window = Window(limit, outcomes)
    last = outcomes[-limit.size :]
    enough = len(last) >= limit.minimum
    assert window.tripped == (enough and 0 < limit.share <= round(sum(m is not None for m in last) / len(last), 4))
    assert not (window.tripped and window.well)


@given(limits, marks, marks)
def test_looking_ahead_changes_nothing(limit: Limit, now: list[Cause | None], later: list[Cause | None]) -> None:
    window = Window(limit, now)
    ahead = window.after(later)
    assert (window.marks, ahead.marks) == (now[-limit.size :], (now + later)[-limit.size :])


def test_one_bad_story_never_trips() -> None:
    assert not Window(Limit(50, 2, 0.5), [BAD]).tripped
    assert Window(Limit(50, 2, 0.5), [BAD, None]).tripped


def test_a_cleared_window_starts_anew() -> None:
    window = Window(Limit(3, 1, 0.5), [BAD] * 3)
    window.clear()
    assert (window.share, window.tripped, window.causes) == (0.0, False, {})
    window.add([None])
    assert window.well
