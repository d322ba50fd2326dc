from pathlib import Path

import pytest

from schemas.ledger import LedgerEntry, Reach
from schemas.story import Status
from streams.ledger.due import HOUR_MS, Due
from streams.ledger.lifecycle import decide
from streams.ledger.store import Store
from tests.streams.ledger.conftest import DUE
from tests.streams.making import claim


def entry(uri: str, at: int = 1000, killed: bool = False) -> LedgerEntry:
    made = decide(None, claim(uri=uri, at=at), Reach(topics=("arts",))).entry
    if killed:
        made = decide(made, claim(uri=uri, at=at, status=Status.CANCELED), Reach()).entry
    assert made is not None
    return made


def put(store: Store, partition: int, *entries: LedgerEntry, offset: int = 1) -> None:
    store.apply(partition, {each.uri: each for each in entries}, offset)


def test_what_is_put_comes_back_in_its_partition_only(store: Store) -> None:
    put(store, 3, entry("a"), entry("b"), offset=9)
    assert store.get(3, "a") == entry("a")
    assert store.get(2, "a") is None
    assert (store.offset(3), store.offset(2)) == (9, 0)
    assert [each.uri for each in store.entries(3)] == ["a", "b"]


def test_it_is_there_after_reopening(tmp_path: Path) -> None:
    first = Store(tmp_path, DUE)
    put(first, 0, entry("a"), offset=5)
    first.close()
    second = Store(tmp_path, DUE)
    assert (second.get(0, "a"), second.offset(0)) == (entry("a"), 5)
    second.close()


@pytest.mark.usefixtures("store")
def test_a_second_process_cannot_have_it(tmp_path: Path) -> None:
    with pytest.raises(Exception, match="lock"):
        Store(tmp_path / "store", DUE)


def test_wiping_one_partition_leaves_its_neighbours(store: Store) -> None:
    for partition in (0, 1, 2):
        put(store, partition, entry("a"))
    store.wipe(1)
    assert [store.get(partition, "a") is None for partition in (0, 1, 2)] == [False, True, False]
    assert (store.offset(1), store.due(1, 10**15, 9)) == (0, [])


def test_a_forgotten_story_is_gone(store: Store) -> None:
    put(store, 0, entry("a"))
    store.apply(0, {"a": None}, 2)
    assert (store.get(0, "a"), list(store.entries(0)), store.due(0, 10**15, 9)) == (None, [], [])


def test_stories_are_due_by_their_last_copy_and_once(store: Store) -> None:
    put(store, 0, entry("late", at=2 * HOUR_MS), entry("early", at=HOUR_MS))
    put(store, 0, entry("early", at=3 * HOUR_MS))
    assert store.due(0, 11 * HOUR_MS, 9) == []
    assert store.due(0, 12 * HOUR_MS, 9) == ["late"]
    assert store.due(0, 99 * HOUR_MS, 9) == ["late", "early"]
    assert store.due(0, 99 * HOUR_MS, 1) == ["late"]


def test_limits_may_change_while_stories_wait(tmp_path: Path) -> None:
    first = Store(tmp_path, DUE)
    put(first, 0, entry("a", killed=True), entry("b"))
    first.close()
    second = Store(tmp_path, Due(grace_ms=0, keep_ms=None))
    assert second.due(0, 1000, 9) == ["a"]
    assert second.due(0, 10**15, 9) == ["a"]
    second.close()


def test_a_killed_story_is_due_for_burial_and_then_never(store: Store) -> None:
    killed = entry("a", killed=True)
    put(store, 0, killed)
    assert store.due(0, 1000 + HOUR_MS, 9) == ["a"]
    put(store, 0, killed.model_copy(update={"buried": True}))
    assert store.due(0, 10**15, 9) == []
