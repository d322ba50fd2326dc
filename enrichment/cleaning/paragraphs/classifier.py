"""What every paragraph of a story is."""

from collections.abc import Sequence

from enrichment.cleaning.kinds import Kind
from enrichment.cleaning.paragraphs.core import around
from enrichment.cleaning.paragraphs.paragraph import Paragraph
from enrichment.cleaning.paragraphs.repeats import repeats
from enrichment.cleaning.paragraphs.scores import judge
from enrichment.cleaning.paragraphs.sections import below
from enrichment.cleaning.paragraphs.verdict import REMOVE, Verdict
from enrichment.cleaning.paragraphs.zones import furniture, spoken

HEADING_WORDS = 14

LABELS = frozenset(("section-word", "labelled", "more-from", "source", "update", "read-more-about"))
"""Rules that a heading of the story's own may meet by chance."""


def classify(paragraphs: Sequence[Paragraph], headline: str = "", located: bool = False) -> list[Verdict]:
    """A verdict for each paragraph: first by itself, then by what stands around it.

    `located` says that what is no part of the story's own element has been left out already.
    """
    verdicts = [judge(paragraph) for paragraph in paragraphs]
    _settle(paragraphs, verdicts)
    for place, verdict in repeats(paragraphs, headline):
        verdicts[place] = verdict
    for rule in (below, furniture) if located else (around, below, furniture):
        for place, verdict in list(rule(paragraphs, verdicts)):
            if verdict.confidence > verdicts[place].confidence or verdicts[place].kind is Kind.BODY:
                verdicts[place] = verdict
    _headings(paragraphs, verdicts)
    return verdicts


def _settle(paragraphs: Sequence[Paragraph], verdicts: list[Verdict]) -> None:
    """Notes about the author stand at a story's end, bylines and dates at its top: there they are sure."""
    prose = spoken(paragraphs, verdicts)
    places = [place for place, is_prose in enumerate(prose) if is_prose]
    for place, verdict in enumerate(verdicts):
        if verdict.kind is Kind.BIO and verdict.confidence < REMOVE:
            if len(places) > 3 and place > places[-2]:
                verdicts[place] = verdict._replace(confidence=0.84)
        elif verdict.rule == "by-name" and places and place > places[0] + 1 and place < places[-1]:
            verdicts[place] = verdict._replace(confidence=0.7)


def _headings(paragraphs: Sequence[Paragraph], verdicts: list[Verdict]) -> None:
    for place, (paragraph, verdict) in enumerate(zip(paragraphs, verdicts, strict=True)):
        if verdict.kind is not Kind.BODY or not _may_head(paragraph):
            continue
        following = next((later for later in range(place + 1, len(paragraphs)) if not verdicts[later].goes), None)
        if following is not None and (paragraphs[following].prose or paragraph.tag in HEADS) and not paragraph.marked:
            verdicts[place] = Verdict(Kind.HEADING, 0.9 if paragraph.tag in HEADS else 0.75, "heading")


HEADS = frozenset(("h1", "h2", "h3", "h4", "h5", "h6"))


def _may_head(paragraph: Paragraph) -> bool:
    return 0 < paragraph.size <= HEADING_WORDS and not paragraph.text.rstrip().endswith((".", ",", ";", "!"))
