"""What the rest of a story says about where it plays and whom it is about."""

from collections.abc import Iterator
from dataclasses import dataclass, field

from enrichment.linking.facts import NOWHERE, Facts, Region


@dataclass
class Story:
    """What is known of a story so far: titles and regions, each with the entities (by number) that named it."""

    facts: Facts
    titles: dict[int, set[int]] = field(default_factory=dict)
    regions: dict[Region, set[int]] = field(default_factory=dict)

    def add_title(self, title: int, entity: int) -> None:
        """Note that an entity means a title, and with it the region of that title's place."""
        self.titles.setdefault(title, set()).add(entity)
        if (place := self.facts.places[title]) != NOWHERE:
            self.add_place(place, entity)

    def add_place(self, place: int, entity: int) -> None:
        """Note that an entity lies at a place."""
        self.regions.setdefault(self.facts.region(place), set()).add(entity)

    def beside(self, entity: int, behind: Region | None) -> "Setting":
        """What other entities than this one say, and the region behind its comma."""
        own = {entity}
        titles = tuple(title for title, by in self.titles.items() if by != own)
        regions = tuple(region for region, by in self.regions.items() if by != own)
        return Setting(titles, regions, behind)


@dataclass(frozen=True, slots=True)
class Setting:
    """What the story names besides the entity in question: titles, regions, and the region behind its comma."""

    titles: tuple[int, ...] = ()
    regions: tuple[Region, ...] = ()
    qualifier: Region | None = None

    def near(self, region: Region) -> bool:
        """Whether the story names the region, what holds it, or for a country what lies in it."""
        return any(named.holds(region) or region.holds(named) for named in self._all())

    def _all(self) -> Iterator[Region]:
        yield from self.regions
        if self.qualifier is not None:
            yield self.qualifier
