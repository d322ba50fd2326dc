from hypothesis import given
from hypothesis import strategies as st

from streams.consuming.backlog import Backlog


def test_is_full_at_its_limit_and_not_before() -> None:
    backlog = Backlog(limit=10)
    backlog.received(9)
    assert not backlog.full()
    backlog.received(1)
    assert backlog.full()
    backlog.finished(1)
    assert not backlog.full()


def test_reset_makes_room() -> None:
    backlog = Backlog(limit=10)
    backlog.received(100)
    backlog.reset()
    assert not backlog.full()


@given(st.lists(st.integers(0, 1000)), st.integers(1, 1000))
def test_late_commits_after_a_reset_never_make_it_negative(sizes: list[int], limit: int) -> None:
    backlog = Backlog(limit)
    for size in sizes:
        backlog.finished(size)
    backlog.received(limit)
    assert backlog.full()
