import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from models.training.corpora.corpus import Text
from models.training.topics.thresholds import GRID, best, choose, curve, weights

POLITICS, SPORT, ELECTION = "medtop:11000000", "medtop:15000000", "medtop:20000574"


def test_curve_counts_by_weight() -> None:
    chances = np.array([0.9, 0.4, 0.2], dtype=np.float32)
    counts = curve(chances, np.array([True, True, False]), np.zeros(3, bool), np.array([1.0, 2.0, 4.0]))
    at_half = int(np.searchsorted(GRID, 0.5))
    assert counts[:, at_half].tolist() == [1.0, 0.0, 2.0]
    assert counts[:, 0].tolist() == [3.0, 4.0, 0.0]


def test_what_is_inferred_is_delivered_at_any_threshold() -> None:
    chances = np.array([0.1, 0.1], dtype=np.float32)
    counts = curve(chances, np.array([True, False]), np.ones(2, bool), np.ones(2))
    assert (counts == np.array([[1.0], [1.0], [0.0]])).all()


def test_a_broad_topic_may_be_strict_where_its_narrow_ones_bring_it_along() -> None:
    chances = np.array([[0.3, 0.9], [0.3, 0.9], [0.9, 0.1], [0.3, 0.1]] * 20, dtype=np.float32)
    truth = np.array([[True, True], [True, True], [True, False], [False, False]] * 20)
    chosen = choose(chances, truth, [POLITICS, ELECTION], np.ones(80))
    assert chosen[POLITICS] > 0.3
    assert 0.1 < chosen[ELECTION] <= 0.9


def test_best_separates_what_can_be_separated() -> None:
    chances = np.array([0.9, 0.8, 0.3, 0.1], dtype=np.float32)
    chosen = best(curve(chances, np.array([True, True, False, False]), np.zeros(4, bool), np.ones(4)))
    assert 0.3 < chosen <= 0.8


def test_a_label_that_is_never_annotated_takes_its_levels_threshold() -> None:
    chances = np.array([[0.9, 0.5], [0.8, 0.5], [0.3, 0.5]] * 20, dtype=np.float32)
    truth = np.array([[True, False], [True, False], [False, False]] * 20)
    chosen = choose(chances, truth, [POLITICS, SPORT], np.ones(60))
    assert 0.3 < chosen[POLITICS] <= 0.8
    assert chosen[SPORT] > 0.5


@settings(max_examples=30)
@given(st.integers(0, 2**32 - 1))
def test_thresholds_are_probabilities_one_for_each_label(seed: int) -> None:
    random = np.random.default_rng(seed)
    chances = random.random((12, 2), dtype=np.float32)
    chosen = choose(chances, random.random((12, 2)) < 0.3, [POLITICS, SPORT], np.ones(12))
    assert list(chosen) == [POLITICS, SPORT]
    assert all(0 < value < 1 for value in chosen.values())


def test_one_threshold_for_each_label_is_demanded() -> None:
    with pytest.raises(IndexError):
        choose(np.zeros((1, 1), np.float32), np.zeros((1, 1), bool), [POLITICS, SPORT], np.ones(1))


def test_long_texts_count_for_more_but_not_in_proportion() -> None:
    assert weights([Text("word " * 25), Text("word " * 400)]).tolist() == [1.0, 4.0]
