"""What the ledger holds, for who gives orders: read from `wire.ledger` to its end."""

from dataclasses import dataclass
from datetime import datetime

from pydantic import ValidationError

from schemas.ledger import LedgerEntry, Standing
from schemas.topics import LEDGER
from streams.reader.records import Records, Start
from streams.settings import Settings


@dataclass(frozen=True, slots=True)
class Holding:
    """One story's entry and the partition number of its raw events."""

    partition: int
    entry: LedgerEntry


@dataclass(frozen=True, slots=True)
class Wanted:
    """Which stories an order is for: by name, or all of a feed that may be used and had copy since a time."""

    uris: frozenset[str] = frozenset()
    feed: str = ""
    since: datetime | None = None

    def takes(self, entry: LedgerEntry) -> bool:
        """Whether the order is for this story."""
        if entry.uri in self.uris:
            return True
        if not self.feed or entry.feed != self.feed or entry.standing is not Standing.PUBLISHED:
            return False
        return self.since is None or entry.seen >= self.since.timestamp() * 1000


async def holdings(settings: Settings, bootstrap: str, wanted: Wanted) -> list[Holding]:
    """The stories that are wanted, as the ledger stands now. Raises `ClusterError` when no broker answers."""
    found: dict[tuple[int, str], Holding] = {}
    async with Records(settings, bootstrap, (LEDGER,), start=Start(beginning=True), group=None) as records:
        while True:
            polled = await records.poll()
            for record in polled:
                place = record.partition, (record.key or b"").decode("utf-8", "replace")
                entry = _entry(record.value)
                found.pop(place, None)
                if entry is not None and wanted.takes(entry):
                    found[place] = Holding(record.partition, entry)
            if not polled and await records.at_end():
                return list(found.values())


def _entry(value: bytes | None) -> LedgerEntry | None:
    try:
        return LedgerEntry.model_validate_json(value or b"")
    except ValidationError:
        return None
