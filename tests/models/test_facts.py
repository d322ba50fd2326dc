"""The facts tables that ship."""

from enrichment.linking.facts import FILE, NOWHERE, load, shipped

LIMIT = 10_000_000


def test_the_tables_are_small() -> None:
    assert (shipped() / FILE).stat().st_size < LIMIT


def test_what_is_searched_by_halves_is_sorted() -> None:
    facts = load()
    cities = facts.spots.key[len(facts.codes) + len(facts.states) :]
    assert list(cities) == sorted(cities)
    assert list(facts.aliases["names"]) == sorted(facts.aliases["names"])


def test_columns_are_of_one_length_and_numbers_lead_somewhere() -> None:
    facts = load()
    columns = (facts.kinds, facts.alone, facts.places, facts.homes)
    assert {len(column) for column in columns} == {len(facts.titles)}
    rows = len(facts.spots.id)
    assert {len(column) for column in vars(facts.spots).values()} == {rows}
    assert sum(facts.aliases["sizes"]) == len(facts.aliases["titles"]) == len(facts.aliases["weights"])
    assert all(NOWHERE <= place < rows for place in (*facts.places, *facts.homes))
    assert min(facts.aliases["weights"]) > 0


def test_every_country_has_a_code_of_its_own_and_a_name() -> None:
    facts = load()
    assert len(set(facts.codes)) == len(facts.codes)
    assert {facts.country_code(place) for place, _ in facts.countries.values()} >= set(facts.codes) - {"GE", "JE"}


def test_the_card_names_the_sources() -> None:
    card = (shipped() / "README.md").read_text(encoding="utf-8")
    assert all(word in card for word in ("GeoNames", "CC BY 4.0", "Wikipedia", "CC BY-SA 4.0"))
