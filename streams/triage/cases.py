"""Quarantined stories by filter, each with what became of it."""

from collections.abc import AsyncIterator
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Any

from pydantic import ValidationError

from schemas import headers
from schemas.causes import Cause
from schemas.events import Disposition
from schemas.headers import Headers
from schemas.topics import DISPOSITIONS, QUARANTINE
from streams.reader.quarantine import QuarantinedCopy
from streams.reader.records import Records, Start
from streams.settings import Settings


class State(StrEnum):
    """What became of a quarantined story."""

    OPEN = "open"
    REPLAYED = "replayed"
    DROPPED = "dropped"


@dataclass(frozen=True, slots=True)
class Case:
    """One quarantined story: the record and its bytes, all headers of the record, and its disposition if it has one."""

    copy: QuarantinedCopy
    headers: Headers
    disposition: Disposition | None

    @property
    def id(self) -> str:
        """The quarantine id."""
        return self.copy.record.id

    @property
    def state(self) -> State:
        """Open until somebody disposes of it."""
        return State(self.disposition.state) if self.disposition else State.OPEN

    @property
    def feed(self) -> str:
        """Whose copy it is, "" when the sender did not say."""
        return headers.read(self.headers, "ce_source")


@dataclass(frozen=True, slots=True)
class Choice:
    """Which cases are wanted. What is empty does not count. `feeds` holds the names under which one feed may go."""

    ids: frozenset[str] = frozenset()
    causes: frozenset[Cause] = frozenset()
    states: frozenset[State] = frozenset({State.OPEN})
    feeds: frozenset[str] = frozenset()
    since: datetime | None = None

    def takes(self, case: Case) -> bool:
        """Whether all that is asked for holds."""
        record = case.copy.record
        return (
            (not self.ids or case.id in self.ids)
            and (not self.causes or record.cause in self.causes)
            and (not self.states or case.state in self.states)
            and (not self.feeds or case.feed in self.feeds)
            and (self.since is None or record.at >= self.since)
        )


async def cases(settings: Settings, bootstrap: str, choice: Choice) -> AsyncIterator[Case]:
    """The cases that are there now, in order within a partition. Raises `ClusterError` when no broker answers.

    A record that was not written by Copydesk is passed over.
    """
    known: dict[str, Disposition] = {}
    async for record in _all(settings, bootstrap, DISPOSITIONS):
        disposition = _disposition(record)
        if disposition is not None:
            known[disposition.id] = disposition
    async for record in _all(settings, bootstrap, QUARANTINE):
        case = _case(record, known)
        if case is not None and choice.takes(case):
            yield case


async def _all(settings: Settings, bootstrap: str, topic: str) -> AsyncIterator[Any]:
    async with Records(settings, bootstrap, (topic,), start=Start(beginning=True), group=None) as records:
        while True:
            found = await records.poll()
            for record in found:
                yield record
            if not found and await records.at_end():
                return


def _disposition(record: Any) -> Disposition | None:
    try:
        return Disposition.model_validate_json(record.value or b"")
    except ValidationError:
        return None


def _case(record: Any, known: dict[str, Disposition]) -> Case | None:
    pairs = tuple((name, bytes(value or b"")) for name, value in record.headers)
    try:
        copy = QuarantinedCopy(headers.read_quarantine(pairs), record.value or b"")
    except ValidationError:
        return None
    return Case(copy, pairs, known.get(copy.record.id))
