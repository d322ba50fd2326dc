"""Paragraphs that are there twice."""

from collections import Counter
from collections.abc import Iterator, Sequence

from enrichment.cleaning.kinds import Kind
from enrichment.cleaning.paragraphs.paragraph import Paragraph
from enrichment.cleaning.paragraphs.verdict import Verdict

LONG = 8
"""Words from which a paragraph does not come twice by chance. Verse and interviews repeat shorter ones."""


def repeats(paragraphs: Sequence[Paragraph], headline: str = "") -> Iterator[tuple[int, Verdict]]:
    """Verdicts on every paragraph that says what an earlier one said, and on a headline said again at the top."""
    seen: Counter[str] = Counter()
    first = _key(headline)
    begins = next((place for place, paragraph in enumerate(paragraphs) if paragraph.prose), 0)
    for place, paragraph in enumerate(paragraphs):
        key = _key(paragraph.text)
        if first and key == first and place < max(4, begins + 1):
            yield place, Verdict(Kind.HEADLINE, 0.95, "headline-again")
        elif seen[key] and paragraph.size >= LONG:
            yield place, Verdict(Kind.DUPLICATE, 0.93, "said-before")
        seen[key] += 1


def count(paragraphs: Sequence[Paragraph]) -> int:
    """How many paragraphs of some length say what an earlier one said."""
    keys = Counter(_key(paragraph.text) for paragraph in paragraphs if paragraph.size >= LONG)
    return sum(times - 1 for times in keys.values())


def _key(text: str) -> str:
    return text.strip().casefold()
