"""The story inside a whole page's text: the stretch with the most prose and the fewest labels."""

from collections.abc import Iterator, Sequence

from enrichment.cleaning.kinds import Kind
from enrichment.cleaning.paragraphs.paragraph import Paragraph
from enrichment.cleaning.paragraphs.verdict import Verdict

LABELS = 12
"""Short lines from which a text can be a page's, furniture and all."""

SIGNS = 3
"""Lines among them that a rule takes for furniture: results and lists of names have none."""

LABEL_COST, SIGN_COST = 7.0, 11.0
"""What a short line, and one that is furniture by its words, counts against a stretch, in words of prose."""


def is_page(paragraphs: Sequence[Paragraph], verdicts: Sequence[Verdict]) -> bool:
    """Whether the text is that of a whole page."""
    labels = sum(not paragraph.prose for paragraph in paragraphs)
    signs = sum(verdict.goes for verdict in verdicts)
    return labels >= LABELS and labels * 2 > len(paragraphs) and signs >= SIGNS


def around(paragraphs: Sequence[Paragraph], verdicts: Sequence[Verdict]) -> Iterator[tuple[int, Verdict]]:
    """Verdicts on everything outside the story, and on the short lines in it that stand in a row."""
    if not is_page(paragraphs, verdicts):
        return
    first, last = stretch(paragraphs, verdicts)
    if sum(one.size for one in paragraphs[first:last] if one.prose) < 60:
        return
    for place in (*range(first), *range(last, len(paragraphs))):
        if not verdicts[place].goes:
            yield place, Verdict(Kind.NAVIGATION, 0.84, "outside-the-story")


def stretch(paragraphs: Sequence[Paragraph], verdicts: Sequence[Verdict]) -> tuple[int, int]:
    """The best stretch, end exclusive: the one whose prose outweighs what is between it the most."""
    best = (0.0, 0, 0)
    total, start = 0.0, 0
    for place, (paragraph, verdict) in enumerate(zip(paragraphs, verdicts, strict=True)):
        total += _value(paragraph, verdict)
        if total <= 0:
            total, start = 0.0, place + 1
        elif total > best[0]:
            best = (total, start, place + 1)
    return best[1], best[2]


def _value(paragraph: Paragraph, verdict: Verdict) -> float:
    if verdict.goes:
        return -SIGN_COST
    if paragraph.prose:
        return float(min(paragraph.size, 120))
    if paragraph.ends and paragraph.size > 4:
        return paragraph.size / 2
    return -LABEL_COST if not paragraph.marked else -1.0
