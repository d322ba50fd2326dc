"""A text to its paragraphs."""

import re
from collections.abc import Iterator

from enrichment.cleaning.paragraphs.paragraph import Paragraph

_LINE = re.compile(r"[^\n]*\S[^\n]*")


def paragraphs(text: str) -> list[Paragraph]:
    """Every line that is not blank. Hard-wrapped lines must have been joined before."""
    return list(_lines(text))


def _lines(text: str) -> Iterator[Paragraph]:
    end = 0
    for found in _LINE.finditer(text):
        gap = text.count("\n", end, found.start()) - 1
        end = found.end()
        yield Paragraph(found.start(), found[0], max(0, gap))
