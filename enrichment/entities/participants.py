"""From found names to the entities of a story."""

from collections.abc import Iterable, Mapping, Sequence

from enrichment.entities.grouping import Group, canonical, group
from enrichment.entities.mentions import Found
from enrichment.entities.salience import weights
from schemas.annotations import Entity, EntityType, Mention, Source
from schemas.identity import entity_id


def entities(found: Iterable[Found], body: str, confidence: Mapping[EntityType, float], by: str) -> tuple[Entity, ...]:
    """The entities of a story, most salient first, each with its mentions: headline first, then by place.

    Ids are unique within the story: groups whose names come to the same id are one entity.
    """
    named = _named(group(found))
    salience = zip(named, weights(list(named.values()), body), strict=True)
    made = [_entity(id_, named[id_], share, confidence, by) for id_, share in salience]
    return tuple(sorted(made, key=lambda entity: (-entity.salience, _place(entity.mentions[0]))))


def _named(groups: Sequence[Group]) -> dict[str, Group]:
    named: dict[str, Group] = {}
    for mentions in groups:
        named.setdefault(entity_id(mentions[0].type, canonical(mentions)), []).extend(mentions)
    return named


def _entity(id_: str, group: Group, salience: float, confidence: Mapping[EntityType, float], by: str) -> Entity:
    kind = group[0].type
    return Entity(
        id=id_,
        type=kind,
        name=canonical(group),
        salience=salience,
        confidence=confidence[kind],
        source=Source.MODEL,
        by=by,
        mentions=tuple(sorted((_mention(found, confidence[kind]) for found in group), key=_place)),
    )


def _mention(found: Found, confidence: float) -> Mention:
    return Mention(field=found.field, start=found.start, end=found.end, text=found.text, confidence=confidence)


def _place(mention: Mention) -> tuple[bool, int]:
    return mention.field == "body", mention.start
