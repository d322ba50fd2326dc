"""Entries on disk: one RocksDB for all partitions of a worker.

Keys are two bytes of partition, one letter, and the rest: `e` and a uri hold an entry; `d`, another letter, eight bytes
of time and a uri say what an entry waits for and since when; `o` holds the offset in `wire.ledger` up to which the
partition is known. What belongs to one batch is written at once or not at all, its offset included.
"""

import struct
from collections.abc import Iterator, Mapping
from pathlib import Path

from rocksdict import AccessType, Options, Rdict, WriteBatch

from schemas.codec import to_bytes
from schemas.ledger import LedgerEntry
from streams.ledger.due import Due, waiting

PARTITION = struct.Struct(">H")
NUMBER = struct.Struct(">Q")
ENTRY, DUE, OFFSET = b"e", b"d", b"o"

WRITE_BUFFER = 16 * 1024 * 1024
"""Bytes kept in memory before they are sorted into a file; the log of the store keeps them until then."""

Changes = Mapping[str, LedgerEntry | None]


class Store:
    """The local copy of the ledger. It belongs to one process; a second one on the folder is refused by RocksDB."""

    def __init__(self, folder: Path, due: Due) -> None:
        folder.mkdir(parents=True, exist_ok=True)
        self._db = Rdict(str(folder), _options(), access_type=AccessType.read_write())
        self._due = due

    def close(self) -> None:
        """Close the files. The store is of no use afterwards."""
        self._db.close()

    def get(self, partition: int, uri: str) -> LedgerEntry | None:
        """The entry of a story, `None` where there is none."""
        found = self._db.get(_key(partition, ENTRY, uri.encode()))
        return None if found is None else LedgerEntry.model_validate_json(found)

    def offset(self, partition: int) -> int:
        """Where to go on reading `wire.ledger`; 0 where nothing is known of the partition."""
        found = self._db.get(_key(partition, OFFSET))
        return 0 if found is None else int(NUMBER.unpack(found)[0])

    def apply(self, partition: int, changes: Changes, offset: int) -> None:
        """Take over `changes` (`None` forgets a story) and the offset after the last of them, in one atomic write."""
        batch = WriteBatch(raw_mode=True)
        for uri, entry in changes.items():
            self._change(batch, partition, uri, entry)
        batch.put(_key(partition, OFFSET), NUMBER.pack(offset))
        self._db.write(batch)

    def wipe(self, partition: int) -> None:
        """Forget all of a partition, its offset too."""
        batch = WriteBatch(raw_mode=True)
        batch.delete_range(PARTITION.pack(partition), PARTITION.pack(partition + 1))
        self._db.write(batch)

    def entries(self, partition: int) -> Iterator[LedgerEntry]:
        """All entries of a partition, by uri."""
        for _, value in self._rows(_key(partition, ENTRY)):
            yield LedgerEntry.model_validate_json(value)

    def due(self, partition: int, now: int, most: int) -> list[str]:
        """The uris of at most `most` stories due at `now` (ms since 1970): burials first, then oldest first."""
        found: list[str] = []
        for kind, latest in self._due.before(now).items():
            prefix = _key(partition, DUE, kind)
            for key, _ in self._rows(prefix):
                since = NUMBER.unpack(key[len(prefix) : len(prefix) + 8])[0]
                if since > latest or len(found) == most:
                    break
                found.append(key[len(prefix) + 8 :].decode())
        return found

    def _change(self, batch: WriteBatch, partition: int, uri: str, entry: LedgerEntry | None) -> None:
        before = self.get(partition, uri)
        if before is not None and (wait := waiting(before)) is not None:
            batch.delete(_due_key(partition, wait, uri))
        if entry is None:
            batch.delete(_key(partition, ENTRY, uri.encode()))
            return
        batch.put(_key(partition, ENTRY, uri.encode()), to_bytes(entry))
        if (wait := waiting(entry)) is not None:
            batch.put(_due_key(partition, wait, uri), b"")

    def _rows(self, prefix: bytes) -> Iterator[tuple[bytes, bytes]]:
        for key, value in self._db.items(from_key=prefix):
            assert isinstance(key, bytes)
            if not key.startswith(prefix):
                return
            yield key, value


def _options() -> Options:
    options = Options(raw_mode=True)
    options.create_if_missing(True)
    options.set_write_buffer_size(WRITE_BUFFER)
    options.set_keep_log_file_num(2)
    options.set_max_open_files(128)
    return options


def _key(partition: int, kind: bytes, rest: bytes = b"") -> bytes:
    return PARTITION.pack(partition) + kind + rest


def _due_key(partition: int, wait: tuple[bytes, int], uri: str) -> bytes:
    kind, since = wait
    return _key(partition, DUE, kind + NUMBER.pack(since) + uri.encode())
