"""The elements of a page and its blocks of text. No recursion: a page may be as deep as it likes."""

import re
from collections import Counter
from dataclasses import dataclass, field
from html import unescape

from enrichment.cleaning.markup.tokens import Scanner, Token

VOID = frozenset("area base br col embed hr img input link meta param source track wbr".split())
INLINE = frozenset(
    "a abbr acronym b bdi bdo big cite code data dfn em font i ins kbd label mark nobr q rp rt ruby s samp"
    " small span strike strong sub sup time tt u var del wbr img input".split()
)
"""Elements that a sentence runs through. Every other one, and every one that we do not know, parts paragraphs."""

_CLOSES = {
    name: frozenset(closed.split())
    for name, closed in (
        *(("p", "p"), ("li", "li p"), ("td", "td th p"), ("th", "td th p")),
        *(("tr", "tr td th p"), ("dt", "dt dd p"), ("dd", "dt dd p"), ("option", "option")),
    )
}
"""What a start tag closes, where that is the innermost open element."""

_ENDS_P = frozenset(
    "address article aside blockquote center div dl fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6"
    " header hr main nav ol p pre section table ul".split()
)
_BLANK = re.compile(r"\s*+")

Run = tuple[int, int]
"""A stretch of the source that is text. (place, place) is a line break that the source has as a tag."""


@dataclass(slots=True)
class Block:
    """Text that no block element parts: the element's number, its stretches in the source, its text, what is linked."""

    node: int
    runs: list[Run] = field(default_factory=list)
    text: str = ""
    linked: int = 0
    links: int = 0
    strong: int = 0


class Tree:
    """Elements by number, in order of their start tags: `tags`, `parents`, `attributes`. Number 0 holds them all."""

    def __init__(self, source: str) -> None:
        self.source = source
        self.tags = [""]
        self.parents = [0]
        self.attributes = [""]
        self.blocks: list[Block] = []
        self.heads: list[Token] = []
        self.title = ""
        self._stack = [0]
        self._open: Counter[str] = Counter()
        self._links = 0
        self._strong = 0
        self._block: Block | None = None
        self._breaks = 0
        self._after_link = False
        self._in_title = False
        for token in Scanner(source).tokens():
            self._take(token)
        self._cut()

    def _take(self, token: Token) -> None:
        name = token.name
        if not name and self._in_title:
            self.title, self._in_title = shown(self.source, [(token.start, token.end)]), False
        elif not name:
            self._text(token.start, token.end)
        elif name[0] == "/":
            self._close(name[1:])
        elif name == "br":
            self._break(token.start)
        elif name == "title":
            self._cut()
            self._in_title = not self.title and not self._open["svg"]
        elif token.inner or name in ("meta", "link", "script", "html"):
            self.heads.append(token)
            if name == "html":
                self.attributes[0] = token.attributes
            elif name not in ("meta", "link", "script", "style"):
                self._cut()
        else:
            self._start(name, token.attributes)

    def _start(self, name: str, attributes: str) -> None:
        if name in VOID:
            if name == "hr":
                self._cut()
            return
        if name in _ENDS_P and self._open["p"]:
            self._close("p")
        closes = _CLOSES.get(name)
        while closes and self.tags[self._stack[-1]] in closes:
            self._pop()
        if name not in INLINE:
            self._cut()
        self.parents.append(self._stack[-1])
        self._stack.append(len(self.tags))
        self.tags.append(name)
        self.attributes.append(attributes)
        self._open[name] += 1
        self._count(name, 1)

    def _close(self, name: str) -> None:
        """An end tag without a start is passed over, one that skips others closes them too."""
        if name == "p" and not self._open["p"]:
            self._cut()
        if not self._open[name]:
            return
        while self.tags[self._stack[-1]] != name:
            self._pop()
        self._pop()

    def _pop(self) -> None:
        name = self.tags[self._stack.pop()]
        self._open[name] -= 1
        self._count(name, -1)
        if name not in INLINE:
            self._cut()

    def _count(self, name: str, by: int) -> None:
        if name == "a":
            self._links += by
            if by > 0 and self._block is not None:
                self._block.links += 1
                if self._after_link:
                    place = self._block.runs[-1][1]
                    self._block.runs.append((place, place))
            self._after_link = by < 0
        elif name in ("strong", "b"):
            self._strong += by

    def _break(self, place: int) -> None:
        if self._block is not None:
            self._breaks += 1
            if self._breaks > 1:
                self._cut()
            else:
                self._block.runs.append((place, place))

    def _text(self, start: int, end: int) -> None:
        self._after_link = False
        blank = _BLANK.match(self.source, start, end)
        if blank is not None and blank.end() == end:
            if self._block is not None:
                self._block.runs.append((start, end))
            return
        if self._block is None:
            self._block = Block(self._container(), links=int(self._links > 0))
        self._block.runs.append((start, end))
        self._breaks = 0
        if self._links > 0:
            self._block.linked += end - start
        if self._strong > 0:
            self._block.strong += end - start

    def _container(self) -> int:
        """The innermost element that is none of running text."""
        place = len(self._stack) - 1
        while place and self.tags[self._stack[place]] in INLINE and place > len(self._stack) - 12:
            place -= 1
        return self._stack[place]

    def _cut(self) -> None:
        block, self._block, self._breaks = self._block, None, 0
        if block is None:
            return
        while block.runs and block.runs[-1][0] == block.runs[-1][1]:
            block.runs.pop()
        block.text = shown(self.source, block.runs)
        if block.text:
            self.blocks.append(block)


def shown(source: str, runs: list[Run]) -> str:
    """The text of some stretches as a browser shows it: blanks collapsed, references resolved, breaks as line feeds."""
    lines: list[str] = []
    parts: list[str] = []
    for start, end in runs:
        if start == end:
            lines.append(" ".join(unescape("".join(parts)).split()))
            parts = []
        else:
            parts.append(source[start:end])
    lines.append(" ".join(unescape("".join(parts)).split()))
    return "\n".join(line for line in lines if line)
