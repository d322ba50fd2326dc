"""Verdicts to edits."""

from collections.abc import Iterator, Sequence

from enrichment.cleaning.edits import Edit
from enrichment.cleaning.kinds import KEPT
from enrichment.cleaning.paragraphs.paragraph import Paragraph
from enrichment.cleaning.paragraphs.verdict import FLAG, Verdict


def removals(text: str, paragraphs: Sequence[Paragraph], verdicts: Sequence[Verdict]) -> Iterator[Edit]:
    """An edit for each paragraph that goes, with the blank lines up to the next one."""
    for place, (paragraph, verdict) in enumerate(zip(paragraphs, verdicts, strict=True)):
        if verdict.goes:
            end = paragraphs[place + 1].start if place + 1 < len(paragraphs) else len(text)
            yield Edit(paragraph.start, end, "", verdict.kind.value, verdict.rule, round(verdict.confidence, 2))


def doubts(paragraphs: Sequence[Paragraph], verdicts: Sequence[Verdict]) -> Iterator[Edit]:
    """What stays though a rule speaks against it."""
    for paragraph, verdict in zip(paragraphs, verdicts, strict=True):
        if verdict.kind not in KEPT and not verdict.goes and verdict.confidence >= FLAG:
            yield Edit(
                paragraph.start,
                paragraph.end,
                paragraph.text,
                verdict.kind.value,
                verdict.rule,
                round(verdict.confidence, 2),
            )
