"""Cuts a batch into chunks of similar work, so that the processes of a pool end together."""

import math
from collections.abc import Sequence
from dataclasses import dataclass

from streams.work import RawEvent

CHUNK_BYTES = 24_000
"""Some ten articles: enough to fill a batch of the model, little enough that no process waits long for another."""

CHUNK_STORIES = 32
FILL = 0.8
"""How full an even share makes a chunk at most; the rest is room for cutting at the nearest story."""

STORY_BYTES = 256
"""What any story costs, however short, in bytes of text that would take as long."""

BYTES_PER_SECOND = 10_000
"""A story gets a second more for each of these."""


@dataclass(frozen=True, slots=True)
class Chunk:
    """Consecutive events that go to a process together. `size` is their work in bytes of text."""

    events: tuple[RawEvent, ...]
    size: int

    @classmethod
    def of(cls, *events: RawEvent) -> "Chunk":
        """The chunk of these events."""
        return cls(events, sum(map(work, events)))

    def deadline(self, story_deadline: float) -> float:
        """Seconds after which a process that has this chunk counts as hung.

        The time of one story plus what the bytes take: a chunk in good health needs a fraction of that, and a time for
        each of its stories would let one that hangs hold the others for a quarter of an hour.
        """
        return story_deadline + self.size / BYTES_PER_SECOND


def work(event: RawEvent) -> int:
    """What an event costs, in bytes of text: the tokens of a story are not known before it is tokenized."""
    return len(event.value) + STORY_BYTES


def cut(events: Sequence[RawEvent], processes: int, chunk_bytes: int = CHUNK_BYTES) -> list[Chunk]:
    """`events` in order as chunks of at most `CHUNK_STORIES` events and `chunk_bytes` of work.

    One event alone may be larger. A batch smaller than `processes` full chunks is still spread over all processes.
    """
    total = sum(map(work, events))
    full_chunks = max(total / chunk_bytes, len(events) / CHUNK_STORIES) / FILL
    rounds = math.ceil(full_chunks / processes) or 1
    share = total / (rounds * processes)
    chunks: list[Chunk] = []
    first, size, done = 0, 0, 0
    for index, event in enumerate(events):
        more = work(event)
        # The even cuts are at multiples of the share; we cut at the event border nearest to the next of them.
        due = done + size + more / 2 > share * (round(done / share) + 1)
        full = size + more > chunk_bytes or index - first == CHUNK_STORIES
        if size and (due or full):
            chunks.append(Chunk(tuple(events[first:index]), size))
            first, size, done = index, 0, done + size
        size += more
    if size:
        chunks.append(Chunk(tuple(events[first:]), size))
    return chunks
