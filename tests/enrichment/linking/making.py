"""Entities to link, made from a text and the names in it."""

from collections.abc import Sequence

from enrichment.linking.linker import Linker
from schemas.annotations import Entity, EntityType, Link, Mention, Related, Source
from schemas.identity import entity_id


def entity(text: str, name: str, kind: str = "GPE", related: tuple[Related, ...] = ()) -> Entity:
    """An entity with one mention, the first place where its name is found in the text."""
    start = text.index(name)
    mention = Mention(field="body", start=start, end=start + len(name), text=name, confidence=0.9)
    return Entity(
        id=entity_id(kind, name),
        type=EntityType(kind),
        name=name,
        salience=0.5,
        confidence=0.9,
        source=Source.MODEL,
        by="test",
        mentions=(mention,),
        related=related,
    )


def entities(text: str, names: Sequence[str]) -> list[Entity]:
    """Entities written as "Name" for a GPE, or "TYPE:Name"."""
    return [
        entity(text, name.partition(":")[2] or name, name.partition(":")[0] if ":" in name else "GPE") for name in names
    ]


def links(linker: Linker, text: str, *names: str) -> dict[str, dict[str, str]]:
    """What the linker makes of the names in a text: by name, the id in each scheme."""
    linked = linker.link(entities(text, names), text)
    return {one.name: {link.scheme: link.id for link in one.links} for one in linked}


def wikipedia(linker: Linker, text: str, *names: str) -> str | None:
    """The title that the first of the names is linked to."""
    first = linker.link(entities(text, names), text)[0]
    found: list[Link] = [link for link in first.links if link.scheme == "wikipedia"]
    return found[0].id if found else None
