"""Entities as ninjs has them: people, organisations, places, events, objects."""

from collections.abc import Iterable
from dataclasses import dataclass, field

from schemas.annotations import Entity, EntityType, Link
from schemas.item import NamedThing

SCHEMES = ("wikipedia", "geonames")
"""Whose address a named thing gets, the first that it has."""


@dataclass(frozen=True, slots=True)
class Participants:
    """The named things of one story, most prominent first, in the order of the entities that they come from.

    Objects are products and works. Nationalities and groups (NORP) and laws have no place in ninjs, whose objects are
    material things: they are in the enrichment only.
    """

    people: list[NamedThing] = field(default_factory=list)
    organisations: list[NamedThing] = field(default_factory=list)
    places: list[NamedThing] = field(default_factory=list)
    events: list[NamedThing] = field(default_factory=list)
    objects: list[NamedThing] = field(default_factory=list)


def participants(entities: Iterable[Entity]) -> Participants:
    """The entities of a story, sorted into the kinds of ninjs."""
    found = Participants()
    kinds = {
        EntityType.PER: found.people,
        EntityType.ORG: found.organisations,
        EntityType.GPE: found.places,
        EntityType.LOC: found.places,
        EntityType.FAC: found.places,
        EntityType.EVENT: found.events,
        EntityType.PROD: found.objects,
        EntityType.WORK: found.objects,
    }
    for entity in entities:
        kind = kinds.get(entity.type)
        if kind is not None:
            kind.append(NamedThing(name=entity.name, literal=entity.id, uri=_address(entity.links)))
    return found


def _address(links: Iterable[Link]) -> str | None:
    """Where the entity is described: one address, since ninjs has room for one."""
    addresses = {link.scheme: link.uri for link in reversed(tuple(links))}
    return next((addresses[scheme] for scheme in SCHEMES if scheme in addresses), None)
