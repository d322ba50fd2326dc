"""Countries, what else they are called, and what their people are called.

The table, `countries.json`, has one country or dependent territory a line: its ISO 3166-1 alpha-2 code (XK, which the
standard leaves to its users, is Kosovo), the usual English name, other names, words for its people with the adjective
first, and the same for people of a part of it (Scottish, Scot). Spellings that fold to one are there once, and plurals
in -s are not. Ethnic, religious and political groups that no one country is named for are not in it.
"""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from enrichment.entities.names import folded

TABLE = Path(__file__).with_name("countries.json")

_PREFIXES = ("anti ", "pro ", "non ", "ex ", "pan ")


@dataclass(frozen=True, slots=True)
class Country:
    """`code` is ISO 3166-1 alpha-2, `name` the one that the country's entity has in every story."""

    code: str
    name: str


@dataclass(frozen=True, slots=True)
class Nationality:
    """`adjective` is what its entity is called. `countries` are more than one where the word stands for several."""

    adjective: str
    countries: tuple[Country, ...]


def country(name: str) -> Country | None:
    """The country of this name, whichever of its names it is; None for other places."""
    return _countries().get(_plain(name))


def nationality(word: str) -> Nationality | None:
    """The nationality that a noun, a plural or an adjective names ("Britons", "British"); None for other groups."""
    known, plain = _nationalities(), folded(word)
    return known.get(plain) or known.get(plain.removesuffix("s"))


def nationalities(name: str) -> tuple[Nationality, ...]:
    """Those that a name is about: its own, or both of "Franco-German"'s that are spelled out, or "pro-Syrian"'s."""
    plain = folded(name)
    for prefix in _PREFIXES:
        plain = plain.removeprefix(prefix)
    whole = nationality(plain)
    parts = [whole] if whole else [nationality(part) for part in plain.split()] if "-" in name or "–" in name else []
    return tuple(part for part in parts if part)


def _plain(name: str) -> str:
    return folded(name).removeprefix("the ")


@cache
def _rows() -> list[dict[str, Any]]:
    rows: list[dict[str, Any]] = json.loads(TABLE.read_text(encoding="utf-8"))
    return rows


@cache
def _countries() -> Mapping[str, Country]:
    return {
        _plain(name): Country(row["code"], row["name"])
        for row in _rows()
        for name in (row["name"], *row.get("aliases", ()))
    }


@cache
def _nationalities() -> Mapping[str, Nationality]:
    table: dict[str, Nationality] = {}
    for row in _rows():
        groups = [row.get("people", []), *row.get("within", [])]
        for word, adjective in ((word, group[0]) for group in groups for word in group):
            shared = table[folded(word)].countries if folded(word) in table else ()
            table[folded(word)] = Nationality(adjective, (*shared, Country(row["code"], row["name"])))
    return table
