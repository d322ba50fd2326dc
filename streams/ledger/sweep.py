"""What is due without any copy coming in: tombstones of killed stories, and entries to forget. Pure."""

from dataclasses import dataclass, field

from schemas.ledger import LedgerEntry, Reach, Standing
from schemas.topics import LEDGER
from streams.ledger.publication import ledger_record, tombstones
from streams.work import Outgoing


@dataclass(slots=True)
class Sweeping:
    """Records to publish for one partition in one transaction, and the changes that follow."""

    records: list[Outgoing] = field(default_factory=list)
    changes: dict[str, LedgerEntry | None] = field(default_factory=dict)
    buried: int = 0
    forgotten: int = 0

    def add(self, partition: int, entry: LedgerEntry) -> None:
        """What is due for one entry: burying it where it was killed, else forgetting it."""
        if entry.standing is Standing.KILLED:
            buried = entry.model_copy(update={"buried": True, "reached": Reach()})
            self.records += [*tombstones(entry), ledger_record(buried, partition, "")]
            self.changes[entry.uri] = buried
            self.buried += 1
        else:
            self.records.append(Outgoing(LEDGER, entry.uri.encode(), None, (), partition))
            self.changes[entry.uri] = None
            self.forgotten += 1
