import pytest
from hypothesis import given
from hypothesis import strategies as st

from enrichment.entities.names import folded, initials, without_possessive, words


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("U.S.", "US"),
        ("J. M. Coetzee", "J M  COETZEE"),
        ("O’Neill", "O'Neill"),
        ("Al–Shabaab", "al-Shabaab"),
        ("al Shabaab", "al-Shabaab"),
        ("São Paulo", "Sao Paulo"),
        ("St. Louis", "St Louis"),
        ("Johnson & Johnson", "Johnson and Johnson"),
        ("Xi\nJinping", "Xi Jinping"),
    ],
)
def test_spellings_of_one_name_fold_to_one(one: str, other: str) -> None:
    assert folded(one) == folded(other)


@pytest.mark.parametrize(("one", "other"), [("St. Louis", "Saint Louis"), ("US", "UK"), ("!", "?")])
def test_other_names_stay_apart(one: str, other: str) -> None:
    assert folded(one) != folded(other)


@given(st.text(alphabet="aAé.’' -&\n", max_size=30))
def test_a_folded_name_is_its_words(name: str) -> None:
    assert " ".join(words(name)) == folded(name)


@given(st.text(min_size=1))
def test_folding_loses_no_name(name: str) -> None:
    assert bool(folded(name)) == bool(name.strip())


@pytest.mark.parametrize(
    ("name", "short"),
    [("Bank of Japan", {"boj", "bj"}), ("World Health Organization", {"who"}), ("Google", set()), ("", set())],
)
def test_initials(name: str, short: set[str]) -> None:
    assert set(initials(words(name))) == short


def test_a_possessive_ending_goes() -> None:
    assert [without_possessive(name) for name in ("Google's", "GOOGLE’S", "Paris")] == ["Google", "GOOGLE", "Paris"]
