"""Committed records of some topics: where to begin, what has been handled, when the end is reached."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from types import TracebackType
from typing import Any, Self

from aiokafka import AIOKafkaConsumer, TopicPartition

from schemas.errors import ConfigurationError
from schemas.topics import MIB
from streams import admin
from streams.connection import connection, explained
from streams.settings import Settings

POLL_MS = 200
"""How long one look for records may wait; the broker answers at once when there are any."""
FETCH_BYTES = 17 * MIB


@dataclass(frozen=True, slots=True)
class Start:
    """Where a reader begins: at the end (only what is new), at the beginning, or at the first record since a time."""

    beginning: bool = False
    since: datetime | None = None


class Records:
    """An async context manager over a read_committed consumer: nothing of an unfinished transaction is seen.

    Without a `group` all partitions are read and nothing is remembered. With one, partitions are shared with the
    group's other members and it goes on where it last said `handled`; `start` then counts only for a new group.
    """

    def __init__(
        self, settings: Settings, bootstrap: str, topics: tuple[str, ...], *, start: Start, group: str | None
    ) -> None:
        if group and start.since:
            raise ConfigurationError("A group cannot start at a time.", "Leave out the group or the time.")
        self._settings, self._bootstrap, self._topics = settings, bootstrap, topics
        self._start, self._group = start, group
        self._consumer: AIOKafkaConsumer = None
        self._end: dict[TopicPartition, int] = {}

    async def __aenter__(self) -> Self:
        await admin.require_present(self._settings, self._bootstrap, self._topics)
        self._consumer = AIOKafkaConsumer(
            *self._topics,
            **connection(self._settings, self._bootstrap),
            group_id=self._group,
            enable_auto_commit=False,
            isolation_level="read_committed",
            auto_offset_reset="earliest" if self._start.beginning else "latest",
            max_partition_fetch_bytes=FETCH_BYTES,
        )
        with explained(self._bootstrap):
            try:
                await self._consumer.start()
                await self._seek()
                self._end = await self._consumer.end_offsets(list(self._consumer.assignment()))
            except BaseException:
                await self._consumer.stop()
                raise
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None
    ) -> None:
        await self._consumer.stop()

    async def poll(self) -> list[Any]:
        """The next `ConsumerRecord`s, in order within a partition; empty when none came within 0.2 s."""
        with explained(self._bootstrap):
            batches = await self._consumer.getmany(timeout_ms=POLL_MS, max_records=500)
        return [record for batch in batches.values() for record in batch]

    async def at_end(self) -> bool:
        """Whether everything that was there when reading began has been polled."""
        assigned = self._consumer.assignment()
        places = [(await self._consumer.position(tp), end) for tp, end in self._end.items() if tp in assigned]
        return all(position >= end for position, end in places)

    async def handled(self, held: Mapping[tuple[str, int], int]) -> None:
        """Remembers for the group that all polled records are done with, save those from the offsets in `held` on."""
        if self._group is None:
            return
        with explained(self._bootstrap):
            places = {tp: await self._consumer.position(tp) for tp in self._consumer.assignment()}
            await self._consumer.commit(
                {tp: min(at, held.get((tp.topic, tp.partition), at)) for tp, at in places.items()}
            )

    async def _seek(self) -> None:
        """Fixes the start now: a lazy one would miss what is written between here and the first poll."""
        partitions = list(self._consumer.assignment())
        if self._group is not None:
            for partition in partitions:
                await self._consumer.position(partition)
        elif self._start.since is not None:
            await self._seek_time(partitions, self._start.since)
        elif self._start.beginning:
            await self._consumer.seek_to_beginning(*partitions)
        else:
            await self._consumer.seek_to_end(*partitions)

    async def _seek_time(self, partitions: list[TopicPartition], since: datetime) -> None:
        moment = int(since.timestamp() * 1000)
        # The ends first: what is committed between the two questions lies beyond them, and is read.
        ends = await self._consumer.end_offsets(partitions)
        found = await self._consumer.offsets_for_times(dict.fromkeys(partitions, moment))
        for partition in partitions:
            place = found.get(partition)
            self._consumer.seek(partition, place.offset if place else ends[partition])
