"""When something is to be done about an entry without any copy coming in. Pure."""

from dataclasses import dataclass

from schemas.ledger import LedgerEntry, Standing

HOUR_MS = 3_600_000
BURIAL, OBLIVION = b"b", b"o"
"""What an entry may wait for: the tombstones of a killed story, and being forgotten."""


@dataclass(frozen=True, slots=True)
class Due:
    """The two limits. `grace_ms`: from a kill to its tombstones; `keep_ms`: from the last copy to forgetting, or never.

    A killed story is never forgotten: its kill would end with it. It is one small entry once its tombstones are sent.
    """

    grace_ms: int
    keep_ms: int | None

    def before(self, now: int) -> dict[bytes, int]:
        """For each thing to wait for, the latest beginning that is due at `now`; all in ms since 1970."""
        limits = {BURIAL: now - self.grace_ms}
        return limits if self.keep_ms is None else limits | {OBLIVION: now - self.keep_ms}


def waiting(entry: LedgerEntry) -> tuple[bytes, int] | None:
    """What an entry waits for and since when, `None` for nothing."""
    if entry.standing is not Standing.KILLED:
        return OBLIVION, entry.seen
    if entry.killed is None or entry.buried or entry.published is None:
        return None
    return BURIAL, entry.killed
