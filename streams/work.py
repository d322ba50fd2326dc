"""What passes between the broker and the enricher processes: plain data, cheap to pickle."""

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Protocol

from schemas.causes import Cause
from schemas.headers import Headers
from schemas.ledger import Reach, Scale
from schemas.story import Status

_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_LAST_MS = 253_402_300_799_999


@dataclass(frozen=True, slots=True)
class RawEvent:
    """One message of `wire.raw` as the broker holds it. `timestamp_ms` is the broker's, in ms since 1970."""

    topic: str
    partition: int
    offset: int
    timestamp_ms: int
    key: bytes | None
    value: bytes
    headers: Headers

    def received(self) -> datetime:
        """When the broker got the event, in UTC. A clock that the calendar does not hold is moved to its nearest end.

        A producer may write any number there, and one that raised here would do so after every restart.
        """
        return _EPOCH + timedelta(milliseconds=min(max(self.timestamp_ms, 0), _LAST_MS))


@dataclass(frozen=True, slots=True)
class Outgoing:
    """One record to publish. `partition` is given where the key does not decide it."""

    topic: str
    key: bytes | None
    value: bytes | None
    headers: Headers
    partition: int | None = None

    def size(self) -> int:
        """Bytes of key, value and headers, without the batch's own overhead."""
        parts = sum(len(name) + len(value) for name, value in self.headers)
        return len(self.key or b"") + len(self.value or b"") + parts


@dataclass(frozen=True, slots=True)
class Failure:
    """Why one story of a raw event could not be handled. `item` counts from 0 within the message."""

    cause: Cause
    message: str
    component: str
    exception: str = ""
    item: int = 0
    attempts: int = 1


@dataclass(frozen=True, slots=True)
class Claim:
    """What a raw event says of one story, for the ledger to judge.

    `digest` stands for the content: equal digests, equal copy; "" for what has none. `at` is the raw event's time in ms
    since 1970. `revive` marks the order that lifts a kill.
    """

    uri: str
    status: Status
    scale: Scale
    version: int
    digest: str
    feed: str
    at: int
    revive: bool = False


@dataclass(frozen=True, slots=True)
class Farewell:
    """How the story leaves a stream: the value for story streams, and headers without `ce_id` and `ce_type`."""

    value: bytes
    stories: Headers
    entities: Headers


@dataclass(frozen=True, slots=True)
class Proposal:
    """One story as the desk would publish it. The ledger decides whether that happens, and as what.

    `arriving` are the records of `story.added`, none for copy that may not be used; `place` is where they go. `item` is
    the story's place in its raw event.
    """

    claim: Claim
    arriving: tuple[Outgoing, ...]
    place: Reach
    farewell: Farewell
    item: int = 0


@dataclass(frozen=True, slots=True)
class Outcome:
    """Everything that follows from one raw event: stories to publish and failures to quarantine.

    `uris` names the stories of the event, for the log.
    """

    proposals: tuple[Proposal, ...] = ()
    failures: tuple[Failure, ...] = ()
    uris: tuple[str, ...] = ()

    @property
    def records(self) -> tuple[Outgoing, ...]:
        """The records of all stories, as long as the ledger has nothing against them."""
        return tuple(record for proposal in self.proposals for record in proposal.arriving)


class Desk(Protocol):
    """What an enricher process runs. A factory without arguments, named by `COPYDESK_ENRICHER`, returns one."""

    def process(self, events: list[RawEvent]) -> list[Outcome]:
        """One outcome for each event, in order.

        Bad copy is a `Failure` in its outcome, not an exception. An exception makes the pool try each event of the
        batch alone; the event that raises then is quarantined as `enricher-error`.
        """
        ...
