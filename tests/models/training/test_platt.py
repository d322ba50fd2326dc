import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from models.training.platt import Pair, Vector, line, odds


def loss(said: Vector, right: Vector, pair: Pair) -> float:
    tilt = pair[0] * said + pair[1]
    return float((np.logaddexp(0, tilt) - right * tilt).sum())


def test_odds_are_finite_at_certainty() -> None:
    assert odds([0.0, 0.5, 1.0], 0.1) == pytest.approx([-np.log(9), 0, np.log(9)])


def test_the_line_that_made_the_answers_is_found_again() -> None:
    random = np.random.default_rng(3)
    said = random.normal(0, 2, 40_000)
    right = (random.random(40_000) < 1 / (1 + np.exp(-(0.6 * said - 0.4)))).astype(np.float64)
    assert line(said, right, (1.0, 0.0), 5.0) == pytest.approx((0.6, -0.4), abs=0.05)


def test_few_answers_stay_near_the_centre() -> None:
    assert line(np.array([2.0]), np.array([0.0]), (1.0, 0.0), 100.0) == pytest.approx((1.0, 0.0), abs=0.05)
    assert line(np.array([]), np.array([]), (0.7, 0.2), 1.0) == (0.7, 0.2)


@settings(max_examples=40, deadline=None)
@given(st.lists(st.tuples(st.floats(-14, 14), st.booleans()), min_size=1, max_size=30), st.floats(0.1, 20))
def test_it_never_fits_worse_than_the_centre(answers: list[tuple[float, bool]], prior: float) -> None:
    said = np.array([chance for chance, _ in answers])
    right = np.array([float(yes) for _, yes in answers])
    found = line(said, right, (1.0, 0.0), prior)
    assert all(map(np.isfinite, found))
    assert loss(said, right, found) <= loss(said, right, (1.0, 0.0)) + 1e-6
