"""The tables as they ship: flat arrays, for a small file that loads fast."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from enrichment.linking.facts import NOWHERE
from enrichment.linking.spelling import key
from models.training.facts import countries
from models.training.facts.aliases import Aliases
from models.training.facts.gazetteer import POPULATION, Gazetteer, Spot
from models.training.facts.homes import homes

LEAST = 2
"""Stories that two titles must share to ship as companions; once is chance."""


@dataclass(frozen=True)
class Parts:
    """What was learned, before it is laid out."""

    aliases: Aliases
    kinds: Mapping[str, str]
    alone: Counter[str]
    together: Mapping[str, Counter[str]]
    positions: Mapping[str, Spot]
    gazetteer: Gazetteer
    stories: int


def lay_out(parts: Parts, version: str) -> dict[str, Any]:
    """All tables as plain lists, sorted, so that the same input gives the same bytes."""
    titles = _titles(parts)
    number = {title: place for place, title in enumerate(titles)}
    spots = _spots(parts, titles)
    row = {spot.id: place for place, spot in enumerate(spots)}
    return {
        "version": version,
        "stories": parts.stories,
        "titles": titles,
        "kinds": [parts.kinds.get(title) or "GPE" for title in titles],
        "alone": [parts.alone[title] for title in titles],
        "places": [
            row.get(parts.positions[title].id, NOWHERE) if title in parts.positions else NOWHERE for title in titles
        ],
        "homes": _homes(parts.gazetteer, titles),
        "aliases": _aliases(parts.aliases, number),
        "companions": _companions(parts, number),
        "spots": _columns(spots),
        "codes": [spot.country for spot in parts.gazetteer.nations],
        "countries": _countries(parts.gazetteer, row, number),
        "shared": sorted(key(name) for name in countries.RIVALS),
        "states": _states(parts.gazetteer, row, number),
    }


def _titles(parts: Parts) -> list[str]:
    nations = {countries.title(spot.country, spot.name) for spot in parts.gazetteer.nations}
    states = {countries.state_title(spot.region, spot.name) for spot in parts.gazetteer.states}
    return sorted((nations | states).union(*parts.aliases.values()))


def _spots(parts: Parts, titles: Iterable[str]) -> list[Spot]:
    named = {parts.positions[title].id for title in titles if title in parts.positions}
    gazetteer = parts.gazetteer
    cities = [spot for spot in gazetteer.cities if spot.population >= POPULATION or spot.id in named]
    cities.sort(key=lambda spot: (key(spot.name), spot.id))
    return [*gazetteer.nations, *gazetteer.states, *cities]


def _columns(spots: Sequence[Spot]) -> dict[str, list[Any]]:
    nation = {spot.country: row for row, spot in enumerate(spots) if spot.feature == "country"}
    plain = ("id", "region", "latitude", "longitude", "population")
    return {
        **{field: [getattr(spot, field) for spot in spots] for field in plain},
        "key": [key(spot.name) for spot in spots],
        "country": [nation[spot.country] for spot in spots],
    }


def _aliases(aliases: Aliases, number: Mapping[str, int]) -> dict[str, list[Any]]:
    names = sorted(aliases)
    rows = [sorted(aliases[name].items(), key=lambda item: (-item[1], item[0])) for name in names]
    return {
        "names": names,
        "sizes": [len(row) for row in rows],
        "titles": [number[title] for row in rows for title, _ in row],
        "weights": [round(weight, 2) for row in rows for _, weight in row],
    }


def _companions(parts: Parts, number: Mapping[str, int]) -> dict[str, list[int]]:
    """For each title that shares a name with another: its companions and in how many stories, by turns."""
    shared = {title for titles in parts.aliases.values() if len(titles) > 1 for title in titles}
    found = {}
    for title in sorted(shared):
        pairs = [(number[other], count) for other, count in parts.together.get(title, {}).items() if other in number]
        kept = sorted(pair for pair in pairs if pair[1] >= LEAST)
        if kept:
            found[str(number[title])] = [value for pair in kept for value in pair]
    return found


def _homes(gazetteer: Gazetteer, titles: Sequence[str]) -> list[int]:
    rows = {spot.country: row for row, spot in enumerate(gazetteer.nations)}
    found = homes(titles, gazetteer)
    return [rows[found[title]] if title in found else NOWHERE for title in titles]


def _states(gazetteer: Gazetteer, row: Mapping[int, int], number: Mapping[str, int]) -> dict[str, list[int]]:
    return {
        key(spot.name): [row[spot.id], number[countries.state_title(spot.region, spot.name)]]
        for spot in gazetteer.states
    }


def _countries(gazetteer: Gazetteer, row: Mapping[int, int], number: Mapping[str, int]) -> dict[str, list[int]]:
    """Each name that stands for one country alone, with the country's row among the places and its title."""
    return {
        name: [row[spot.id], number[countries.title(spot.country, spot.name)]]
        for spot in gazetteer.nations
        for name in countries.names(spot.country, spot.name)
    }
