from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from enrichment.topics.weights import GAIN, Floats, Table, Weights

KEYS = np.array([3, 8, 20], np.uint64)
HIDDEN = np.array([[1.0, 0.0], [0.0, -1.0], [0.5, 0.5]], np.float32)


def weights() -> Weights:
    one = np.ones(1, np.float32)
    return Weights(
        KEYS,
        Table.of(HIDDEN),
        np.array([0.1, 0.2], np.float32),
        np.array([[1.0], [10.0]], np.float32),
        -one,
        one,
        0 * one,
    )


def floats(*values: float) -> Floats:
    return np.array(values, np.float32)


def test_what_is_computed() -> None:
    keys, own = np.array([3, 20], np.uint64), floats(3.0, 4.0)
    shares = own / 5
    middle = np.maximum(GAIN * (shares @ HIDDEN[[0, 2]]) + floats(0.1, 0.2), 0)
    expected = middle @ [1.0, 10.0] - 1
    np.testing.assert_allclose(weights().raw(keys, own), [expected], rtol=0.02)


def test_unknown_words_say_nothing() -> None:
    known = weights().raw(np.array([8], np.uint64), floats(1.0))
    both = weights().raw(np.array([5, 8, 99], np.uint64), floats(4.0, 1.0, 2.0))
    assert known is not None and both is not None
    np.testing.assert_array_equal(known, both)


@pytest.mark.parametrize("keys", [[], [1], [9, 99]])
def test_of_nothing_but_unknown_words_nothing_is_said(keys: list[int]) -> None:
    assert weights().chances(np.array(keys, np.uint64), np.ones(len(keys), np.float32)) is None


def test_the_length_of_a_text_does_not_matter() -> None:
    short = weights().raw(KEYS, floats(1, 2, 3))
    np.testing.assert_allclose(weights().raw(KEYS, floats(10, 20, 30)), short, rtol=1e-5)


def test_calibration() -> None:
    plain, keys = weights(), np.array([8], np.uint64)
    raw = plain.raw(keys, floats(1.0))
    assert raw is not None
    bent = replace(plain, slope=floats(2.0), shift=floats(0.5)).chances(keys, floats(1.0))
    np.testing.assert_allclose(bent, 1 / (1 + np.exp(-(2 * raw + 0.5))))


def test_a_table_is_rounded_by_row_to_a_127th_of_its_largest_number() -> None:
    matrix = np.random.default_rng(1).normal(size=(50, 20)).astype(np.float32) * np.logspace(-3, 2, 50)[:, None]
    table = Table.of(matrix.astype(np.float32))
    back = table.values * table.scales[:, None]
    assert (np.abs(back - matrix) <= np.abs(matrix).max(axis=1, keepdims=True) / 250).all()


def test_a_row_of_noughts_stays_so() -> None:
    table = Table.of(np.zeros((1, 3), np.float32))
    assert table.mix(np.array([0]), floats(5.0)).tolist() == [0, 0, 0]


def test_what_is_saved_is_read(tmp_path: Path) -> None:
    weights().save(tmp_path / "w.npz")
    again = Weights.load(tmp_path / "w.npz")
    np.testing.assert_array_equal(again.raw(KEYS, floats(1, 2, 3)), weights().raw(KEYS, floats(1, 2, 3)))
