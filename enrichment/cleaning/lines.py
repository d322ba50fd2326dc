"""Repairs of line ends, blanks beside them and blank lines."""

import re
from collections.abc import Iterable

from enrichment.cleaning.edits import Edit
from enrichment.cleaning.rules import substitution

KIND = "layout"

_UNUSUAL = ("\r", "\x0b", "\x0c", "\u2028", "\u2029")
_AFTER_BLANK = re.compile(r"\n(?<=[ \t]\n)")
_LINE_ENDS = re.compile("\r\n?|[\x0b\x0c\u2028\u2029]")

_trailing = substitution(KIND, "trailing-blank", r"(?<![ \t])[ \t]++(?=\n|\Z)", "")
_blank_lines = substitution(KIND, "blank-lines", r"(?<=\n\n)\n+", "")
_edges = substitution(KIND, "edges", r"\A\n+|(?<!\n)\n+\Z", "")

joined = substitution(KIND, "one-line", r"(?<![^\S\n])[^\S\n]*+\n\s*+", " ")
stripped = substitution(KIND, "one-line", r"\A\s+|(?<!\s)\s+\Z", "")
"""A headline is one line: line ends with the blanks around them become one space, outer blanks go."""


def line_end(text: str) -> Iterable[Edit]:
    """Every kind of line end becomes a line feed, the paragraph separator two."""
    if not any(end in text for end in _UNUSUAL):
        return ()
    return [
        Edit(found.start(), found.end(), "\n\n" if found[0] == "\u2029" else "\n", KIND, "line-end")
        for found in _LINE_ENDS.finditer(text)
    ]


def trailing_blank(text: str) -> Iterable[Edit]:
    """Blanks before a line end or the end of the text are removed. A run of them is tried from its start only and
    never given back: else a line of blanks takes quadratic time.
    """
    return _trailing(text) if text[-1:] in (" ", "\t") or _AFTER_BLANK.search(text) else ()


def blank_lines(text: str) -> Iterable[Edit]:
    """More than one blank line between paragraphs becomes one."""
    return _blank_lines(text) if "\n\n\n" in text else ()


def edges(text: str) -> Iterable[Edit]:
    """Blank lines before the first line and after the last are removed."""
    return _edges(text) if text[:1] == "\n" or text[-1:] == "\n" else ()
