"""Compares what is on the streams with what should be. Knows nothing of Kafka."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from tests.chaos.model import Mark, Place, Story

MOST_SHOWN = 20


@dataclass
class Findings:
    """How many records are wrong, in which way, and some of them in words.

    A record that is there and says something else than it should is one lost and one `foreign`.
    """

    lost: int = 0
    duplicated: int = 0
    disordered: int = 0
    foreign: int = 0
    wrong_entries: int = 0
    examples: list[str] = field(default_factory=list)

    @property
    def clean(self) -> bool:
        """Whether nothing is wrong."""
        return not (self.lost or self.duplicated or self.disordered or self.foreign or self.wrong_entries)

    def note(self, what: str, about: object) -> None:
        """Keep the first few."""
        if len(self.examples) < MOST_SHOWN:
            self.examples.append(f"{what}: {about}")


def check(told: Mapping[Place, Sequence[Mark]], found: Mapping[Place, Sequence[Mark]], findings: Findings) -> None:
    """Each record that was to come, once, and those of one key on one stream in their order."""
    for place in {**told, **found}:
        wanted, there = Counter(told.get(place, ())), Counter(found.get(place, ()))
        for mark in wanted - there:
            findings.lost += 1
            findings.note("lost", (*place, mark))
        for mark, times in (there - wanted).items():
            if mark in wanted:
                findings.duplicated += times
                findings.note("duplicated", (*place, mark))
            else:
                findings.foreign += times
                findings.note("foreign", (*place, mark))
        for mark in _disordered(told.get(place, ()), found.get(place, ())):
            findings.disordered += 1
            findings.note("out of order", (*place, mark))


def check_ledger(
    stories: Mapping[str, Story], entries: Mapping[str, tuple[int, Mapping[str, Any]]], findings: Findings
) -> None:
    """The last entry of each story on `wire.ledger`, and its partition, against the replay."""
    for uri in {**stories, **entries}:
        wanted = _replayed(stories[uri]) if uri in stories else None
        there = _entered(*entries[uri]) if uri in entries else None
        if wanted != there:
            findings.wrong_entries += 1
            findings.note("ledger", (uri, wanted, there))


def _disordered(told: Sequence[Mark], found: Sequence[Mark]) -> Iterator[Mark]:
    """Records that come, the first time, after one that was to come later. A second time is a duplicate's own fault."""
    places = {mark: number for number, mark in enumerate(told)}
    last = -1
    for mark in dict.fromkeys(found):
        place = places.get(mark, last)
        if place < last:
            yield mark
        last = max(last, place)


def _replayed(story: Story) -> tuple[Any, ...]:
    top = None if story.top < 0 else story.top
    return story.partition, story.standing, top, sorted(story.on), sorted(story.reached), story.revisions


def _entered(partition: int, entry: Mapping[str, Any]) -> tuple[Any, ...]:
    number, revisions = entry.get("number"), entry.get("revisions", 0)
    return partition, entry["standing"], number, _streams(entry, "on"), _streams(entry, "reached"), revisions


def _streams(entry: Mapping[str, Any], name: str) -> list[str]:
    reach = entry.get(name) or {}
    return sorted([*(f"wire.topic.{slug}" for slug in reach.get("topics", ())), *reach.get("entities", ())])
