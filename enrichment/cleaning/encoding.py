"""Repairs of text that was decoded wrongly somewhere on its way."""

import re
import unicodedata
from collections.abc import Callable

from ftfy import fix_encoding

_SURROGATE = re.compile("[\ud800-\udfff]")


def lone_surrogates(text: str) -> tuple[str, int]:
    """Each half of a surrogate pair becomes U+FFFD, one for one: no UTF-8, and so no JSON, can carry it."""
    return _SURROGATE.subn("\ufffd", text) if not text.isascii() else (text, 0)


def mojibake(text: str) -> tuple[str, int]:
    """UTF-8 that was read as a single-byte encoding ("â€™" for "’") is decoded again, line by line."""
    return _by_line(text, fix_encoding)


def composed(text: str) -> tuple[str, int]:
    """Unicode NFC: a letter and its combining accent become one code point where one exists."""
    if text.isascii() or unicodedata.is_normalized("NFC", text):
        return text, 0
    return _by_line(text, lambda line: unicodedata.normalize("NFC", line))


def _by_line(text: str, repair: Callable[[str], str]) -> tuple[str, int]:
    if text.isascii():
        return text, 0
    lines = text.split("\n")
    repaired = [line if line.isascii() else repair(line) for line in lines]
    count = sum(map(str.__ne__, lines, repaired))
    return ("\n".join(repaired), count) if count else (text, 0)
