import pytest

from enrichment.entities.confidence import UNKNOWN, by_type, typed
from enrichment.entities.labels import table
from schemas.annotations import EntityType


def test_each_type_has_its_own_precision_or_that_of_all() -> None:
    precision = by_type({"ents_p": 0.8, "ents_per_type": {"PERSON": {"p": 0.91234}, "DATE": {"p": 0.1}}})
    assert (precision[EntityType.PER], precision[EntityType.ORG]) == (0.9123, 0.8)
    assert precision.keys() == set(EntityType)


@pytest.mark.parametrize("performance", [{}, {"ents_p": None, "ents_per_type": None}, {"ents_p": 81.2}])
def test_without_scores_nothing_is_claimed(performance: dict[str, object]) -> None:
    assert set(by_type(performance).values()) == {UNKNOWN}


@pytest.mark.parametrize(
    "performance", [{"ents_per_type": [1]}, {"ents_per_type": {"PER": None, "ORG": {"p": "high"}}}]
)
def test_scores_in_another_form_are_passed_over(performance: dict[str, object]) -> None:
    assert set(by_type(performance).values()) == {UNKNOWN}


def test_of_two_labels_for_one_type_the_least_precise_counts() -> None:
    scores = {"GPE": {"p": 0.9}, "GPE_LOC": {"p": 0.7}, "PER": {"p": 0.6}}
    precision = by_type({"ents_per_type": scores}, table("GPE_LOC=GPE,PER="))
    assert (precision[EntityType.GPE], precision[EntityType.PER]) == (0.7, UNKNOWN)


def test_spans_get_our_types_and_a_confidence_where_they_have_none() -> None:
    spans = [(0, 2, "person", 0.25), (3, 5, "PERSON", None), (6, 8, "DATE", 0.9), (9, 11, "GPE_LOC", 0.0)]
    precision = dict.fromkeys(EntityType, 0.5) | {EntityType.PER: 0.75}
    assert list(typed(spans, table("GPE_LOC=GPE"), precision)) == [
        (0, 2, "PER", 0.25),
        (3, 5, "PER", 0.75),
        (9, 11, "GPE", 0.0),
    ]
