"""One batch's view of the ledger: what is on disk, and above it what the batch itself has decided so far."""

from collections.abc import Mapping

from schemas.ledger import LedgerEntry
from streams.ledger.lifecycle import Ruling, decide
from streams.ledger.store import Store
from streams.work import Proposal


class Draft:
    """Rulings of one batch, story by story. Nothing is written before the batch is committed."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self._changes: dict[int, dict[str, LedgerEntry]] = {}

    def rule(self, partition: int, proposal: Proposal) -> Ruling:
        """What `decide` says of the proposal. The ledger is not changed: `take` the ruling, or leave it."""
        uri = proposal.claim.uri
        entry = self._changes.get(partition, {}).get(uri) or self._store.get(partition, uri)
        return decide(entry, proposal.claim, proposal.place)

    def take(self, partition: int, ruling: Ruling) -> None:
        """The ruling's entry counts for what follows in the batch."""
        if ruling.entry is not None:
            self._changes.setdefault(partition, {})[ruling.entry.uri] = ruling.entry

    def changes(self, partition: int) -> Mapping[str, LedgerEntry]:
        """The entries of a partition that the batch has changed."""
        return self._changes.get(partition, {})
