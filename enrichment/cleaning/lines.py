"""Repairs of line ends, blanks beside them and blank lines."""

import re

_LINE_END = re.compile("\r\n?|[\x0b\x0c\u2028\u2029]")
# A run of blanks is tried from its start only and never given back: else a line of blanks takes quadratic time.
_TRAILING = re.compile(r"(?<![ \t])[ \t]++(?=\n|\Z)")
_BLANK_LINES = re.compile(r"\n{3,}")
_EDGES = re.compile(r"\A\n+|\n+\Z")
_ONE_LINE = re.compile(r"(?<![^\S\n])[^\S\n]*+\n\s*+")


def line_end(text: str) -> tuple[str, int]:
    """Every kind of line end becomes a line feed, the paragraph separator two."""
    return _LINE_END.subn(lambda match: "\n\n" if match[0] == "\u2029" else "\n", text)


def trailing_blank(text: str) -> tuple[str, int]:
    """Blanks before a line end or the end of the text are removed."""
    return _TRAILING.subn("", text)


def blank_lines(text: str) -> tuple[str, int]:
    """More than one blank line between paragraphs becomes one."""
    return _BLANK_LINES.subn("\n\n", text)


def edges(text: str) -> tuple[str, int]:
    """Blank lines before the first line and after the last are removed."""
    return _EDGES.subn("", text)


def one_line(text: str) -> tuple[str, int]:
    """A headline is one line: line ends with the blanks around them become one space, outer blanks go."""
    joined, count = _ONE_LINE.subn(" ", text)
    stripped = joined.strip()
    return stripped, count + (stripped != joined)
