"""Bytes to text, strictly: a byte that does not fit its encoding is an error with its place, never a replacement."""

import codecs
import re

from schemas.causes import Cause
from schemas.errors import CopyError

_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_NAME = re.compile(r"[a-z0-9][a-z0-9._:-]{0,39}")
_READ = frozenset(
    {"ascii", "utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "koi8-r", "koi8-u", "mac-roman"}
    | {f"iso8859-{part}" for part in (*range(1, 12), 13, 14, 15, 16)}
    | {f"cp{page}" for page in (437, 850, 852, 866, 932, 949, 950, *range(1250, 1259))}
    | {"big5", "euc_jp", "euc_kr", "gb18030", "gb2312", "gbk", "iso2022_jp", "shift_jis"}
)
"""Codecs that wires use. The rest of Python's (unicode_escape, utf-7, idna) would run what a sender writes."""


def to_text(value: bytes, charset: str = "") -> str:
    """The text of `value`, without its byte order mark.

    A byte order mark decides; else the declared charset; else UTF-8. Raises `CopyError` (`invalid-encoding`) that
    names the first byte which does not fit, counted from 0, or the charset that we do not read.
    """
    for mark, encoding in _MARKS:
        if value.startswith(mark):
            return _decoded(value, encoding, len(mark), "as its byte order mark says")
    said = "as declared" if charset else "and no other encoding is declared"
    return _decoded(value, _codec(charset or "utf-8"), 0, said).removeprefix("\ufeff")


def _decoded(value: bytes, encoding: str, skip: int, said: str) -> str:
    try:
        return value[skip:].decode(encoding)
    except UnicodeDecodeError as error:
        place = error.start + skip
        wrong = f"Byte {place:,} of {len(value):,} (0x{value[place]:02X}) is not {encoding}, {said}."
        raise CopyError(Cause.INVALID_ENCODING, wrong, f"byte {place}") from error


def _codec(charset: str) -> str:
    try:
        name = codecs.lookup(charset).name if _NAME.fullmatch(charset) else ""
    except LookupError:
        name = ""
    if name not in _READ:
        wrong = f"The charset {charset[:40]!a} is not one that we read."
        raise CopyError(Cause.INVALID_ENCODING, wrong)
    return name
