"""The facts tables in memory: which titles a name may mean, and where places lie."""

import gzip
from bisect import bisect_left, bisect_right
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from importlib.resources import files
from importlib.util import find_spec
from itertools import accumulate
from pathlib import Path
from typing import Any, NamedTuple

import orjson

from schemas.annotations import Place
from schemas.errors import ConfigurationError

FILE = "facts.json.gz"
NOWHERE = -1
_ALONE: Mapping[int, int] = {}


class Candidate(NamedTuple):
    """A title that a name was seen to mean, by its number, and how often."""

    title: int
    weight: float


class Region(NamedTuple):
    """A country by its place's number, or a state of the U.S. in it by its letters as well."""

    country: int
    state: str = ""

    def holds(self, other: "Region") -> bool:
        """Whether another region is this one or lies in it."""
        return self.country == other.country and self.state in ("", other.state)


@dataclass(frozen=True)
class Spots:
    """Places as columns. A row's `country` is the row of its country; `region` is a state of the U.S. or "".

    Countries come first, then the states of the U.S., then cities sorted by `key`. Degrees are None for the first two.
    """

    id: Sequence[int]
    key: Sequence[str]
    country: Sequence[int]
    region: Sequence[str]
    latitude: Sequence[float | None]
    longitude: Sequence[float | None]
    population: Sequence[int]


@dataclass(frozen=True)
class Facts:
    """All tables. Titles and places go by their number.

    By title: its name, what kind of thing it is (an entity type, or what `compatibility` names), in how many of all
    `stories` it was, its place, and the place of the country that it names as its own (`NOWHERE` if none). `companions`
    has the titles beside it and in how many stories, by turns. `codes` are the countries' codes in the order of their
    places. `countries` and `states` lead from a name to place and title; names in `shared` are those of others too.
    """

    version: str
    stories: int
    titles: Sequence[str]
    kinds: Sequence[str]
    alone: Sequence[int]
    places: Sequence[int]
    homes: Sequence[int]
    aliases: Mapping[str, Sequence[Any]]
    companions: Mapping[str, Sequence[int]]
    codes: Sequence[str]
    states: Mapping[str, tuple[int, int]]
    spots: Spots
    countries: Mapping[str, tuple[int, int]]
    shared: Sequence[str]

    def candidates(self, name: str) -> list[Candidate]:
        """The titles of a key, most often meant first; none for an unknown one."""
        names = self.aliases["names"]
        place = bisect_left(names, name)
        if place == len(names) or names[place] != name:
            return []
        rows = slice(self._ends[place] - self.aliases["sizes"][place], self._ends[place])
        return list(map(Candidate, self.aliases["titles"][rows], self.aliases["weights"][rows]))

    def cities_named(self, name: str) -> range:
        """The rows of the cities that go by a key."""
        keys = self.spots.key
        first = len(self.codes) + len(self.states)
        return range(bisect_left(keys, name, first), bisect_right(keys, name, first))

    def together(self, title: int) -> Mapping[int, int]:
        """A title's companions and in how many stories; empty where its names are its own."""
        return self._companions.get(title, _ALONE)

    def region(self, place: int) -> Region:
        """The country of a place, with the state if it is in the U.S."""
        return Region(self.spots.country[place], self.spots.region[place])

    def home(self, title: int) -> Region | None:
        """Where a title's place lies, or the country that the title names as its own, None where neither is known."""
        if (place := self.places[title]) != NOWHERE:
            return self.region(place)
        return None if self.homes[title] == NOWHERE else Region(self.homes[title])

    def country_code(self, row: int) -> str:
        """The two-letter code of a place's country."""
        return self.codes[self.spots.country[row]]

    def is_country(self, row: int) -> bool:
        """Whether a place is a country as a whole."""
        return row < len(self.codes)

    def position(self, row: int) -> Place | None:
        """Where a place lies, None for a country or a state."""
        latitude, longitude = self.spots.latitude[row], self.spots.longitude[row]
        if latitude is None or longitude is None:
            return None
        return Place(latitude=latitude, longitude=longitude, country=self.country_code(row))

    @cached_property
    def _companions(self) -> Mapping[int, Mapping[int, int]]:
        return {int(title): dict(zip(row[::2], row[1::2], strict=True)) for title, row in self.companions.items()}

    @cached_property
    def _ends(self) -> Sequence[int]:
        return list(accumulate(self.aliases["sizes"]))


def load(folder: Path | None = None) -> Facts:
    """The tables of `folder`, or those that ship. Takes some 0.1 s.

    Raises `ConfigurationError` where they are missing or damaged.
    """
    path = (folder or shipped()) / FILE
    try:
        tables = orjson.loads(gzip.decompress(path.read_bytes()))
        return Facts(**{**tables, "spots": Spots(**tables["spots"])})
    except FileNotFoundError as error:
        raise ConfigurationError(f"There are no facts tables at {path}.", "Make them: make facts") from error
    except (OSError, EOFError, ValueError, KeyError, TypeError) as error:
        raise ConfigurationError(f"The facts tables at {path} are damaged.", "Make them anew: make facts") from error


def shipped() -> Path:
    """The folder of the tables that ship. Raises `ConfigurationError` where this installation is without them."""
    if find_spec("models") is None:
        raise ConfigurationError("The facts tables are missing from this installation.", "Install Copydesk again.")
    return Path(str(files("models"))) / "facts"
