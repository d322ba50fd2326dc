"""Names written with their region behind a comma: "Paris, Texas"."""

import re
from collections.abc import Mapping, Sequence

from enrichment.linking.facts import Facts, Region
from enrichment.linking.spelling import key
from schemas.annotations import Entity, EntityType

POLITIES = frozenset((EntityType.GPE, EntityType.LOC))


def qualifiers(entities: Sequence[Entity], text: str, facts: Facts) -> Mapping[int, Region]:
    """The regions of the entities that are written so, by the entity's number.

    A list looks the same: "Libya, Tunisia". So where the name may be a country's or a state's, or the region's may be
    another's, a town of that name must be known there.
    """
    numbers = {name: number for number, entity in enumerate(entities) for name in _surfaces(entity)}
    found: dict[int, Region] = {}
    for entity in entities:
        if (region := _region(entity, facts)) is None:
            continue
        for end in re.finditer(rf", {re.escape(entity.name)}(?!\w)", text):
            before = text[: end.start()]
            for name, number in numbers.items():
                if before.endswith(name) and _believed(key(name), key(entity.name), region, facts):
                    found[number] = region
    return found


def named_region(entity: Entity, facts: Facts) -> tuple[int, int] | None:
    """The place and title of the country or state that an entity names without leaving a doubt."""
    name = key(entity.name)
    if entity.type not in POLITIES or name in facts.shared:
        return None
    return facts.countries.get(name) or facts.states.get(name)


def _surfaces(entity: Entity) -> set[str]:
    """Each way in which the story writes a place."""
    return {entity.name, *(mention.text for mention in entity.mentions)} if entity.type in POLITIES else set()


def _region(entity: Entity, facts: Facts) -> Region | None:
    if entity.type not in POLITIES:
        return None
    name = key(entity.name)
    row = facts.countries.get(name) or facts.states.get(name)
    return None if row is None else facts.region(row[0])


def _believed(name: str, behind: str, region: Region, facts: Facts) -> bool:
    is_country, is_state = name in facts.countries, name in facts.states
    if name == behind or (is_country and not region.state) or (is_state and region.state):
        return False
    if (is_state and not is_country) or not (is_country or behind in facts.shared):
        return True
    return any(region.holds(facts.region(row)) for row in facts.cities_named(name))
