from enrichment.entities.labels import TYPES
from schemas.annotations import EntityType


def test_our_own_labels_stand_for_themselves() -> None:
    assert {label: TYPES[label] for label in EntityType} == {kind.value: kind for kind in EntityType}


def test_ontonotes_names_are_known_and_its_dates_are_not() -> None:
    assert (TYPES["PERSON"], TYPES["WORK_OF_ART"]) == (EntityType.PER, EntityType.WORK)
    assert not TYPES.keys() & {"DATE", "MONEY", "MISC", "LANGUAGE"}
