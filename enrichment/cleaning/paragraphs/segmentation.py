"""A text to its paragraphs."""

import re
from collections.abc import Iterable, Iterator

from enrichment.cleaning.paragraphs.paragraph import Paragraph

_LINE = re.compile(r"[^\n]*\S[^\n]*")


def paragraphs(text: str, known: Iterable[Paragraph] = ()) -> list[Paragraph]:
    """Every line that is not blank. Hard-wrapped lines must have been joined before.

    What was found out about `known` paragraphs holds for those of the same text.
    """
    by_text = {one.text: one for one in known}
    return [_as(by_text.get(one.text), one) for one in _lines(text)]


def _as(known: Paragraph | None, one: Paragraph) -> Paragraph:
    if known is not None:
        vars(one).update(vars(known), start=one.start, gap=one.gap)
    return one


def _lines(text: str) -> Iterator[Paragraph]:
    end = 0
    for found in _LINE.finditer(text):
        gap = text.count("\n", end, found.start()) - 1
        end = found.end()
        yield Paragraph(found.start(), found[0], max(0, gap))
