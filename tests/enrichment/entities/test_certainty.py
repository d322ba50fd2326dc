import pytest
from hypothesis import given
from hypothesis import strategies as st

from enrichment.entities.certainty import MOST, certainty

SHARES = st.lists(st.floats(0, 1), min_size=1, max_size=9)


@pytest.mark.parametrize(
    ("confidences", "sure"), [([0.8], 0.8), ([0.8, 0.8], 0.8663), ([0.5, 0.9], 0.9159), ([1.0, 0.2], MOST)]
)
def test_further_mentions_count_less_and_less(confidences: list[float], sure: float) -> None:
    assert certainty(confidences) == sure


@given(SHARES, st.floats(0, 1))
def test_a_further_mention_never_takes_away(confidences: list[float], further: float) -> None:
    assert round(min(MOST, max(confidences)), 4) <= certainty(confidences) <= MOST
    assert certainty(confidences) <= certainty([*confidences, further])


@given(SHARES)
def test_the_order_of_mentions_does_not_matter(confidences: list[float]) -> None:
    assert certainty(confidences) == certainty(reversed(confidences))
