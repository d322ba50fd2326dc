"""The worker's ledger: restored with its partitions, asked before each transaction, moved after it."""

import logging
import time
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

from streams.ledger.draft import Draft
from streams.ledger.due import HOUR_MS, Due
from streams.ledger.restore import restore
from streams.ledger.slot import Slot
from streams.ledger.store import Changes, Store
from streams.ledger.sweep import Sweeping
from streams.life.pulse import Pulse
from streams.metrics import Metrics
from streams.settings import Settings

logger = logging.getLogger(__name__)

SWEPT = 50
"""Stories of one sweep of a partition: each may have a hundred tombstones, and a transaction is to be short."""


class Ledger:
    """Holds the store of this worker, and knows which partitions it is current for.

    `open` it before the consumer starts. Belongs to the event loop.
    """

    def __init__(self, settings: Settings, connection: Mapping[str, Any], metrics: Metrics, pulse: Pulse) -> None:
        self._settings, self._connection = settings, connection
        self._metrics, self._pulse = metrics, pulse
        self._slot: Slot | None = None
        self._store: Store | None = None
        self.partitions: frozenset[int] = frozenset()

    def open(self, cluster: str) -> None:
        """Take a folder of our own for the ledger of that cluster. Raises `ConfigurationError` when there is none."""
        self._slot = Slot(_root(self._settings) / cluster)
        self._store = Store(self._slot.folder, due(self._settings))
        logger.info("ledger's folder is %s", self._slot.folder)

    def beside(self, suffix: str) -> Path:
        """A file that is this worker's own, as its folder is."""
        assert self._slot is not None, "the ledger is not open"
        return self._slot.folder.with_suffix(f".{suffix}")

    def close(self) -> None:
        """Close the files and let another worker have them."""
        self.leave()
        if self._store is not None:
            self._store.close()
        if self._slot is not None:
            self._slot.release()
        self._store = self._slot = None

    def leave(self) -> None:
        """Be current for no partition: others may write to them from now on."""
        self.partitions = frozenset()

    async def restore(self, partitions: Iterable[int]) -> None:
        """Be current for these partitions. Their producers were made anew before. Raises aiokafka's errors."""
        owned = frozenset(partitions)
        started = time.monotonic()
        self._pulse.restoring = True
        records = await restore(self.store, owned, self._connection, self._pulse.progress)
        self._pulse.restoring = False
        self.partitions = owned
        seconds = time.monotonic() - started
        self._metrics.count("ledger_restored_total", records)
        self._metrics.set("ledger_restore_seconds", seconds)
        logger.info("ledger restored", extra={"records": records, "seconds": round(seconds, 3)})

    def draft(self) -> Draft:
        """A view for one batch."""
        return Draft(self.store)

    def committed(self, partition: int, changes: Changes, offset: int) -> None:
        """Take over what a transaction has committed; `offset` is the one after its last record on `wire.ledger`."""
        if offset > self.store.offset(partition):
            self.store.apply(partition, changes, offset)

    def sweeping(self, partition: int, now: int) -> Sweeping:
        """What is due in a partition at `now`, in ms since 1970; empty when nothing is."""
        found = Sweeping()
        for uri in self.store.due(partition, now, SWEPT):
            entry = self.store.get(partition, uri)
            if entry is not None:
                found.add(partition, entry)
        return found

    @property
    def store(self) -> Store:
        """The open store."""
        assert self._store is not None, "the ledger is not open"
        return self._store


def due(settings: Settings) -> Due:
    """The limits as the settings have them."""
    keep = settings.ledger_days * 24 * HOUR_MS
    return Due(grace_ms=int(settings.kill_grace_days * 24 * HOUR_MS), keep_ms=int(keep) if keep else None)


def _root(settings: Settings) -> Path:
    return (settings.ledger_folder or settings.cache / "ledger") / settings.group
