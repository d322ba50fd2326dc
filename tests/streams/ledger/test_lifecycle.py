"""The state table, row by row, and what must hold in whatever order versions arrive."""

from itertools import permutations
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from schemas.ledger import LedgerEntry, Reach, Scale, Standing
from schemas.story import Status
from streams.ledger.lifecycle import Ruling, Verdict, decide
from streams.work import Claim
from tests.streams.making import claim

HERE = Reach(topics=("politics", "sport"), entities=("per:ada",))
THERE = Reach(topics=("politics",), entities=("per:bob",))
WITHHELD, CANCELED = {"status": Status.WITHHELD, "digest": ""}, {"status": Status.CANCELED, "digest": ""}


def after(*claims: Claim, place: Reach = HERE) -> LedgerEntry | None:
    """The entry after these claims, in order."""
    entry: LedgerEntry | None = None
    for each in claims:
        entry = decide(entry, each, place).entry or entry
    return entry


BEFORE: dict[str, LedgerEntry | None] = {
    "never seen": None,
    "published": after(claim(version=5)),
    "withheld before": after(claim(version=5), claim(version=5, **WITHHELD)),
    "withheld unpublished": after(claim(version=5, **WITHHELD)),
    "killed": after(claim(version=5), claim(version=5, **CANCELED)),
}
TABLE: list[tuple[str, dict[str, Any], Verdict]] = [
    ("never seen", {}, Verdict.ADDED),
    ("never seen", WITHHELD, Verdict.NOTED),
    ("never seen", CANCELED, Verdict.NOTED),
    ("never seen", {"revive": True}, Verdict.STALE),
    ("published", {"version": 5}, Verdict.RETRANSMISSION),
    ("published", {"version": 5, "digest": "b"}, Verdict.REPLACED),
    ("published", {"version": 4, "digest": "b"}, Verdict.STALE),
    ("published", {"version": 6}, Verdict.REPLACED),
    ("published", {"version": 4} | WITHHELD, Verdict.STALE),
    ("published", {"version": 5} | WITHHELD, Verdict.WITHDRAWN),
    ("published", {"version": 6} | WITHHELD, Verdict.WITHDRAWN),
    ("published", {"version": 4} | CANCELED, Verdict.WITHDRAWN),
    ("published", {"version": 6} | CANCELED, Verdict.WITHDRAWN),
    ("published", {"revive": True}, Verdict.STALE),
    ("withheld before", {"version": 5}, Verdict.STALE),
    ("withheld before", {"version": 5, "digest": "b"}, Verdict.STALE),
    ("withheld before", {"version": 6}, Verdict.REVIVED),
    ("withheld before", {"version": 5} | WITHHELD, Verdict.RETRANSMISSION),
    ("withheld before", {"version": 6} | WITHHELD, Verdict.NOTED),
    ("withheld before", {"version": 6} | CANCELED, Verdict.WITHDRAWN),
    ("withheld before", {"revive": True}, Verdict.NOTED),
    ("withheld unpublished", {"version": 6}, Verdict.REVIVED),
    ("withheld unpublished", {"version": 6} | CANCELED, Verdict.NOTED),
    ("killed", {"version": 99}, Verdict.KILLED),
    ("killed", {"version": 99} | WITHHELD, Verdict.KILLED),
    ("killed", {"version": 99} | CANCELED, Verdict.KILLED),
    ("killed", {"revive": True}, Verdict.NOTED),
]


@pytest.mark.parametrize(("before", "incoming", "verdict"), TABLE)
def test_the_state_table(before: str, incoming: dict[str, Any], verdict: Verdict) -> None:
    ruling = decide(BEFORE[before], claim(**incoming), HERE)
    assert ruling.verdict is verdict
    ignored = {Verdict.RETRANSMISSION, Verdict.STALE, Verdict.KILLED}
    assert (ruling.entry is None) == (verdict in ignored)


