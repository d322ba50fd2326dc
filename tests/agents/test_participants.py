import pytest

from agents.participants import participants
from schemas.annotations import EntityType, Link
from tests.agents.making import entity

HOMES = {
    EntityType.PER: "people",
    EntityType.ORG: "organisations",
    EntityType.GPE: "places",
    EntityType.LOC: "places",
    EntityType.FAC: "places",
    EntityType.EVENT: "events",
    EntityType.PROD: "objects",
    EntityType.WORK: "objects",
    EntityType.NORP: None,
    EntityType.LAW: None,
}


def test_every_type_has_its_home_or_none_on_purpose() -> None:
    assert set(HOMES) == set(EntityType)
    for kind, home in HOMES.items():
        found = participants([entity(kind, "Name")])
        filled = {name for name in found.__slots__ if getattr(found, name)}
        assert filled == ({home} if home else set())


def test_the_order_of_the_entities_stays() -> None:
    found = participants(
        [entity(EntityType.GPE, "Bergen"), entity(EntityType.PER, "Ada"), entity(EntityType.LOC, "Alps")]
    )
    assert [(place.name, place.literal) for place in found.places] == [("Bergen", "gpe:bergen"), ("Alps", "loc:alps")]
    assert [person.rel for person in found.people] == ["mentions"]


def link(scheme: str, uri: str) -> Link:
    return Link(scheme=scheme, id="x", uri=uri, confidence=0.9, by="test")  # type: ignore[arg-type]


WIKIPEDIA = link("wikipedia", "https://en.wikipedia.org/wiki/Bergen")
GEONAMES = link("geonames", "https://www.geonames.org/3161732")
COUNTRY = link("iso3166", "urn:iso:std:iso:3166:-1:NO")


@pytest.mark.parametrize(
    ("links", "uri"),
    [
        ((GEONAMES, WIKIPEDIA), WIKIPEDIA.uri),
        ((COUNTRY, GEONAMES), GEONAMES.uri),
        ((link("wikipedia", "https://en.wikipedia.org/wiki/First"), WIKIPEDIA), "https://en.wikipedia.org/wiki/First"),
        ((COUNTRY,), None),
        ((), None),
    ],
)
def test_a_linked_thing_has_its_first_address(links: tuple[Link, ...], uri: str | None) -> None:
    (place,) = participants([entity(EntityType.GPE, "Bergen").model_copy(update={"links": links})]).places
    assert (place.uri, place.literal) == (uri, "gpe:bergen")
