"""What a heading like "Related articles" or "Comments" says about the paragraphs below it."""

from collections.abc import Iterator, Sequence
from itertools import accumulate

from enrichment.cleaning.kinds import Kind
from enrichment.cleaning.paragraphs.paragraph import Paragraph
from enrichment.cleaning.paragraphs.verdict import Verdict
from enrichment.cleaning.paragraphs.zones import spoken

HEADERS = frozenset(
    "related related-alone more-from most-read comment-count leave-reply newsletter-alone about-author continues"
    " comments-closed disqus read-more labelled".split()
)
"""Rules whose paragraph may be the heading of others."""

SMALL = 45
"""Words of the longest paragraph that a teaser for another story has."""

TEASERS = 14
"""Titles that are taken for a heading's own at most."""


def below(paragraphs: Sequence[Paragraph], verdicts: Sequence[Verdict]) -> Iterator[tuple[int, Verdict]]:
    """Verdicts on what stands below such a heading: titles up to the next prose, and at a story's end all of it."""
    prose = spoken(paragraphs, verdicts)
    said = list(accumulate((one.size if is_prose else 0) for one, is_prose in zip(paragraphs, prose, strict=True)))
    sizes = [one.size if is_prose else 0 for one, is_prose in zip(paragraphs, prose, strict=True)]
    longest = list(accumulate(reversed(sizes), max))[::-1]
    for place, verdict in enumerate(verdicts):
        if verdict.goes and verdict.rule in HEADERS and _is_heading(paragraphs[place]):
            if _closes(said, longest, place, verdict.kind):
                yield from _rest(paragraphs, verdicts, place)
                return
            yield from _titles(paragraphs, verdicts, prose, place)


def _is_heading(paragraph: Paragraph) -> bool:
    return paragraph.size < 9 and (not paragraph.ends or paragraph.text.rstrip().endswith(":"))


def _closes(said: Sequence[int], longest: Sequence[int], place: int, kind: Kind) -> bool:
    """Whether the story is over at the heading: enough was said before, and what comes is less or cut small."""
    before, after = said[place], said[-1] - said[place]
    if kind is Kind.COMMENTS:
        return before >= 60 and after <= before
    return before >= 100 and after * 4 <= before and longest[place] <= SMALL and kind is Kind.PROMOTION


def _rest(paragraphs: Sequence[Paragraph], verdicts: Sequence[Verdict], place: int) -> Iterator[tuple[int, Verdict]]:
    for later in range(place + 1, len(paragraphs)):
        if not verdicts[later].goes:
            yield later, Verdict(verdicts[place].kind, 0.84, f"below-{verdicts[place].rule}")


def _titles(
    paragraphs: Sequence[Paragraph], verdicts: Sequence[Verdict], prose: Sequence[bool], place: int
) -> Iterator[tuple[int, Verdict]]:
    """Titles below a heading. A single one with a wider gap before it than the heading's is the story's own."""
    alone = verdicts[place].rule in ("read-more", "labelled", "continues")
    last = place + (2 if alone else TEASERS)
    if verdicts[place].rule == "continues" or (alone and not paragraphs[place].text.rstrip().endswith(":")):
        return
    for later in range(place + 1, min(last, len(paragraphs))):
        one = paragraphs[later]
        if prose[later] or one.size > 30 or (one.ends and one.size > 20):
            return
        followed = later + 1 < len(paragraphs) and prose[later + 1]
        if followed and later > place + 1 and one.size < 7 and not one.marked:
            return
        if not verdicts[later].goes:
            yield later, Verdict(Kind.PROMOTION, 0.85, f"below-{verdicts[place].rule}")