def test_a_replacement_leaves_the_streams_that_it_is_no_longer_on() -> None:
    ruling = decide(BEFORE["published"], claim(version=6), THERE)
    assert ruling.leaving == Reach(topics=("sport",), entities=("per:ada",))
    assert ruling.entry is not None
    assert ruling.entry.on == THERE
    assert ruling.entry.reached == HERE.joined(THERE)


def test_a_withdrawal_goes_wherever_any_version_ever_was() -> None:
    moved = decide(BEFORE["published"], claim(version=6), THERE).entry
    ruling = decide(moved, claim(version=6, **CANCELED), Reach())
    assert ruling.leaving == HERE.joined(THERE)
    assert ruling.entry is not None
    assert (ruling.entry.standing, ruling.entry.on, ruling.entry.killed) == (Standing.KILLED, Reach(), 1000)


def test_a_lifted_kill_lets_the_same_version_come_back() -> None:
    lifted = decide(BEFORE["killed"], claim(revive=True), Reach()).entry
    back = decide(lifted, claim(version=5), HERE)
    assert back.verdict is Verdict.REVIVED
    assert back.entry is not None
    assert (back.entry.standing, back.entry.killed, back.entry.buried) == (Standing.PUBLISHED, None, False)


def arriving(offset: int, **fields: Any) -> Claim:
    return claim(scale=Scale.ARRIVAL, version=offset, **fields)


def test_without_versions_equal_copy_is_a_retransmission_and_other_copy_is_newer() -> None:
    first = decide(None, arriving(7), HERE).entry
    assert decide(first, arriving(8), HERE).verdict is Verdict.RETRANSMISSION
    assert decide(first, arriving(2, digest="b"), HERE).verdict is Verdict.REPLACED


def test_withheld_copy_without_version_does_not_come_back_by_being_sent_again() -> None:
    entry = after(arriving(1), arriving(2, **WITHHELD))
    assert decide(entry, arriving(3), HERE).verdict is Verdict.STALE


def test_a_sender_that_begins_to_number_is_believed() -> None:
    entry = after(claim(scale=Scale.CLOCK, version=1_772_000_000))
    assert decide(entry, claim(version=2, digest="b"), HERE).verdict is Verdict.REPLACED


def test_an_order_without_version_reaches_every_version_and_a_late_old_one_stays_out() -> None:
    entry = after(claim(version=5), arriving(9, **WITHHELD))
    assert entry is not None and entry.standing is Standing.WITHHELD
    assert decide(entry, claim(version=4, digest="b"), HERE).verdict is Verdict.STALE
    assert decide(entry, claim(version=6), HERE).verdict is Verdict.REVIVED


def test_an_order_does_not_change_whose_the_story_is() -> None:
    entry = after(claim(feed="np"), arriving(9, feed="", **WITHHELD))
    assert entry is not None and entry.feed == "np"


@pytest.mark.parametrize("last", [{}, WITHHELD, CANCELED])
def test_distinct_versions_end_alike_in_every_order(last: dict[str, Any]) -> None:
    claims = [claim(version=1), claim(version=2, digest="b"), claim(version=3, **({"digest": "c"} | last))]
    ends = {
        (end.standing, end.digest if end.on != Reach() else "")
        for each in permutations(claims)
        if (end := after(*each))
    }
    assert len(ends) == 1


CLAIMS = st.lists(
    st.builds(
        claim,
        version=st.integers(0, 4),
        digest=st.sampled_from("abc"),
        status=st.sampled_from(Status),
        scale=st.sampled_from(Scale),
        revive=st.sampled_from([False] * 6 + [True]),
    ),
    max_size=20,
)


@given(CLAIMS)
def test_the_ledger_never_contradicts_itself(claims: list[Claim]) -> None:
    entry: LedgerEntry | None = None
    for each in claims:
        ruling: Ruling = decide(entry, each, HERE)
        entry = ruling.entry or entry
        if entry is not None:
            assert entry.on.without(entry.reached) == Reach()
            assert (entry.on == Reach()) == (entry.standing is not Standing.PUBLISHED)
            assert (entry.killed is not None) == (entry.standing is Standing.KILLED)
            assert (entry.published is None) == (entry.revisions == 0)
