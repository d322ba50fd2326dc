"""What passes between the broker and the enricher processes: plain data, cheap to pickle."""

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Protocol

from schemas.causes import Cause
from schemas.headers import Headers

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
    """One record to publish."""

    topic: str
    key: bytes | None
    value: bytes | None
    headers: Headers

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
class Outcome:
    """Everything that follows from one raw event: records to publish and failures to quarantine.

    `uris` names the stories of the event, for the log.
    """

    records: tuple[Outgoing, ...] = ()
    failures: tuple[Failure, ...] = ()
    uris: tuple[str, ...] = ()


class Desk(Protocol):
    """What an enricher process runs. A factory without arguments, named by `COPYDESK_ENRICHER`, returns one."""

    def process(self, events: list[RawEvent]) -> list[Outcome]:
        """One outcome for each event, in order.

        Bad copy is a `Failure` in its outcome, not an exception. An exception makes the pool try each event of the
        batch alone; the event that raises then is quarantined as `enricher-error`.
        """
        ...
