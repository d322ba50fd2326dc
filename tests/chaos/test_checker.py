"""The checker sees what it is for: a record that is lost, doubled, swapped, or says something else."""

import random

import pytest

from tests.chaos.checker import Findings, check, check_ledger
from tests.chaos.model import Mark, Place, Story

PLACE: Place = ("wire.enriched", "urn:a")
OTHER: Place = ("wire.topic.sport", "urn:a")
TOLD: dict[Place, list[Mark]] = {
    PLACE: [("id-1", "story.added", "1"), ("id-2", "story.replaced", "2"), ("id-3", "story.withdrawn", "3")],
    OTHER: [("id-4", "story.added", "1")],
}


def findings(found: dict[Place, list[Mark]]) -> tuple[int, int, int, int]:
    there = Findings()
    check(TOLD, found, there)
    assert there.clean is (not any((there.lost, there.duplicated, there.disordered, there.foreign)))
    assert bool(there.examples) is not there.clean
    return there.lost, there.duplicated, there.disordered, there.foreign


def changed(*marks: Mark) -> dict[Place, list[Mark]]:
    return {**TOLD, PLACE: list(marks)}


def test_what_is_as_it_should_be_is_clean() -> None:
    assert findings(dict(TOLD)) == (0, 0, 0, 0)


def test_a_lost_record() -> None:
    first, _, last = TOLD[PLACE]
    assert findings(changed(first, last)) == (1, 0, 0, 0)
    assert findings({PLACE: TOLD[PLACE]}) == (1, 0, 0, 0)


def test_a_doubled_record_counts_each_time_too_many() -> None:
    first, second, last = TOLD[PLACE]
    assert findings(changed(first, second, second, last)) == (0, 1, 0, 0)
    assert findings(changed(first, second, last, first, first)) == (0, 2, 0, 0)


def test_a_swapped_record() -> None:
    first, second, last = TOLD[PLACE]
    assert findings(changed(second, first, last)) == (0, 0, 1, 0)
    assert findings(changed(last, first, second)) == (0, 0, 2, 0)


def test_a_record_that_says_something_else_is_lost_and_foreign() -> None:
    first, second, last = TOLD[PLACE]
    assert findings(changed(first, second, (last[0], last[1], "other text"))) == (1, 0, 0, 1)


def test_a_record_on_a_stream_that_it_does_not_belong_to() -> None:
    assert findings({**TOLD, ("wire.topic.arts", "urn:a"): [("id-9", "story.added", "1")]}) == (0, 0, 0, 1)


@pytest.mark.parametrize("seed", range(20))
def test_order_counts_within_a_key_and_not_between_keys(seed: int) -> None:
    places = list(TOLD)
    random.Random(seed).shuffle(places)
    assert findings({place: TOLD[place] for place in places}) == (0, 0, 0, 0)


def test_ledger_entries_that_differ() -> None:
    story = Story(3, "published", 2, "text", {"wire.topic.sport", "per:ada"}, {"wire.topic.sport", "per:ada"}, 1)
    reach = {"topics": ["sport"], "entities": ["per:ada"]}
    entry = {"standing": "published", "number": 2, "on": reach, "reached": reach, "revisions": 1}

    def wrong(partition: int, **fields: object) -> int:
        there = Findings()
        check_ledger({"urn:a": story}, {"urn:a": (partition, entry | fields)}, there)
        return there.wrong_entries

    assert wrong(3) == 0
    assert [wrong(2), wrong(3, number=1), wrong(3, revisions=2), wrong(3, standing="killed"), wrong(3, on={})] == [
        1
    ] * 5
    missing = Findings()
    check_ledger({"urn:a": story}, {"urn:b": (3, entry)}, missing)
    assert missing.wrong_entries == 2
