"""Finds what the copy says it shall find: `#politics` is a topic, `@ada` a person. Named by `COPYDESK_ENRICHER`."""

import re
from collections.abc import Sequence

from agents.desk import Desk
from enrichment.pipeline import Draft, Enriched
from schemas.annotations import Cleaning, Entity, EntityType, Language, Mention, Source, Topic
from schemas.mediatopics import CODES

BY = "tests/1"


class MarkReader:
    """Costs next to nothing, so that a run is about what happens to the copy and not about the language in it."""

    name = "marks 1"

    def enrich(self, drafts: Sequence[Draft]) -> list[Enriched]:
        """One result for each draft, in order."""
        return [_enriched(draft) for draft in drafts]


def build() -> Desk:
    """The factory."""
    return Desk(MarkReader())


def _enriched(draft: Draft) -> Enriched:
    size = len(draft.body)
    return Enriched(
        headline=draft.headline,
        body=draft.body,
        cleaning=Cleaning(raw_length=size, clean_length=size, by=BY),
        language=Language(code="en", confidence=1.0, by=BY),
        entities=tuple(_entity(found) for found in re.finditer(r"@(\w+)", draft.body)),
        topics=tuple(_topic(slug) for slug in re.findall(r"#([\w-]+)", draft.body)),
    )


def _entity(found: "re.Match[str]") -> Entity:
    mention = Mention(field="body", start=found.start(1), end=found.end(1), text=found[1], confidence=1.0)
    return Entity(
        id=f"per:{found[1]}",
        type=EntityType.PER,
        name=found[1],
        salience=1.0,
        confidence=1.0,
        source=Source.RULE,
        by=BY,
        mentions=(mention,),
    )


def _topic(slug: str) -> Topic:
    return Topic(code=CODES[slug], name=slug, level=1, confidence=1.0, inferred=False, source=Source.RULE, by=BY)
