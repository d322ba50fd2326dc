import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.training.evaluation.reliability import Bin, bins, error, rows

pairs = st.lists(st.tuples(st.floats(0, 1), st.booleans()), max_size=60)


def test_predictions_of_one_bin_are_taken_together() -> None:
    low, high = bins([(0.1, False), (0.15, True), (0.9, True)], number=2)
    assert (low.said, low.seen, low.count) == pytest.approx((0.125, 0.5, 2))
    assert (high.said, high.seen, high.count) == pytest.approx((0.9, 1.0, 1))


def test_certainty_falls_into_the_last_bin() -> None:
    assert [own.count for own in bins([(1.0, True), (0.95, True)], number=10)] == [2]


def test_the_error_weighs_bins_by_their_predictions() -> None:
    groups = [Bin(0.2, 0.3, 30), Bin(0.8, 0.5, 10)]
    assert error(groups) == pytest.approx((30 * 0.1 + 10 * 0.3) / 40)


def test_nothing_said_is_not_wrong() -> None:
    assert (bins([]), error([])) == ([], 0)


def test_right_about_itself_is_no_error() -> None:
    assert error(bins([(0.75, True)] * 3 + [(0.75, False)])) == pytest.approx(0)
    assert error(bins([(1.0, False)] * 4)) == 1


@given(pairs)
def test_every_prediction_is_in_one_bin(said: list[tuple[float, bool]]) -> None:
    groups = bins(said)
    assert sum(own.count for own in groups) == len(said)
    assert [own.said for own in groups] == sorted(own.said for own in groups)
    assert 0 <= error(groups) <= 1


def test_rows_are_short_numbers() -> None:
    assert rows([Bin(1 / 3, 2 / 3, 5)]) == [[0.3333, 0.6667, 5]]
