"""Repairs of text that was decoded wrongly somewhere on its way."""

import re
import unicodedata
from collections.abc import Callable, Iterable, Iterator
from difflib import SequenceMatcher

from ftfy import fix_encoding

from enrichment.cleaning.characters import KIND
from enrichment.cleaning.edits import Edit
from enrichment.cleaning.rules import substitution

SUSPECT = re.compile("[^\x00-\x7f](?:(?<=[\x80-\x9f\ufffd])|(?<=[ÃÂ])[ \xa0]|(?<![\u2010-\u203a])[^\x00-\x7f])")
"""What mojibake cannot do without: two characters beyond ASCII side by side, a C1 control, a lone capital with a
blank. A line of typographic quotes and dashes alone is not looked at again."""

DIFFED = 2000
"""Characters of the longest line whose repair is told word by word; of a longer one only where it begins and ends."""

_BEYOND_ASCII = re.compile("[^\x00-\x7f]")

_surrogates = substitution(KIND, "lone-surrogate", "[\ud800-\udfff]", "\ufffd")


def lone_surrogates(text: str) -> Iterable[Edit]:
    """Each half of a surrogate pair becomes U+FFFD, one for one: no UTF-8, and so no JSON, can carry it."""
    try:
        text.encode()
    except UnicodeEncodeError:
        return _surrogates(text)
    return ()


def mojibake(text: str) -> Iterable[Edit]:
    """UTF-8 that was read as a single-byte encoding ("â€™" for "’") is decoded again, line by line."""
    return _by_line(text, SUSPECT, fix_encoding, "mojibake")


def composed(text: str) -> Iterable[Edit]:
    """Unicode NFC: a letter and its combining accent become one code point where one exists."""
    if text.isascii() or unicodedata.is_normalized("NFC", text):
        return ()
    return _by_line(text, _BEYOND_ASCII, lambda line: unicodedata.normalize("NFC", line), "nfc")


def _by_line(text: str, suspect: re.Pattern[str], repair: Callable[[str], str], rule: str) -> Iterator[Edit]:
    if text.isascii():
        return
    place = 0
    while found := suspect.search(text, place):
        start = text.rfind("\n", 0, found.start()) + 1
        end = text.find("\n", found.start())
        end = len(text) if end < 0 else end
        line = text[start:end]
        repaired = repair(line)
        if repaired != line:
            for before, after, replacement in _differences(line, repaired):
                yield Edit(start + before, start + after, replacement, KIND, rule)
        place = end + 1


def _differences(line: str, repaired: str) -> Iterator[tuple[int, int, str]]:
    if len(line) <= DIFFED:
        matcher = SequenceMatcher(None, line, repaired, autojunk=False)
        for kind, start, end, new_start, new_end in matcher.get_opcodes():
            if kind != "equal":
                yield start, end, repaired[new_start:new_end]
        return
    shorter = min(len(line), len(repaired))
    head = next((place for place in range(shorter) if line[place] != repaired[place]), shorter)
    rest = shorter - head
    tail = next((place for place in range(rest) if line[-1 - place] != repaired[-1 - place]), rest)
    yield head, len(line) - tail, repaired[head : len(repaired) - tail]
