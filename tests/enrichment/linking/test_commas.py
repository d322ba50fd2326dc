import pytest

from enrichment.linking.commas import named_region, qualifiers
from enrichment.linking.linker import Linker
from tests.enrichment.linking.making import entities, entity


def behind(linker: Linker, text: str, *names: str) -> dict[str, tuple[str, str]]:
    """Each name's region behind a comma: country code and state."""
    facts = linker.facts
    found = qualifiers(entities(text, names), text, facts)
    return {names[number]: (facts.codes[region.country], region.state) for number, region in found.items()}


@pytest.mark.parametrize(
    ("text", "names", "found"),
    [
        ("In Paris, Texas, it rained.", ("Paris", "Texas"), {"Paris": ("US", "TX")}),
        ("In Tripoli, Lebanon.", ("Tripoli", "Lebanon"), {"Tripoli": ("LB", "")}),
        ("In Lebanon, Pennsylvania.", ("Lebanon", "Pennsylvania"), {"Lebanon": ("US", "PA")}),
        ("In Atlanta, Georgia.", ("Atlanta", "Georgia"), {"Atlanta": ("US", "GA")}),
        ("In Georgia, U.S.", ("Georgia", "U.S."), {"Georgia": ("US", "")}),
        ("Libya, Tunisia and Egypt.", ("Libya", "Tunisia", "Egypt"), {}),
        ("Oregon, Texas and Ohio.", ("Oregon", "Texas", "Ohio"), {}),
        ("Ukraine, Georgia and Moldova.", ("Ukraine", "Georgia", "Moldova"), {}),
        ("Paris and Texas.", ("Paris", "Texas"), {}),
        ("In Paris, Texans.", ("Paris",), {}),
    ],
)
def test_the_region_behind_the_comma(
    linker: Linker, text: str, names: tuple[str, ...], found: dict[str, tuple[str, str]]
) -> None:
    assert behind(linker, text, *names) == found


def test_names_with_signs_are_read_as_they_stand(linker: Linker) -> None:
    assert behind(linker, "In St. Paul (north), U.S.", "St. Paul (north)", "U.S.") == {"St. Paul (north)": ("US", "")}


@pytest.mark.parametrize(("name", "kind"), [("Georgia", "GPE"), ("Texas", "ORG"), ("Paris", "GPE")])
def test_what_names_no_region_for_certain(linker: Linker, name: str, kind: str) -> None:
    assert named_region(entity(name, name, kind), linker.facts) is None


def test_a_state_is_named_for_certain(linker: Linker) -> None:
    facts = linker.facts
    found = named_region(entity("Texas", "Texas"), facts)
    assert found is not None
    assert facts.region(found[0]).state == "TX"
    assert facts.titles[found[1]] == "Texas"
