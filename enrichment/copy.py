"""A story as the model reads it: headline and body as one text, in segments, and the way back to the fields."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from enrichment.masking import mask
from enrichment.segments import Span, segments
from schemas.annotations import FieldName

GAP = "\n\n"
"""Between headline and body: a paragraph's end, as the shipped pipeline saw it in training."""


@dataclass(frozen=True, slots=True)
class Copy:
    """Headline and body of one story, as delivered."""

    headline: str
    body: str

    def segments(self) -> list[tuple[int, str]]:
        """What the model is to read: each part with its place in the whole. Parts without a word are left out."""
        whole = mask(self.headline + GAP + self.body if self.headline else self.body)
        return [(start, whole[start:end]) for start, end in segments(whole) if not whole[start:end].isspace()]

    def fields(self) -> Iterator[tuple[FieldName, str, int]]:
        """Each field with its text and its place in the whole."""
        if self.headline:
            yield "headline", self.headline, 0
        yield "body", self.body, len(self.headline) + len(GAP) if self.headline else 0


def within(spans: Iterable[tuple[int, int, str]], place: Span) -> list[tuple[int, int, str]]:
    """The spans that begin inside `place`, moved to count from its start and cut at its end."""
    first, last = place
    return [(start - first, min(end, last) - first, label) for start, end, label in spans if first <= start < last]


def moved(spans: Sequence[tuple[int, int, str]], by: int) -> Iterator[tuple[int, int, str]]:
    """The spans, each `by` code points further on."""
    return ((start + by, end + by, label) for start, end, label in spans)
