import pytest

from enrichment.entities.forms import forms, key
from schemas.annotations import EntityType


@pytest.mark.parametrize(
    ("kind", "name", "short"),
    [
        ("ORG", "World Health Organization", "who"),
        ("ORG", "Bank of Japan", "boj"),
        ("ORG", "US Food and Drug Administration", "fda"),
        ("ORG", "Ford Motor Company", "ford"),
        ("ORG", "Apple Inc.", "apple"),
        ("ORG", "Chelsea F.C.", "chelsea"),
        ("ORG", "UN Security Council", "security council"),
        ("ORG", "Los Angeles Lakers", "lakers"),
        ("ORG", "Congress of the Philippines", "congress"),
        ("ORG", "Department of Justice", "justice department"),
        ("ORG", "Google's", "google"),
        ("GPE", "Washington, D.C.", "washington"),
        ("GPE", "Sichuan Province", "sichuan"),
        ("LOC", "River Nile", "nile"),
        ("FAC", "Vnukovo International Airport", "vnukovo airport"),
        ("EVENT", "2008 Summer Olympics", "olympics"),
        ("PROD", "Boeing 737", "737"),
        ("LAW", "Treaty of Lisbon", "lisbon treaty"),
        ("LAW", "Joint Comprehensive Plan of Action", "jcpoa"),
    ],
)
def test_a_name_may_be_shortened_to(kind: str, name: str, short: str) -> None:
    assert short in forms(EntityType(kind), name)


@pytest.mark.parametrize(
    ("kind", "name", "other"),
    [
        ("ORG", "Bank of Japan", "japan"),
        ("ORG", "Senate Intelligence Committee", "senate"),
        ("ORG", "Airlines Group", "airlines"),
        ("ORG", "Manchester United", "united"),
        ("GPE", "Kansas City", "kansas"),
        ("GPE", "New York", "york"),
        ("NORP", "South Korean", "korean"),
        ("WORK", "The Lord of the Rings", "lotr"),
        ("PER", "Ann Lee", "lee"),
    ],
)
def test_a_name_is_not_shortened_to(kind: str, name: str, other: str) -> None:
    assert other not in forms(EntityType(kind), name)


@pytest.mark.parametrize(
    ("kind", "one", "other"),
    [
        ("GPE", "U.S.", "America"),
        ("GPE", "HONG KONG", "Hong Kong"),
        ("NORP", "Britons", "British"),
        ("NORP", "Republicans", "Republican"),
        ("ORG", "Ford Motor Co.", "Ford Motor"),
        ("ORG", "The Guardian", "guardian"),
        ("ORG", "UN Security Council", "United Nations Security Council"),
        ("EVENT", "The Masters", "Masters"),
    ],
)
def test_spellings_with_one_key(kind: str, one: str, other: str) -> None:
    assert key(EntityType(kind), one) == key(EntityType(kind), other)


@pytest.mark.parametrize(
    ("kind", "one", "other"),
    [("GPE", "Georgia", "Jordan"), ("NORP", "British", "Scottish"), ("ORG", "Ltd", "Inc"), ("PER", "The Edge", "Edge")],
)
def test_names_with_two_keys(kind: str, one: str, other: str) -> None:
    assert key(EntityType(kind), one) != key(EntityType(kind), other)


@pytest.mark.parametrize("kind", EntityType)
@pytest.mark.parametrize("name", ["", "-", "of", "the", "s", "'s", "Inc", "river", "a, b", ","])
def test_odd_names_have_forms_and_keys_too(kind: EntityType, name: str) -> None:
    assert key(kind, name) == key(kind, name.upper())
    assert "" not in forms(kind, name)
