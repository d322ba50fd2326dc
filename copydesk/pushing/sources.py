"""The files to push: one, a folder's, or what comes through a pipe. Read as a stream, unpacked on the way."""

import gzip
import io
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO, cast

from schemas.errors import InputError

PIPE = "-"
SUFFIXES = (".txt", ".text", ".json", ".jsonl", ".ndjson")
"""What a folder's walk takes, each also with `.gz`. A file that is named itself may be called anything."""
_GZIP = b"\x1f\x8b"
_BUFFER = 1024 * 1024


@dataclass(frozen=True, slots=True)
class Source:
    """One file, or the pipe. `size` is in bytes as it lies on disk, `None` for a pipe."""

    name: str
    path: Path | None
    size: int | None

    @property
    def suffix(self) -> str:
        """The file's extension in lower case, without `.gz`."""
        return Path(_inner(self.name)).suffix if self.path else ""

    @contextmanager
    def opened(self) -> Iterator["Stream"]:
        """The source's bytes, unpacked when they are gzip, whatever the file is called. Raises `OSError`."""
        if self.path is None:
            yield Stream(_unpacked(_pipe()), None)
            return
        with self.path.open("rb", buffering=_BUFFER) as file:
            yield Stream(_unpacked(file), file)


@dataclass(frozen=True, slots=True)
class Stream:
    """An open source: `content` unpacked, `file` as it lies on disk (`None` for a pipe)."""

    content: BinaryIO
    file: BinaryIO | None

    def position(self) -> int:
        """Bytes of the file that have been read so far, packed as they are; 0 for a pipe."""
        return self.file.tell() if self.file else 0


def sources(target: str) -> list[Source]:
    """The sources that a command line's FILE, DIR or `-` means; a folder is walked in order of names.

    Raises `InputError` when there is no such file, or nothing to push in the folder.
    """
    if target == PIPE:
        return [Source("standard input", None, None)]
    path = Path(target)
    if path.is_dir():
        return _walk(path)
    if not path.exists():
        raise InputError(f"There is no file {target}.", "Name a file, a folder, or - for standard input.")
    return [_source(path)]


def _walk(folder: Path) -> list[Source]:
    found = [
        _source(path)
        for path in sorted(folder.rglob("*"))
        if path.is_file() and _inner(path.name).endswith(SUFFIXES) and not _hidden(path.relative_to(folder))
    ]
    if not found:
        raise InputError(
            f"There is nothing to push in {folder}.", f"A folder's files must end in {', '.join(SUFFIXES)} (or .gz)."
        )
    return found


def _source(path: Path) -> Source:
    return Source(str(path), path, path.stat().st_size)


def _hidden(path: Path) -> bool:
    return any(part.startswith(".") for part in path.parts)


def _inner(name: str) -> str:
    return name.lower().removesuffix(".gz")


def _pipe() -> BinaryIO:
    """Standard input with a buffer of its own: Python aborts at exit when a thread still waits in the usual one."""
    raw = getattr(sys.stdin.buffer, "raw", None)
    return io.BufferedReader(raw) if raw else sys.stdin.buffer


def _unpacked(file: BinaryIO) -> BinaryIO:
    head = file.peek(2)[:2] if hasattr(file, "peek") else b""
    return cast(BinaryIO, gzip.GzipFile(fileobj=file)) if head == _GZIP else file
