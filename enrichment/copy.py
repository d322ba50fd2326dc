"""A story as the model reads it: its fields as one text, in segments, and the way back to the fields."""

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
    """The fields of one story, as delivered; its captions as one text, "" where it has none."""

    headline: str
    body: str
    caption: str = ""

    def segments(self) -> list[tuple[int, str]]:
        """What the model is to read: each part with its place in the whole. Parts without a word are left out.

        Captions are parts of their own, the last ones: they begin at `captions`.
        """
        whole = mask(self.headline + GAP + self.body if self.headline else self.body)
        parts = [(start, whole[start:end]) for start, end in segments(whole)]
        caption, offset = mask(self.caption), self.captions
        parts += [(start + offset, caption[start:end]) for start, end in segments(caption)]
        return [(start, text) for start, text in parts if not text.isspace()]

    @property
    def captions(self) -> int:
        """Where the captions begin in the whole."""
        return len(GAP) + len(self.body) + (len(self.headline) + len(GAP) if self.headline else 0)

    def fields(self) -> Iterator[tuple[FieldName, str, int]]:
        """Each field with its text and its place in the whole."""
        if self.headline:
            yield "headline", self.headline, 0
        yield "body", self.body, len(self.headline) + len(GAP) if self.headline else 0
        if self.caption:
            yield "caption", self.caption, self.captions


def within(spans: Iterable[Labelled], place: Span) -> list[Labelled]:
    """The spans that begin inside `place`, moved to count from its start and cut at its end."""
    first, last = place
    inside = [span for span in spans if first <= span[0] < last]
    return [(start - first, min(end, last) - first, kind, sure) for start, end, kind, sure in inside]


def moved(spans: Iterable[Labelled], by: int) -> Iterator[Labelled]:
    """The spans, each `by` code points further on."""
    return ((start + by, end + by, kind, sure) for start, end, kind, sure in spans)
