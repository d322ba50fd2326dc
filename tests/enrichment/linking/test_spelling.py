import pytest
from hypothesis import given
from hypothesis import strategies as st

from enrichment.linking.spelling import key, qualified


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("The U.S.", "US"),
        ("Bogotá", "Bogota"),
        ("Kim Jong-un", "Kim Jong Un"),
        ("Johnson & Johnson", "Johnson and Johnson"),
        ("Putin’s", "Putin"),
        ("Pfizer–BioNTech", "Pfizer-BioNTech"),
        ("the  Hague", "Hague"),
    ],
)
def test_spellings_of_one_name_have_one_key(one: str, other: str) -> None:
    assert key(one) == key(other)


def test_different_names_keep_different_keys() -> None:
    assert len({key(name) for name in ("Niger", "Nigeria", "Guinea", "Guinea-Bissau", "Oman", "Roman")}) == 6


@given(st.text(min_size=1, max_size=40))
def test_a_name_with_a_letter_or_digit_has_a_key(name: str) -> None:
    if any(sign.isalnum() for sign in name):
        assert key(name)


@pytest.mark.parametrize(
    ("title", "parts"),
    [
        ("Georgia (country)", ("Georgia", "country")),
        ("Paris, Texas", ("Paris", "Texas")),
        ("Xi Jinping", ("Xi Jinping", "")),
        ("(untitled)", ("(untitled)", "")),
    ],
)
def test_a_qualifier_is_told_from_the_name(title: str, parts: tuple[str, str]) -> None:
    assert qualified(title) == parts
