"""JSON Lines to single stories, without holding more than one line."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Protocol

_BOM = b"\xef\xbb\xbf"


class Lines(Protocol):
    """A binary file, or what reads like one: `open(path, "rb")`, `gzip.open(path)`, `io.BytesIO(data)`."""

    def readline(self, size: int, /) -> bytes:
        """At most `size` bytes, up to and with the next line end; b"" at the end."""
        ...


@dataclass(frozen=True, slots=True)
class Line:
    """One line: its number from 1, its bytes without line end, and its size.

    `value` is `None` for a line longer than the limit: `size` says how long it is, the bytes are not kept.
    """

    number: int
    value: bytes | None
    size: int


def split(lines: Lines, longest: int) -> Iterator[Line]:
    """Every line that is not blank, in order. A line over `longest` bytes comes without its bytes; others go on."""
    number = 0
    while chunk := lines.readline(longest + 2):
        number += 1
        size = len(chunk) + (0 if chunk.endswith(b"\n") else _skip(lines, longest + 2))
        value = chunk.removeprefix(_BOM if number == 1 else b"").rstrip(b"\r\n")
        if size > longest + 2 or len(value) > longest:
            yield Line(number, None, size)
        elif value.strip():
            yield Line(number, value, len(value))


def _skip(lines: Lines, step: int) -> int:
    """Read to the line's end; the bytes passed over."""
    passed = 0
    while chunk := lines.readline(step):
        passed += len(chunk)
        if chunk.endswith(b"\n"):
            break
    return passed
