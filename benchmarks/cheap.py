"""A desk without a model: what is left of the time of a story is the machinery's. Named by `COPYDESK_ENRICHER`."""

from collections.abc import Sequence

from agents.desk import Desk
from enrichment.pipeline import Draft, Enriched
from schemas.annotations import Cleaning, Entity, EntityType, Language, Mention, Source, Topic

BY = "benchmarks.cheap 1"
ENTITIES = 5
TOPICS = (("medtop:11000000", "politics"), ("medtop:15000000", "sport"))


class Cheap:
    """Says the same of every story, as many records as an average one has: an enriched one, two topics, five names."""

    name = BY

    def enrich(self, drafts: Sequence[Draft]) -> list[Enriched]:
        """One result for each draft, in order."""
        return [_enriched(draft.headline, draft.body) for draft in drafts]


def build() -> Desk:
    """The factory."""
    return Desk(Cheap())


def _enriched(headline: str, body: str) -> Enriched:
    return Enriched(
        headline=headline,
        body=body,
        cleaning=Cleaning(raw_length=len(body), clean_length=len(body), by=BY),
        language=Language(code="en", confidence=1.0, by=BY),
        entities=tuple(_entity(number, body[: number + 1]) for number in range(min(ENTITIES, len(body)))),
        topics=tuple(
            Topic(code=code, name=name, level=1, confidence=0.9, inferred=False, source=Source.MODEL, by=BY)
            for code, name in TOPICS
        ),
    )


def _entity(number: int, text: str) -> Entity:
    return Entity(
        id=f"org:{number}",
        type=EntityType.ORG,
        name=text,
        salience=1.0,
        confidence=1.0,
        source=Source.MODEL,
        by=BY,
        mentions=(Mention(field="body", start=0, end=number + 1, text=text, confidence=1.0),),
    )
