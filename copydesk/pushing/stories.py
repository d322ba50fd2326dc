"""A stream cut into stories: JSON Lines line by line, everything else whole. The bytes themselves stay untouched."""

import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from typing import BinaryIO

import orjson

import wires
from copydesk.pushing.sources import Source, Stream
from schemas.topics import MIB

LIMIT = 16 * MIB - 64 * 1024
"""Bytes of one message on `wire.raw`, less room for its key and headers."""
LINES = frozenset({"application/x-ndjson", "application/jsonl", "application/x-jsonlines"})
_LINE_SUFFIXES = (".jsonl", ".ndjson")
_TYPES = {".txt": "text/plain", ".text": "text/plain"}
_JSON = "application/json"


@dataclass(frozen=True, slots=True)
class Piece:
    """One story to push. `line` counts from 1 in JSON Lines and is 0 for a whole file; `position` is how far the
    file has been read, in bytes."""

    name: str
    line: int
    value: bytes
    content_type: str
    position: int


@dataclass(frozen=True, slots=True)
class Refused:
    """What cannot be pushed, and why in one sentence."""

    name: str
    line: int
    reason: str

    def sentence(self) -> str:
        """Where and why."""
        return f"{self.name}, line {self.line:,}: {self.reason}" if self.line else f"{self.name}: {self.reason}"


def pieces(source: Source, content_type: str = "") -> Iterator[Piece | Refused]:
    """The stories of one source. `content_type` overrides what its name and content say.

    Never raises for what a file holds: a story over 16 MiB, a damaged archive or an unreadable file is `Refused`, and
    reading goes on where it can.
    """
    line = 0
    try:
        with source.opened() as stream:
            for piece in _cut(source, stream, content_type):
                line = piece.line
                yield piece
    except (OSError, EOFError, zlib.error) as error:
        yield Refused(source.name, line, f"cannot be read further: {error}.")


def _cut(source: Source, stream: Stream, content_type: str) -> Iterator[Piece | Refused]:
    first = _line(stream.content)
    if _in_lines(source.suffix, content_type, first):
        yield from _lines(source, stream, content_type, first)
    else:
        yield from _whole(source, stream, content_type, first)


def _in_lines(suffix: str, content_type: str, first: bytes) -> bool:
    """By the type that was asked for, else the name, else because the first line is a JSON object by itself."""
    if content_type in LINES or suffix in _LINE_SUFFIXES:
        return True
    if content_type or suffix in _TYPES:
        return False
    return _is_object(first)


def _is_object(line: bytes) -> bool:
    try:
        return line.lstrip().startswith(b"{") and isinstance(orjson.loads(line), dict)
    except orjson.JSONDecodeError:
        return False


def _lines(source: Source, stream: Stream, content_type: str, first: bytes) -> Iterator[Piece | Refused]:
    kind = _JSON if not content_type or content_type in LINES else content_type
    for line in wires.split(_Again(first, stream.content), LIMIT):
        if line.value is None:
            yield Refused(source.name, line.number, _too_large(line.size))
        else:
            yield Piece(source.name, line.number, line.value, kind, stream.position())


def _whole(source: Source, stream: Stream, content_type: str, first: bytes) -> Iterator[Piece | Refused]:
    value = first + stream.content.read(max(LIMIT + 1 - len(first), 0))
    if len(value) > LIMIT:
        yield Refused(source.name, 0, _too_large(None))
        return
    kind = content_type or _TYPES.get(source.suffix) or _sniffed(value)
    yield Piece(source.name, 0, value, kind, stream.position())


def _sniffed(value: bytes) -> str:
    """The content type of bytes that nobody has named; "" leaves it to the worker, which says what it sees."""
    head = value.lstrip()[:1]
    if head in (b"{", b"["):
        return _JSON
    try:
        value.decode()
    except UnicodeDecodeError:
        return ""
    return "" if head == b"<" or b"\0" in value else "text/plain"


def _line(stream: BinaryIO) -> bytes:
    """The next line, or its beginning when it is over the limit; b"" at the end."""
    return stream.readline(LIMIT + 2)


class _Again:
    """A stream whose first line has been looked at and is read once more."""

    def __init__(self, first: bytes, stream: BinaryIO) -> None:
        self._first, self._stream = first, stream

    def readline(self, size: int, /) -> bytes:
        first, self._first = self._first, b""
        return first or self._stream.readline(size)


def _too_large(size: int | None) -> str:
    found = f"{size:,} bytes, over" if size else "over"
    return f"{found} the {LIMIT:,} that one message may have. Split it; several stories go as JSON Lines."
