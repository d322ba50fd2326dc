import pytest

from enrichment.entities.confidence import UNKNOWN, by_type
from schemas.annotations import EntityType


def test_each_type_has_its_own_precision_or_that_of_all() -> None:
    table = by_type({"ents_p": 0.8, "ents_per_type": {"PERSON": {"p": 0.91234}, "DATE": {"p": 0.1}}})
    assert (table[EntityType.PER], table[EntityType.ORG]) == (0.9123, 0.8)
    assert table.keys() == set(EntityType)


@pytest.mark.parametrize("performance", [{}, {"ents_p": None, "ents_per_type": None}, {"ents_p": 81.2}])
def test_without_scores_nothing_is_claimed(performance: dict[str, object]) -> None:
    assert set(by_type(performance).values()) == {UNKNOWN}
