import gzip
from pathlib import Path

import pytest

from enrichment.linking.facts import FILE, Facts, Region, load
from enrichment.linking.linker import Linker
from schemas.errors import ConfigurationError


def test_a_missing_table_is_said_with_its_remedy(tmp_path: Path) -> None:
    with pytest.raises(ConfigurationError, match="no facts tables") as error:
        load(tmp_path)
    assert "make facts" in error.value.remedy


@pytest.mark.parametrize("content", [b"", b"no gzip", gzip.compress(b"{"), gzip.compress(b"{}"), gzip.compress(b"[1]")])
def test_a_damaged_table_is_said_to_be(tmp_path: Path, content: bytes) -> None:
    (tmp_path / FILE).write_bytes(content)
    with pytest.raises(ConfigurationError, match="damaged"):
        load(tmp_path)


def test_candidates_come_most_frequent_first(linker: Linker) -> None:
    facts = linker.facts
    candidates = facts.candidates("tripoli")
    assert {"Tripoli", "Tripoli, Lebanon"} <= {facts.titles[one.title] for one in candidates}
    assert [one.weight for one in candidates] == sorted((one.weight for one in candidates), reverse=True)


@pytest.mark.parametrize("name", ["", "zzzz no such name", "\uffff", "tripol"])
def test_unknown_names_have_no_candidates_and_no_cities(linker: Linker, name: str) -> None:
    assert linker.facts.candidates(name) == []
    assert len(linker.facts.cities_named(name)) == 0


def test_namesakes_are_found_together(linker: Linker) -> None:
    facts = linker.facts
    regions = {facts.region(row) for row in facts.cities_named("paris")}
    assert {"", "TX"} <= {region.state for region in regions}


def test_countries_have_no_position_and_cities_have(linker: Linker) -> None:
    facts = linker.facts
    row, _ = facts.countries["france"]
    assert facts.is_country(row)
    assert facts.position(row) is None
    city = facts.cities_named("paris")[0]
    assert not facts.is_country(city)
    assert facts.position(city) is not None


def test_a_title_is_at_home_where_it_lies_or_says(linker: Linker) -> None:
    facts: Facts = linker.facts
    united_states = facts.countries["us"][0]
    assert facts.home(facts.titles.index("United States Senate")) == Region(united_states)
    assert facts.home(facts.titles.index("Atlanta")) == Region(united_states, "GA")
    assert facts.home(facts.titles.index("Joe Biden")) is None


def test_a_country_holds_its_states() -> None:
    assert Region(1).holds(Region(1, "TX"))
    assert not Region(1, "TX").holds(Region(1))
    assert not Region(1, "TX").holds(Region(1, "GA"))
    assert not Region(1).holds(Region(2))
