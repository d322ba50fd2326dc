import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.training.evaluation.scores import Score, compare, macro_f, micro

sets = st.sets(st.integers(0, 9))


def test_ratios() -> None:
    score = Score(right=3, wrong=1, missed=2)
    assert (score.p, score.r, score.f) == pytest.approx((0.75, 0.6, 2 / 3))
    assert score.rounded() == {"p": 0.75, "r": 0.6, "f": 0.6667}


def test_nothing_to_find_scores_nothing() -> None:
    assert (Score().p, Score().r, Score().f) == (0, 0, 0)


@given(sets, sets)
def test_counts_add_up_to_both_sides(predicted: set[int], annotated: set[int]) -> None:
    score = compare(predicted, annotated)
    assert score.right + score.wrong == len(predicted)
    assert score.right + score.missed == len(annotated)


@given(sets, sets)
def test_f_is_between_precision_and_recall(predicted: set[int], annotated: set[int]) -> None:
    score = compare(predicted, annotated)
    low, high = sorted((score.p, score.r))
    assert low - 1e-9 <= score.f <= high + 1e-9


def test_micro_adds_counts_and_macro_averages_labels_that_occur() -> None:
    scores = {"a": Score(1, 0, 0), "b": Score(0, 1, 1), "never annotated": Score(0, 5, 0)}
    assert micro(scores.values()) == Score(1, 6, 1)
    assert macro_f(scores) == 0.5
