"""What was taken out of a story, put into its fields."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from enrichment.cleaning.kinds import Kind
from enrichment.cleaning.paragraphs.paragraph import Paragraph
from enrichment.cleaning.paragraphs.verdict import Verdict
from enrichment.cleaning.structure.dateline import dateline
from enrichment.cleaning.structure.names import names
from schemas.annotations import Credit, Structure


@dataclass(slots=True)
class Lifted:
    """Paragraphs and parts of paragraphs by kind, in the order they were found."""

    found: dict[str, list[str]] = field(default_factory=dict)

    def add(self, kind: str, text: str) -> None:
        """Keep the text under its kind, blanks at its edges and doubles aside."""
        texts = self.found.setdefault(kind, [])
        text = " ".join(text.split())
        if text and text not in texts:
            texts.append(text)

    def of(self, kind: Kind) -> tuple[str, ...]:
        """What was lifted of a kind."""
        return tuple(self.found.get(kind.value, ()))

    def structure(self, headings: Sequence[str], first: str) -> Structure:
        """The fields. `first` is the text's first paragraph; a heading in its place is the story's subhead."""
        is_headed = bool(headings) and headings[0] == first.strip()
        return Structure(
            subhead=first.strip() if is_headed else "",
            byline=next(iter(self.of(Kind.BYLINE)), ""),
            dateline=dateline(first),
            published=next(iter(self.of(Kind.DATE)), ""),
            credits=tuple(Credit(text=text, names=names(text)) for text in self.of(Kind.CREDIT)),
            captions=self.of(Kind.CAPTION),
            headings=tuple(headings[is_headed:]),
            corrections=self.of(Kind.CORRECTION),
            updates=self.of(Kind.UPDATE),
            notes=self.of(Kind.BIO),
        )


def headings(paragraphs: Sequence[Paragraph], verdicts: Sequence[Verdict]) -> list[str]:
    """The section headings among paragraphs."""
    pairs = zip(paragraphs, verdicts, strict=True)
    return [paragraph.text.strip() for paragraph, verdict in pairs if verdict.kind is Kind.HEADING]
