"""Blocks of a page as one text that knows where in the source each character comes from."""

import re
from collections.abc import Sequence
from html import unescape

from enrichment.cleaning.alignment import Alignment, Piece
from enrichment.cleaning.markup.tree import Block, Tree
from enrichment.cleaning.working import Working

GAP = "\n\n"
"""Between two blocks."""

BULLET = "• "

_SPECIAL = re.compile(r"\s{2,}|[^\S ]| (?=&)|(?<=;) |(?<=&nbsp) |&nbsp;?|&#?\w{1,32};?")
_EDGE = re.compile(r"\s*+")


class Joined:
    """Builds the text: pieces in order, blanks collapsed, references resolved."""

    def __init__(self, source: str) -> None:
        self._source = source
        self._parts: list[str] = []
        self._pieces: list[Piece] = []
        self._length = 0
        self._pending: tuple[int, int] | None = None
        self._break: tuple[int, int] | None = None
        self.starts: list[int] = []

    def add(self, block: Block, mark: str = "") -> None:
        """One block more, with a mark before it; its text begins at the last of `starts`."""
        if self._length:
            place = block.runs[0][0]
            self._put(GAP, place, place)
        self.starts.append(self._length)
        self._put(mark, block.runs[0][0], block.runs[0][0])
        self._pending = self._break = None
        at_start = True
        for start, end in block.runs:
            if start == end:
                self._pending = None
                if not at_start:
                    self._break, at_start = (start, end), True
            else:
                at_start = self._stretch(start, end, at_start)
        self._pending = None

    def working(self) -> Working:
        """The text, with the way back to the source."""
        return Working("".join(self._parts), Alignment.of(iter(self._pieces)))

    def _stretch(self, start: int, end: int, at_start: bool) -> bool:
        begin = _after_blanks(self._source, start, end)
        finish = begin + len(self._source[begin:end].rstrip())
        if start < begin:
            self._pending = self._pending or (start, begin)
        place = begin
        for found in _SPECIAL.finditer(self._source, begin, finish):
            at_start = self._words(place, found.start(), at_start)
            resolved = unescape(found[0])
            if resolved.isspace():
                self._pending = self._pending or found.span()
            elif resolved:
                self._word(resolved, *found.span(), at_start)
                at_start = False
            place = found.end()
        at_start = self._words(place, finish, at_start)
        if finish < end and begin < finish:
            self._pending = self._pending or (finish, end)
        return at_start

    def _words(self, start: int, end: int, at_start: bool) -> bool:
        if start == end:
            return at_start
        self._word(self._source[start:end], start, end, at_start)
        return False

    def _word(self, text: str, start: int, end: int, at_start: bool) -> None:
        if at_start and self._break is not None:
            self._put("\n", *self._break)
        elif self._pending is not None and not at_start:
            self._put(" ", *self._pending)
        self._pending = self._break = None
        self._put(text, start, end)

    def _put(self, text: str, start: int, end: int) -> None:
        if not text:
            return
        self._parts.append(text)
        self._pieces.append(Piece(self._length, self._length + len(text), start, end))
        self._length += len(text)


def _after_blanks(source: str, start: int, end: int) -> int:
    found = _EDGE.match(source, start, end)
    return found.end() if found else start


def joined(tree: Tree, places: Sequence[int]) -> Joined:
    """The text of some of a page's blocks, in order. Items of lists are marked as such."""
    text = Joined(tree.source)
    for block in map(tree.blocks.__getitem__, places):
        text.add(block, BULLET if tree.tags[block.node] == "li" else "")
    return text
