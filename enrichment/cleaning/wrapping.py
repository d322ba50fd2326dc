"""Lines that were wrapped at a fixed width are joined to paragraphs again."""

import re
from collections.abc import Iterable, Iterator
from itertools import pairwise

from enrichment.cleaning.edits import Edit
from enrichment.cleaning.lines import KIND
from enrichment.cleaning.words.lexicon import english

NARROWEST, WIDEST = 45, 100
"""Characters of the lines that a teleprinter, a mail or a text file is wrapped at."""

RAGGED = 12
"""Characters by which the right edge of wrapped copy goes up and down."""

_BLOCK = re.compile(r"^[^\n]++(?:\n[^\n]++)++", re.MULTILINE)
_LINE_AFTER_LINE = re.compile(r"\n(?<=[^\n]\n)(?=[^\n])")
_COLUMNS = re.compile(r"\S(?:\t| {3,})\S")
_BULLET = re.compile(r"\s*(?:[•◦▪■●*·»>–—-]\s|\d{1,2}[.)]\s)")
_BROKEN = re.compile(r"[A-Za-z]+-$")
_WORD = re.compile(r"[a-z]+")
_STRAY = re.compile(r"\n[,.;:)’”](?=\s|\Z)")
_GOES_ON = re.compile(r"[,.;:)’”](?:\s|$)|[a-z]")
_OPEN_END = re.compile(r"[a-z,(“‘\"'’-]\s*$|\b(?:[A-Z][a-z]+|[A-Z]{2,})\s*$")


def unwrap(text: str) -> Iterable[Edit]:
    """A line feed inside a wrapped paragraph becomes a blank; a word that was broken at it becomes whole.

    A block of lines is taken for wrapped when all but the last are of about one width and go on in the middle of a
    sentence more often than not. Verse, lists and tables are not.
    """
    if not _LINE_AFTER_LINE.search(text):
        return ()
    blocks = [(found.start(), found[0].split("\n")) for found in _BLOCK.finditer(text)]
    wrapped = [_is_wrapped(lines) for _, lines in blocks]
    widths = [_width(lines) for (_, lines), is_wrapped in zip(blocks, wrapped, strict=True) if is_wrapped]
    if not widths:
        return ()
    width = max(widths)
    return [
        edit
        for (start, lines), is_wrapped in zip(blocks, wrapped, strict=True)
        if is_wrapped or (len(widths) > 1 and _fits(lines, width))
        for edit in _block(lines, start, width)
    ]


def _block(lines: list[str], start: int, width: int) -> Iterator[Edit]:
    place = start
    for line, following in pairwise(lines):
        place += len(line)
        if not _begins(line, following, width):
            yield _join(line, following, place)
        place += 1


def _width(lines: list[str]) -> int:
    return max(len(line.rstrip()) for line in lines)


def _is_wrapped(lines: list[str]) -> bool:
    full = [len(line.rstrip()) for line in lines[:-1] if line.rstrip()[-1:] not in ".!?:”"] or [0]
    if not NARROWEST <= max(full) <= WIDEST or len(lines[-1]) > WIDEST or any(map(_COLUMNS.search, lines)):
        return False
    if sum(width >= max(full) - 16 for width in full) * 10 < len(full) * 8:
        return False
    return sum(map(_flows, lines, lines[1:])) * 2 >= len(full)


def _fits(lines: list[str], width: int) -> bool:
    """Whether a block that tells little by itself is cut where others that are wrapped are."""
    if any(_COLUMNS.search(line) or _BULLET.match(line) for line in lines) or _width(lines) > width + RAGGED:
        return False
    return all(not _had_room(line, following, width) for line, following in pairwise(lines))


def _had_room(line: str, following: str, width: int) -> bool:
    """Whether the next line's first word would have fitted on the line."""
    word, _, _ = following.lstrip().partition(" ")
    return len(line.rstrip()) + 1 + len(word) <= width


def _flows(line: str, following: str) -> bool:
    """Whether the next line goes on in the middle of a sentence."""
    begins = following.lstrip()[:1]
    return begins.islower() or (line.rstrip()[-1:].islower() and not _BULLET.match(following) and begins.isdigit())


def _begins(line: str, following: str, width: int) -> bool:
    """Whether a new paragraph begins with the next line: an item of a list, indented, or after a short last line."""
    indented = len(following) - len(following.lstrip()) > len(line) - len(line.lstrip())
    ended = line.rstrip().endswith((".", "!", "?", "”", '"', ":"))
    return bool(_BULLET.match(following)) or (ended and (indented or _had_room(line, following, width)))


def _join(line: str, following: str, place: int) -> Edit:
    indent = len(following) - len(following.lstrip())
    broken = _BROKEN.search(line)
    rest = _WORD.match(following.lstrip())
    if broken and rest and broken[0][:-1] + rest[0] in english():
        return Edit(place - 1, place + 1 + indent, "", KIND, "broken-word", 0.9)
    return Edit(place, place + 1 + indent, "" if broken else " ", KIND, "hard-wrap", 0.9)


def mend(text: str) -> Iterable[Edit]:
    """Joins paragraphs that were cut wherever a link or an emphasis stood in them.

    What gives such a text away is lines that begin with a comma or a full stop: with two of them, or one and some in
    small letters, every line that goes on is joined to the one before it, and that one, a name mostly, to the one
    before that.
    """
    stray = len(_STRAY.findall(f"\n{text}"))
    if not stray:
        return ()
    lines = text.split("\n")
    goes_on = [bool(_GOES_ON.match(line)) for line in lines]
    if stray < 2 and sum(goes_on) < 4:
        return ()
    return list(_seams(lines, goes_on))


def _seams(lines: list[str], goes_on: list[bool]) -> Iterator[Edit]:
    place = 0
    for number, line in enumerate(lines[:-1]):
        place += len(line)
        following = lines[number + 1]
        held = number + 2 < len(lines) and goes_on[number + 2] and line[-1:].islower() and len(following) < 80
        if line and following and _OPEN_END.search(line[-40:]) and (goes_on[number + 1] or held):
            tight = following[0] in ",.;:)’”" or line[-1].isspace() or line[-1] in "(“‘"
            yield Edit(place, place + 1, "" if tight else " ", KIND, "cut-at-link", 0.9)
        place += 1
