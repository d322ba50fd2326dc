"""The headline in a text that has everything in one."""

from collections.abc import Sequence

from enrichment.cleaning.kinds import Kind
from enrichment.cleaning.paragraphs.core import is_page, stretch
from enrichment.cleaning.paragraphs.paragraph import Paragraph
from enrichment.cleaning.paragraphs.scores import judge
from enrichment.cleaning.paragraphs.segmentation import paragraphs
from enrichment.cleaning.rules import rest
from enrichment.cleaning.structure.dateline import dateline
from enrichment.cleaning.working import Working
from enrichment.cleaning.wrapping import mend, unwrap

LONGEST = 250
"""Characters of the longest line that can be a headline; a longer one is the lead."""

NEAR = 14
"""Lines before a page's story in which its headline is looked for."""

LOOKED_AT = 20_000
"""Characters of the text in which a headline is looked for."""


def find(text: str) -> str:
    """The line that is the text's headline, "" where none is.

    It stands before the first paragraph of prose and is none itself. In copy it is the first line; where a page's
    furniture was left before it, it is the longest line that no rule takes for furniture.
    """
    working = Working(text[:LOOKED_AT])
    rest(working, (unwrap, mend))
    lines = paragraphs(working.text)
    verdicts = [judge(line) for line in lines]
    if is_page(lines, verdicts):
        first, _ = stretch(lines, verdicts)
        return _longest([line for line in lines[max(0, first - NEAR) : first + 1] if _may_be(line)])
    first = next((place for place, line in enumerate(lines) if line.prose), len(lines))
    before = [line for line in lines[: first or 1] if _may_be(line)]
    if not before or first == len(lines):
        return ""
    if lines[0] in before and (before[0].size > 3 or len(before) == 1):
        return lines[0].text.strip()
    return _longest(before)


def _longest(lines: Sequence[Paragraph]) -> str:
    return max(lines, key=lambda line: min(line.size, 18)).text.strip() if lines else ""


def _may_be(line: Paragraph) -> bool:
    text = line.text.rstrip()
    closed = text.endswith((".", ":", ";", ",")) and not text.endswith(("...", "U.S.", "U.N.", "Inc.", "Jr."))
    if line.prose or closed or not line.words or len(text) > LONGEST or line.marked:
        return False
    return judge(line).kind in (Kind.BODY, Kind.HEADING) and dateline(text) is None
