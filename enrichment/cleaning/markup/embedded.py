"""The story's text where a page has it in its JSON-LD only, for a script to show."""

import re
from collections.abc import Iterator
from html import unescape

import orjson

from enrichment.cleaning.alignment import Alignment, Piece
from enrichment.cleaning.edits import Edit
from enrichment.cleaning.markup.tree import Tree
from enrichment.cleaning.working import Working

ENOUGH = 300
"""Characters from which a text in JSON-LD may be the story."""

_VALUE = re.compile(r'"articleBody"\s*+:\s*+"((?:[^"\\]|\\.)*+)"', re.DOTALL)
_ESCAPE = re.compile(r"\\(?:u[0-9a-fA-F]{4}(?:\\u[dD][c-fC-F][0-9a-fA-F]{2})?|.)", re.DOTALL)
_BLOCK = r"</?(?:p|div|h[1-6]|li|ul|ol|blockquote|br)\b[^<>]*>\s*+"
_PARAGRAPH = re.compile(rf"\s*+(?:{_BLOCK})++", re.IGNORECASE)
_TAG = re.compile(r"</?[a-zA-Z][^<>]*>")
_REFERENCE = re.compile(r"&#?\w{1,32};")
_BLANKS = re.compile(r"[^\S\n]{2,}|[^\S \n]")


def text(tree: Tree) -> Working | None:
    """The longest `articleBody` of the page, led back to the source; `None` where none is long enough."""
    found = max(_places(tree), key=lambda place: place[1] - place[0], default=(0, 0))
    start, end = found
    if end - start < ENOUGH:
        return None
    working = Working(tree.source[start:end], Alignment.of(iter([Piece(0, end - start, start, end)])))
    for edits in (_escapes, _paragraphs, _tags, _references, _blanks):
        working.change(edits(working.text))
    return Working(working.text, working.alignment)


def _places(tree: Tree) -> Iterator[tuple[int, int]]:
    for token in tree.heads:
        if token.name == "script" and "ld+json" in token.attributes:
            for found in _VALUE.finditer(tree.source, token.start, token.end):
                yield found.span(1)


def _escapes(text: str) -> Iterator[Edit]:
    for found in _ESCAPE.finditer(text):
        try:
            meant = orjson.loads(f'"{found[0]}"')
        except orjson.JSONDecodeError:
            meant = ""
        yield Edit(*found.span(), meant, "", "")


def _paragraphs(text: str) -> Iterator[Edit]:
    return (Edit(*found.span(), "\n\n", "", "") for found in _PARAGRAPH.finditer(text))


def _tags(text: str) -> Iterator[Edit]:
    return (Edit(*found.span(), "", "", "") for found in _TAG.finditer(text))


def _references(text: str) -> Iterator[Edit]:
    return (Edit(*found.span(), unescape(found[0]), "", "") for found in _REFERENCE.finditer(text))


def _blanks(text: str) -> Iterator[Edit]:
    return (Edit(*found.span(), " ", "", "") for found in _BLANKS.finditer(text))
