from collections import Counter

from models.training.facts.positions import positions
from tests.models.training.facts.places import gazetteer

KINDS = {
    "Paris": "GPE",
    "Paris, Texas": "WORK",
    "Ontario": "GPE",
    "Donbas": "GPE",
    "Kyiv": "?",
    "Paris Hilton": "PER",
    "Georgia (country)": "GPE",
}
TOGETHER = {
    "Ontario": Counter({"Canada": 9, "United States": 2}),
    "Donbas": Counter({"Ukraine": 9}),
    "Kyiv": Counter({"Ukraine": 2}),
}


def found() -> dict[str, int]:
    alone = Counter({"Donbas": 9})
    return {title: spot.id for title, spot in positions(KINDS, alone, TOGETHER, gazetteer()).items()}


def test_a_bare_title_is_the_largest_namesake() -> None:
    assert found()["Paris"] == 30


def test_a_qualifier_picks_the_namesake_whatever_the_kind() -> None:
    assert found()["Paris, Texas"] == 31


def test_an_american_town_does_not_take_a_title_of_elsewhere() -> None:
    assert "Ontario" not in found()


def test_a_village_does_not_take_a_regions_title() -> None:
    assert "Donbas" not in found()


def test_a_title_of_unknown_kind_needs_a_town_in_its_stories_country() -> None:
    assert found()["Kyiv"] == 32


def test_countries_and_states_are_there_by_their_titles() -> None:
    places = found()
    assert (places["Georgia (country)"], places["Georgia (U.S. state)"]) == (3, 21)
    assert "Paris Hilton" not in places
