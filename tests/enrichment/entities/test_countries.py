import json
import re

import pytest

from enrichment.entities.countries import TABLE, country, nationalities, nationality
from enrichment.entities.names import folded

ROWS = json.loads(TABLE.read_text(encoding="utf-8"))


@pytest.mark.parametrize(
    ("name", "code"),
    [("U.S.", "US"), ("america", "US"), ("The Gambia", "GM"), ("Côte d’Ivoire", "CI"), ("Burma", "MM"), ("UK", "GB")],
)
def test_a_country_by_any_of_its_names(name: str, code: str) -> None:
    found = country(name)
    assert found is not None and found.code == code


@pytest.mark.parametrize("name", ["Paris", "England", "Congo", "Korea", "", "Latin America"])
def test_what_is_no_country_or_might_be_two(name: str) -> None:
    assert country(name) is None


@pytest.mark.parametrize(
    ("word", "adjective", "codes"),
    [
        ("Chinese", "Chinese", ["CN"]),
        ("Britons", "British", ["GB"]),
        ("Scots", "Scottish", ["GB"]),
        ("SWISS", "Swiss", ["CH"]),
        ("South Korean", "South Korean", ["KR"]),
        ("Congolese", "Congolese", ["CD", "CG"]),
    ],
)
def test_nationalities(word: str, adjective: str, codes: list[str]) -> None:
    found = nationality(word)
    assert found is not None
    assert (found.adjective, [country.code for country in found.countries]) == (adjective, codes)


@pytest.mark.parametrize("word", ["Kurdish", "Sunni", "Republicans", "European", "s", ""])
def test_groups_without_a_country(word: str) -> None:
    assert nationality(word) is None
    assert nationalities(word) == ()


@pytest.mark.parametrize(
    ("name", "adjectives"),
    [
        ("Syrian-American", ["Syrian", "American"]),
        ("pro-Syrian", ["Syrian"]),
        ("Guinea-Bissauan", ["Bissau-Guinean"]),
        ("Kurdish-Iraqi", ["Iraqi"]),
        ("African American", []),
    ],
)
def test_compounds(name: str, adjectives: list[str]) -> None:
    assert [people.adjective for people in nationalities(name)] == adjectives


def test_the_table_is_sound() -> None:
    assert len({row["code"] for row in ROWS}) == len(ROWS) > 220
    assert all(re.fullmatch("[A-Z]{2}", row["code"]) for row in ROWS)
    names = [folded(name) for row in ROWS for name in (row["name"], *row.get("aliases", ()))]
    assert len(set(names)) == len(names)
    words = [folded(word) for row in ROWS for group in groups(row) for word in group]
    assert {word for word in words if words.count(word) > 1} == {"congolese", "dominican"}


def groups(row: dict[str, list[list[str]]]) -> list[list[str]]:
    return [row.get("people", []), *row.get("within", [])]  # type: ignore[list-item]
