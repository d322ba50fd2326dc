from enrichment.linking.spelling import key
from models.training.facts import countries
from tests.models.training.facts.places import NATIONS


def test_no_name_stands_for_two_countries() -> None:
    named = [name for code, row in NATIONS.items() for name in countries.names(code, row["name"])]
    assert len(named) == len(set(named))
    listed = [name for names in countries.NAMES.values() for name in set(map(key, names))]
    assert len(listed) == len(set(listed))


def test_shared_names_stand_for_none() -> None:
    assert "georgia" not in countries.names("GE", "Georgia")
    assert "georgia (country)" in countries.names("GE", "Georgia")


def test_titles_are_geonames_names_unless_listed() -> None:
    assert countries.title("FR", "France") == "France"
    assert countries.title("CZ", "Czechia") == "Czech Republic"
    assert countries.state_title("GA", "Georgia") == "Georgia (U.S. state)"
