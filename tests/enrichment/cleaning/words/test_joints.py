import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from enrichment.cleaning.words.joints import at_capital, in_small, written_so
from enrichment.cleaning.words.lexicon import Lexicon, checksum

COUNTS = {
    "the": 900, "of": 800, "in": 700, "a": 900, "said": 500, "market": 300, "police": 90, "minister": 80, "harbour": 40,
    "growing": 60, "tourism": 30, "look": 90, "out": 200, "Ukraine": 90, "Russia": 90, "Johns": 40, "rare": 1, "black": 50, "Black": 30,
}  # fmt: skip
WORDS = Lexicon(COUNTS, sorted((checksum("harbour", "police"), checksum("the", "market"))))


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("said", "The"),
        ("of", "Kelby"),
        ("Ukraine", "Russia"),
        ("market", "Russia"),
        ("market", "Varnholm"),
        ("minister", "He"),
    ],
)
def test_a_seam_at_a_capital(first: str, second: str) -> None:
    assert at_capital(first, second, WORDS) > 0.9


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("Mc", "Donald"),
        ("De", "Russia"),
        ("unheard", "Russia"),
        ("rare", "Russia"),
        ("Black", "Russia"),
        ("a", "Kelby"),
    ],
)
def test_no_seam_at_a_capital(first: str, second: str) -> None:
    assert at_capital(first, second, WORDS) == 0.0


@pytest.mark.parametrize(
    ("first", "second"),
    [("of", "the"), ("the", "market"), ("harbour", "police"), ("growing", "tourism"), ("Ukraine", "said")],
)
def test_a_seam_between_small_letters(first: str, second: str) -> None:
    known = Lexicon(
        COUNTS, sorted(checksum(*pair) for pair in [("of", "the"), ("the", "market"), ("harbour", "police")])
    )
    assert in_small(first, second, known) >= 0.9


@pytest.mark.parametrize(
    ("first", "second"),
    [("look", "out"), ("Johns", "ton"), ("rare", "market"), ("market", "unheard"), ("t", "market"), ("black", "look")],
)
def test_no_seam_between_small_letters(first: str, second: str) -> None:
    assert in_small(first, second, WORDS) == 0.0


def test_a_pair_that_was_seen_is_surer() -> None:
    never = Lexicon(COUNTS, [])
    assert in_small("the", "market", WORDS) > in_small("the", "market", never) > 0.0


def test_names_with_a_capital_inside() -> None:
    assert all(any(letter.isupper() for letter in name[1:]) for name in written_so())
    assert len(written_so()) > 10


words = st.one_of(st.sampled_from(sorted(COUNTS)), st.from_regex("[A-Za-z]{1,9}", fullmatch=True))


@settings(deadline=None)
@given(words, words)
def test_sureness_is_a_share(first: str, second: str) -> None:
    assert 0.0 <= at_capital(first, second, WORDS) < 1.0
    assert 0.0 <= in_small(first, second, WORDS) < 1.0
