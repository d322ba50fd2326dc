import pytest

from enrichment.linking.choice import choose, is_same
from enrichment.linking.linker import Linker
from enrichment.linking.story import Setting
from schemas.annotations import EntityType


def setting(linker: Linker, *countries: str) -> Setting:
    facts = linker.facts
    named = [facts.countries[country] for country in countries]
    return Setting(tuple(title for _, title in named), tuple(facts.region(place) for place, _ in named))


def chosen(linker: Linker, name: str, kind: str, *countries: str) -> str | None:
    choice = choose(name, EntityType(kind), setting(linker, *countries), linker.facts)
    return linker.facts.titles[choice.title] if choice is not None else None


def test_the_story_decides_between_namesakes(linker: Linker) -> None:
    assert chosen(linker, "georgia", "GPE", "russia") == "Georgia (country)"
    assert chosen(linker, "georgia", "GPE", "us") == "Georgia (U.S. state)"


def test_agreement_makes_a_choice_surer(linker: Linker) -> None:
    alone = choose("tripoli", EntityType.GPE, Setting(), linker.facts)
    agreed = choose("tripoli", EntityType.GPE, setting(linker, "libya"), linker.facts)
    assert alone is not None
    assert agreed is not None
    assert alone.title == agreed.title
    assert alone.confidence < agreed.confidence


def test_a_title_of_another_country_needs_that_country(linker: Linker) -> None:
    assert chosen(linker, "senate", "ORG") is None
    assert chosen(linker, "senate", "ORG", "us") == "United States Senate"


def test_a_name_that_names_its_country_needs_no_other(linker: Linker) -> None:
    assert chosen(linker, "us senate", "ORG") == "United States Senate"


def test_a_title_of_another_type_is_no_choice(linker: Linker) -> None:
    assert chosen(linker, "jordan", "PER") is None
    assert chosen(linker, "texas", "PER", "us") is None


@pytest.mark.parametrize("kind", EntityType)
def test_an_unknown_name_has_no_choice(linker: Linker, kind: EntityType) -> None:
    assert choose("zz no such name", kind, Setting(), linker.facts) is None


def test_the_region_behind_the_comma_excludes_the_others(linker: Linker) -> None:
    facts = linker.facts
    texas = facts.region(facts.states["texas"][0])
    assert choose("paris", EntityType.GPE, Setting(qualifier=texas), facts) is None


def test_a_title_goes_by_its_name_with_and_without_its_qualifier() -> None:
    assert is_same("georgia", "Georgia (country)")
    assert is_same("georgia (country)", "Georgia (country)")
    assert not is_same("us", "United States")
