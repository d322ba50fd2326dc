import pytest
from hypothesis import given
from hypothesis import strategies as st

from enrichment.entities.labels import TYPES, table
from schemas.annotations import EntityType
from schemas.errors import ConfigurationError

LABELS = st.text("ABCXYZ_-1", min_size=1, max_size=8)


def test_our_own_labels_stand_for_themselves() -> None:
    assert {label: TYPES[label] for label in EntityType} == {kind.value: kind for kind in EntityType}


def test_ontonotes_names_are_known_and_its_dates_are_not() -> None:
    assert (TYPES["PERSON"], TYPES["WORK_OF_ART"]) == (EntityType.PER, EntityType.WORK)
    assert not TYPES.keys() & {"DATE", "MONEY", "MISC", "LANGUAGE"}


@pytest.mark.parametrize("changes", ["", "  ", ",", "PERSON=PER"])
def test_without_changes_the_defaults_count(changes: str) -> None:
    assert table(changes) == TYPES


def test_changes_add_replace_and_drop() -> None:
    types = table(" persName = per , GPE_LOC=GPE, PRODUCT=,LOC = FAC, MISC=")
    assert (types["PERSNAME"], types["GPE_LOC"], types["LOC"]) == (EntityType.PER, EntityType.GPE, EntityType.FAC)
    assert not types.keys() & {"PRODUCT", "MISC"}
    assert types["PERSON"] is EntityType.PER


@pytest.mark.parametrize(
    ("changes", "said"),
    [
        ("PERSON", "'PERSON', which is not of the form LABEL=TYPE"),
        ("MISC=,=PER", "'=PER', which is not of the form"),
        ("GPE_LOC=PLACE", "PLACE is no type of ours"),
        ("PERSON=PER=ORG", "PER=ORG is no type of ours"),
        ("MISC=,misc=ORG", "has MISC twice"),
    ],
)
def test_a_malformed_map_says_which_part_and_how_to_write_it(changes: str, said: str) -> None:
    with pytest.raises(ConfigurationError) as caught:
        table(changes)
    assert said in caught.value.message
    assert caught.value.message.startswith("COPYDESK_LABELS ")
    assert "PERSON=PER,MISC=" in caught.value.remedy
    assert "PER, ORG, GPE" in caught.value.remedy


@given(st.dictionaries(LABELS, st.none() | st.sampled_from(EntityType)))
def test_a_map_holds_what_it_says_and_leaves_the_rest(changes: dict[str, EntityType | None]) -> None:
    types = table(",".join(f"{label.lower()}={kind or ''}" for label, kind in changes.items()))
    assert {label: types.get(label) for label in changes} == changes
    others = TYPES.keys() - changes.keys()
    assert {label: types[label] for label in others} == {label: TYPES[label] for label in others}
