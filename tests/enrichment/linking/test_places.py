from enrichment.linking.facts import Region
from enrichment.linking.linker import Linker
from enrichment.linking.places import INSIDE, QUALIFIED, UNNAMED, find, rivalled


def region(linker: Linker, name: str) -> Region:
    facts = linker.facts
    return facts.region((facts.countries.get(name) or facts.states[name])[0])


def test_the_closer_its_region_stands_the_surer_a_city_is(linker: Linker) -> None:
    egypt = region(linker, "egypt")
    qualified = find("alexandria", [], egypt, linker.facts)
    inside = find("alexandria", [egypt], None, linker.facts)
    assert qualified is not None
    assert inside is not None
    assert (qualified.confidence, inside.confidence) == (QUALIFIED, INSIDE)
    assert qualified.row == inside.row


def test_a_large_city_without_a_namesake_needs_no_region(linker: Linker) -> None:
    found = find("medan", [], None, linker.facts)
    assert found is not None
    assert found.confidence == UNNAMED
    assert linker.facts.country_code(found.row) == "ID"


def test_namesakes_of_like_size_stay_apart(linker: Linker) -> None:
    assert find("cambridge", [], None, linker.facts) is None


def test_a_city_elsewhere_is_not_the_storys(linker: Linker) -> None:
    assert find("medan", [region(linker, "france")], None, linker.facts) is None


def test_a_state_calls_for_its_small_town_and_a_country_does_not(linker: Linker) -> None:
    facts = linker.facts
    paris = max(facts.cities_named("paris"), key=lambda row: facts.spots.population[row])
    assert rivalled(paris, "paris", [region(linker, "texas")], facts)
    assert not rivalled(paris, "paris", [region(linker, "us")], facts)
    assert not rivalled(paris, "paris", [region(linker, "texas"), region(linker, "france")], facts)
    assert not rivalled(paris, "paris", [], facts)


def test_a_large_namesake_is_called_for_by_its_country(linker: Linker) -> None:
    facts = linker.facts
    tripoli = max(facts.cities_named("tripoli"), key=lambda row: facts.spots.population[row])
    assert rivalled(tripoli, "tripoli", [region(linker, "lebanon")], facts)
