import pytest

from enrichment.entities.related import related
from schemas.annotations import EntityType


def ids(*texts: str, named: tuple[str, ...] = ()) -> list[str]:
    return [country.id for country in related(EntityType.NORP, texts, named)]


def test_a_nationality_points_to_its_country() -> None:
    (country,) = related(EntityType.NORP, ["Chinese", "Chinese"], [])
    assert (country.relation, country.id, country.name, country.links) == ("country", "gpe:china", "China", ())


def test_the_id_is_that_of_the_country_under_any_of_its_names() -> None:
    assert ids("Americans") == ["gpe:united-states"]
    assert ids("Franco-Polish", "Syrian-American") == ["gpe:poland", "gpe:syria", "gpe:united-states"]


@pytest.mark.parametrize(
    ("named", "countries"),
    [
        ((), []),
        (("gpe:republic-of-the-congo",), ["gpe:republic-of-the-congo"]),
        (("gpe:republic-of-the-congo", "gpe:democratic-republic-of-the-congo"), []),
    ],
)
def test_a_word_for_two_peoples_is_taken_as_the_story_takes_it(named: tuple[str, ...], countries: list[str]) -> None:
    assert ids("Congolese", named=named) == countries


def test_other_groups_and_types_have_none() -> None:
    assert ids("Kurds", "Sunni", "Republicans") == []
    assert related(EntityType.ORG, ["Chinese"], []) == ()
