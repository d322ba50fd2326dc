"""When something is to be done about an entry without any copy coming in. Pure."""

from dataclasses import dataclass

from schemas.ledger import LedgerEntry, Standing

HOUR_MS = 3_600_000


@dataclass(frozen=True, slots=True)
class Due:
    """The two limits. `grace_ms`: from a kill to its tombstones; `keep_ms`: from the last copy to forgetting, or never.

    A killed story is never forgotten: its kill would end with it. It is one small entry once its tombstones are sent.
    """

    grace_ms: int
    keep_ms: int | None

    def at(self, entry: LedgerEntry) -> int | None:
        """The time in ms since 1970, `None` for never."""
        if entry.standing is Standing.KILLED:
            waiting = entry.killed is not None and not entry.buried and entry.published is not None
            return entry.killed + self.grace_ms if waiting and entry.killed is not None else None
        return None if self.keep_ms is None else entry.seen + self.keep_ms
