"""Transactions that were begun and never counted, as the brokers themselves keep count of them."""

import struct
from collections.abc import Iterator
from pathlib import Path

from schemas.topics import LEDGER

ENTRY = struct.Struct(">hqqqq")
"""One line of a segment's index of aborted transactions: its format, producer, first and last offset, and the last
stable offset then."""


def aborted(folder: Path) -> int:
    """How many of those that had reached the ledger were aborted, in the data of the brokers in `folder`.

    Nearly every transaction writes to its own partition of the ledger, and to no other; replicas keep the same count.
    """
    found: dict[str, set[tuple[int, int]]] = {}
    for index in folder.glob(f"node-*/data/{LEDGER}-*/*.txnindex"):
        found.setdefault(index.parent.name, set()).update(_entries(index.read_bytes()))
    return sum(len(entries) for entries in found.values())


def _entries(data: bytes) -> Iterator[tuple[int, int]]:
    whole = len(data) // ENTRY.size * ENTRY.size
    for _, producer, first, _, _ in ENTRY.iter_unpack(data[:whole]):
        yield producer, first
