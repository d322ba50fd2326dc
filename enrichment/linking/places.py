"""The city that a name means, where no title tells."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from enrichment.linking.facts import Facts, Region

LARGER = 5
"""How many times its next namesake's inhabitants a city of one region must have."""
EMINENT, MUCH_LARGER = 300_000, 20
"""The same, and inhabitants, for a city whose region the story does not name."""
QUALIFIED, INSIDE, UNNAMED = 0.99, 0.96, 0.9
"""How sure a city is: its region stands behind a comma, elsewhere in the story, or nowhere."""


@dataclass(frozen=True, slots=True)
class City:
    """A place's row and how sure it is, 0 to 1."""

    row: int
    confidence: float


def find(name: str, regions: Iterable[Region], qualifier: Region | None, facts: Facts) -> City | None:
    """The only city, or by far the largest, that goes by the name where the story plays."""
    rows = facts.cities_named(name)
    if qualifier is not None:
        return _city(_only(_inside(rows, [qualifier], facts), 0, LARGER, facts), QUALIFIED)
    named = list(regions)
    inside = _city(_only(_inside(rows, named, facts), 0, LARGER, facts), INSIDE)
    return inside or (None if named else _city(_only(rows, EMINENT, MUCH_LARGER, facts), UNNAMED))


def rivalled(row: int, name: str, regions: Iterable[Region], facts: Facts) -> bool:
    """Whether the story names the region of a namesake and not that of the city itself: Paris, and Texas besides.

    A country calls only for its larger cities: a Paris in the U.S. is no matter in a story of Paris and the U.S.
    """
    named = list(regions)
    if _inside([row], named, facts):
        return False
    weight = facts.spots.population
    return any(
        region.state or MUCH_LARGER * weight[other] >= weight[row]
        for region in named
        for other in _inside(facts.cities_named(name), [region], facts)
    )


def _city(row: int | None, confidence: float) -> City | None:
    return None if row is None else City(row, confidence)


def _inside(rows: Iterable[int], regions: Sequence[Region], facts: Facts) -> list[int]:
    return [row for row in rows if any(region.holds(facts.region(row)) for region in regions)]


def _only(rows: Sequence[int], least: int, times: int, facts: Facts) -> int | None:
    ranked = sorted(rows, key=lambda row: -facts.spots.population[row])
    if not ranked or facts.spots.population[ranked[0]] < least:
        return None
    second = facts.spots.population[ranked[1]] if len(ranked) > 1 else 0
    return ranked[0] if facts.spots.population[ranked[0]] > times * second else None
