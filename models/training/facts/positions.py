"""Which place of GeoNames a Wikipedia title is about."""

import math
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from enrichment.linking.compatibility import UNTOLD
from enrichment.linking.spelling import key, qualified
from models.training.facts import countries
from models.training.facts.gazetteer import Gazetteer, Spot

OFTEN, NAMED_OFTEN = 4, 10_000
"""Stories that a village is not named in, and inhabitants that make a town."""
TOWN = 15_000
"""Inhabitants of a town that is believed in though its title's kind is not known."""
LARGE = 100_000
"""Inhabitants from which on a city is believed though no story of its title names its country."""
LARGER = 5
"""How many times the next namesake's inhabitants a city must have where nothing else decides."""


@dataclass(frozen=True)
class Regions:
    """Countries and states by the titles and the names that stand for them."""

    titles: Mapping[str, Spot]
    qualifiers: Mapping[str, Spot]


def regions(gazetteer: Gazetteer) -> Regions:
    """The regions that tell namesakes apart: all countries, and the states of the U.S."""
    titles = {countries.title(spot.country, spot.name): spot for spot in gazetteer.nations}
    titles |= {countries.state_title(spot.region, spot.name): spot for spot in gazetteer.states}
    qualifiers = {name: spot for spot in gazetteer.nations for name in countries.names(spot.country, spot.name)}
    qualifiers |= {key(spot.name): spot for spot in gazetteer.states}
    return Regions(titles, qualifiers)


def positions(
    kinds: Mapping[str, str], alone: Counter[str], together: Mapping[str, Counter[str]], gazetteer: Gazetteer
) -> dict[str, Spot]:
    """The places of the titles, as far as name, qualifier and the countries of the title's stories agree on one.

    A place too small for what its title is taken for, or for how many stories name it, is a namesake: a village that
    is called like a region.
    """
    known = regions(gazetteer)
    found = dict(known.titles)
    for title, kind in kinds.items():
        spots = gazetteer.named.get(key(qualified(title)[0]), ())
        if spots and title not in found:
            votes = _votes(together.get(title, Counter()), known)
            if (spot := _city(title, kind, spots, votes, known)) and spot.population >= _least(title, kind, alone):
                found[title] = spot
    return found


def _city(title: str, kind: str, spots: tuple[Spot, ...], votes: Counter[str], known: Regions) -> Spot | None:
    if qualifier := qualified(title)[1]:
        region = known.qualifiers.get(key(qualifier))
        return _largest(spot for spot in spots if region is not None and _within(spot, region))
    return _eminent(spots, kind, votes) or _voted(spots, votes)


def _least(title: str, kind: str, alone: Counter[str]) -> float:
    """Inhabitants that a place must have whose title is of this kind and in so many stories."""
    if qualified(title)[1]:
        return 0
    if kind == "GPE":
        return NAMED_OFTEN if alone[title] >= OFTEN else 0
    return TOWN if kind == UNTOLD else math.inf


def _votes(together: Mapping[str, int], known: Regions) -> Counter[str]:
    votes: Counter[str] = Counter()
    for title, count in together.items():
        if title in known.titles:
            votes[known.titles[title].country] += count
    return votes


def _voted(spots: Iterable[Spot], votes: Counter[str]) -> Spot | None:
    country = max(sorted(votes), key=lambda code: votes[code], default="")
    if 2 * votes[country] < max(votes.total(), 2):
        return None
    return _largest(spot for spot in spots if spot.country == country)


def _within(spot: Spot, region: Spot) -> bool:
    return spot.country == region.country and region.region in ("", spot.region)


def _largest(spots: Iterable[Spot]) -> Spot | None:
    return max(spots, key=lambda spot: (spot.population, -spot.id), default=None)


def _eminent(spots: tuple[Spot, ...], kind: str, votes: Counter[str]) -> Spot | None:
    """The city that a bare title is about, by size alone. American cities' titles are bare for the best known only."""
    best = spots[0]
    if kind != "GPE" or best.population < LARGE or (best.country == "US" and not _leads("US", votes)):
        return None
    return best if len(spots) == 1 or best.population >= LARGER * spots[1].population else None


def _leads(country: str, votes: Counter[str]) -> bool:
    return votes[country] == max(votes.values(), default=0)
