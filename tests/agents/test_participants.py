from agents.participants import participants
from schemas.annotations import EntityType
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
