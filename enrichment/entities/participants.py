"""From found names to the entities of a story."""

from collections.abc import Collection, Iterable, Sequence

from enrichment.entities.canonical import canonical
from enrichment.entities.certainty import certainty
from enrichment.entities.grouping import Group, group
from enrichment.entities.mentions import Found, by_place
from enrichment.entities.related import related
from enrichment.entities.salience import weights
from schemas.annotations import FIELDS, Entity, Mention, Source
from schemas.identity import entity_id


def entities(found: Iterable[Found], body: str, by: str) -> tuple[Entity, ...]:
    """The entities of a story, most salient first, each with its mentions: headline first, captions last, by place.

    Ids are unique within the story: groups whose names come to the same id are one entity. The result does not depend
    on the order of `found`.
    """
    named = _named(group(found, body))
    shares = weights([mentions for _, mentions in named.values()], body)
    made = [
        _entity(id_, name, mentions, share, by, named)
        for (id_, (name, mentions)), share in zip(named.items(), shares, strict=True)
    ]
    return tuple(sorted(made, key=lambda entity: (-entity.salience, _place(entity.mentions[0]))))


def _named(groups: Sequence[Group]) -> dict[str, tuple[str, Group]]:
    """The groups by id, each with its name."""
    named: dict[str, tuple[str, Group]] = {}
    for mentions in groups:
        name = canonical(mentions)
        named.setdefault(entity_id(mentions[0].type, name), (name, []))[1].extend(mentions)
    return {id_: (name, sorted(mentions, key=by_place)) for id_, (name, mentions) in named.items()}


def _entity(id_: str, name: str, group: Group, salience: float, by: str, ids: Collection[str]) -> Entity:
    kind = group[0].type
    return Entity(
        id=id_,
        type=kind,
        name=name,
        salience=salience,
        confidence=certainty(mention.confidence for mention in group),
        source=Source.MODEL,
        by=by,
        mentions=tuple(map(_mention, group)),
        related=related(kind, dict.fromkeys(mention.text for mention in group), ids),
    )


def _mention(found: Found) -> Mention:
    return Mention(
        field=found.field,
        start=found.start,
        end=found.end,
        text=found.text,
        confidence=round(found.confidence, 4),
    )


def _place(mention: Mention) -> tuple[int, int]:
    return FIELDS[mention.field], mention.start
