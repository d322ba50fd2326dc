"""Lines that were wrapped at a fixed width are joined to paragraphs again."""

import re
from collections.abc import Iterable, Iterator

from enrichment.cleaning.edits import Edit
from enrichment.cleaning.lines import KIND
from enrichment.cleaning.words.lexicon import english

NARROWEST, WIDEST = 45, 100
"""Characters of the lines that a teleprinter, a mail or a text file is wrapped at."""

_BLOCK = re.compile(r"^[^\n]++(?:\n[^\n]++)++", re.MULTILINE)
_COLUMNS = re.compile(r"\S(?:\t| {3,})\S")
_BULLET = re.compile(r"\s*(?:[•◦▪■●*·»>–—-]\s|\d{1,2}[.)]\s)")
_BROKEN = re.compile(r"[A-Za-z]+-$")
_WORD = re.compile(r"[a-z]+")


def unwrap(text: str) -> Iterable[Edit]:
    """A line feed inside a wrapped paragraph becomes a blank; a word that was broken at it becomes whole.

    A block of lines is taken for wrapped when all but the last are of about one width and go on in the middle of a
    sentence more often than not. Verse, lists and tables are not.
    """
    if "\n" not in text:
        return ()
    return [edit for found in _BLOCK.finditer(text) for edit in _block(found[0], found.start())]


def _block(block: str, start: int) -> Iterator[Edit]:
    lines = block.split("\n")
    if not _is_wrapped(lines):
        return
    place = start
    for line, following in zip(lines, lines[1:], strict=False):
        place += len(line)
        if not _begins(line, following):
            yield _join(line, following, place)
        place += 1


def _is_wrapped(lines: list[str]) -> bool:
    full = [len(line.rstrip()) for line in lines[:-1]]
    widest = max(full)
    if not NARROWEST <= widest <= WIDEST or len(lines[-1]) > WIDEST or any(map(_COLUMNS.search, lines)):
        return False
    if sum(width >= widest - 16 for width in full) * 10 < len(full) * 8:
        return False
    return sum(map(_flows, lines, lines[1:])) * 2 >= len(full)


def _flows(line: str, following: str) -> bool:
    """Whether the next line goes on in the middle of a sentence."""
    begins = following.lstrip()[:1]
    return begins.islower() or (line.rstrip()[-1:].islower() and not _BULLET.match(following) and begins.isdigit())


def _begins(line: str, following: str) -> bool:
    """Whether a new paragraph begins with the next line: indented, or a list's item."""
    indented = len(following) - len(following.lstrip()) > len(line) - len(line.lstrip())
    return bool(_BULLET.match(following)) or (indented and line.rstrip()[-1:] in '.!?”"')


def _join(line: str, following: str, place: int) -> Edit:
    indent = len(following) - len(following.lstrip())
    broken = _BROKEN.search(line)
    rest = _WORD.match(following.lstrip())
    if broken and rest and broken[0][:-1] + rest[0] in english():
        return Edit(place - 1, place + 1 + indent, "", KIND, "broken-word", 0.9)
    return Edit(place, place + 1 + indent, "" if broken else " ", KIND, "hard-wrap", 0.9)
