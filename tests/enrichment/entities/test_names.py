import pytest
from hypothesis import given
from hypothesis import strategies as st

from enrichment.entities.names import folded, is_part, words


@pytest.mark.parametrize(
    ("one", "other"),
    [("U.S.", "US"), ("J. M. Coetzee", "J M  COETZEE"), ("O’Neill", "O'Neill"), ("Al–Shabaab", "al-Shabaab")],
)
def test_spellings_of_one_name_fold_to_one(one: str, other: str) -> None:
    assert folded(one) == folded(other)


@pytest.mark.parametrize(("one", "other"), [("St. Louis", "Saint Louis"), ("US", "UK"), ("Yahoo!", "Yahoo")])
def test_other_names_stay_apart(one: str, other: str) -> None:
    assert folded(one) != folded(other)


@given(st.text(alphabet="aAé.’' -\n", max_size=30))
def test_a_folded_name_is_its_words(name: str) -> None:
    assert " ".join(words(name)) == folded(name)


@pytest.mark.parametrize(
    ("short", "long", "fits"),
    [
        ("Putin", "Vladimir Putin", True),
        ("Xi", "Xi Jinping", True),
        ("de Gaulle", "Charles de Gaulle", True),
        ("Barack Obama", "Barack Hussein Obama", True),
        ("Hussein", "Barack Hussein Obama", False),
        ("Barack Hussein", "Barack Hussein Obama", False),
        ("Vladimir Putin", "Vladimir Putin", False),
        ("Vladimir Putin", "Putin", False),
    ],
)
def test_shorter_names_of_a_person(short: str, long: str, fits: bool) -> None:
    assert is_part(words(short), words(long)) is fits
