"""A story as the model reads it: headline and body as one text, in segments, and the way back to the fields."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from enrichment.entities.mentions import Labelled
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


def within(spans: Iterable[Labelled], place: Span) -> list[Labelled]:
    """The spans that begin inside `place`, moved to count from its start and cut at its end."""
    first, last = place
    inside = [span for span in spans if first <= span[0] < last]
    return [(start - first, min(end, last) - first, kind, sure) for start, end, kind, sure in inside]


def moved(spans: Iterable[Labelled], by: int) -> Iterator[Labelled]:
    """The spans, each `by` code points further on."""
    return ((start + by, end + by, kind, sure) for start, end, kind, sure in spans)
