import pytest

from enrichment.linking.compatibility import NO_NAME, UNTOLD, fits
from schemas.annotations import EntityType


@pytest.mark.parametrize("type_", EntityType)
def test_a_type_fits_its_own_kind_and_an_untold_one(type_: EntityType) -> None:
    assert fits(type_, type_.value, same=False)
    assert fits(type_, UNTOLD, same=False)


@pytest.mark.parametrize(("type_", "kind"), [("PER", "GPE"), ("GPE", "PER"), ("NORP", "GPE"), ("GPE", "ORG")])
def test_a_person_is_no_country_and_a_people_neither(type_: str, kind: str) -> None:
    assert not fits(EntityType(type_), kind, same=True)


def test_a_company_and_its_product_have_one_article() -> None:
    assert fits(EntityType.ORG, "PROD", same=True)
    assert not fits(EntityType.ORG, "PROD", same=False)


def test_what_is_mostly_no_name_is_meant_by_its_own_name_only() -> None:
    assert fits(EntityType.ORG, NO_NAME, same=True)
    assert not fits(EntityType.ORG, NO_NAME, same=False)
