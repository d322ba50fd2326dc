"""The search for what each entity of one story means: what is clear first, then what that makes clear."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Self

from enrichment.linking.choice import choose, is_same
from enrichment.linking.commas import named_region, qualifiers
from enrichment.linking.facts import NOWHERE, Facts
from enrichment.linking.places import find, rivalled
from enrichment.linking.spelling import key
from enrichment.linking.story import Setting, Story
from schemas.annotations import Entity, EntityType

LEAST, LEAST_SHARED = 0.9, 0.93
"""Confidence from which on a link is made: any, and one of a name that the press uses for several things.

Chosen on four fifths of the linked blurbs and checked on the last.
"""
REGION = 0.99
"""How sure a country or a state is that is called by a name of its own."""
SEEN = 1.0
"""Weight of a title that the bare name was linked to at least once."""
ROUNDS = 2
"""A second round sees what the first found in the whole story; a third changes nothing."""


@dataclass(frozen=True, slots=True)
class Found:
    """What one entity means: a title, a place, or both, by their numbers in the tables."""

    title: int | None
    place: int | None
    confidence: float

    @classmethod
    def region(cls, place: int, title: int) -> Self:
        """A country or state called by a name of its own."""
        return cls(title, place, REGION)


class Search:
    """One story's search. `run` once."""

    def __init__(self, facts: Facts, entities: Sequence[Entity], text: str) -> None:
        self._facts = facts
        self._entities = entities
        self._behind = qualifiers(entities, text, facts)
        self._story = Story(facts)
        self._found: dict[int, Found] = {}

    def run(self) -> dict[int, Found]:
        """What was found, by the entity's number; entities that stay without a link are not in it."""
        for number, entity in enumerate(self._entities):
            self._name_region(number, entity)
        for _ in range(ROUNDS):
            for number, entity in enumerate(self._entities):
                if number not in self._found and (found := self._find(number, entity)) is not None:
                    self._keep(number, found)
        return self._found

    def _name_region(self, number: int, entity: Entity) -> None:
        """Countries and states by their own names, and what else tells of a country for certain."""
        for related in entity.related:
            if (country := self._facts.countries.get(key(related.name))) is not None:
                self._story.add_title(country[1], number)
        region = named_region(entity, self._facts)
        if region is not None and number not in self._behind:
            self._keep(number, Found.region(*region))

    def _keep(self, number: int, found: Found) -> None:
        self._found[number] = found
        if found.title is not None:
            self._story.add_title(found.title, number)
        elif found.place is not None:
            self._story.add_place(found.place, number)

    def _find(self, number: int, entity: Entity) -> Found | None:
        if entity.type is EntityType.PER and len(entity.name.split()) < 2:
            return None
        name, setting = key(entity.name), self._story.beside(number, self._behind.get(number))
        choice = choose(name, entity.type, setting, self._facts)
        if choice is None or choice.confidence < (LEAST_SHARED if name in self._facts.shared else LEAST):
            return self._city(name, entity.type, setting)
        place = self._facts.places[choice.title]
        if self._is_namesake(name, entity.type, choice.title, setting):
            return None
        return Found(choice.title, None if place == NOWHERE else place, choice.confidence)

    def _is_namesake(self, name: str, type_: EntityType, title: int, setting: Setting) -> bool:
        """Whether a town of the name may be meant instead: Mopti, and not Mopti Region; Paris in Texas."""
        facts = self._facts
        if (place := facts.places[title]) != NOWHERE:
            return setting.qualifier is None and rivalled(place, name, setting.regions, facts)
        town = type_ is EntityType.GPE and not is_same(name, facts.titles[title])
        return town and find(name, setting.regions, setting.qualifier, facts) is not None

    def _city(self, name: str, type_: EntityType, setting: Setting) -> Found | None:
        facts = self._facts
        if type_ is not EntityType.GPE or name in facts.states or name in facts.shared:
            return None
        city = find(name, setting.regions, setting.qualifier, facts)
        if city is None:
            return None
        candidates = facts.candidates(name)
        same = [one.title for one in candidates if facts.places[one.title] == city.row]
        other = any(one.weight >= SEEN for one in candidates)
        if other and not same and setting.qualifier is None:
            return None
        return Found(same[0] if same else None, city.row, city.confidence)
