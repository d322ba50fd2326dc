from dataclasses import replace

import numpy as np

from enrichment.topics.weights import GAIN, Table, Weights
from models.training.topics.calibration import calibrated
from models.training.topics.lessons import Lesson

KEYS = np.arange(200, dtype=np.uint64)
ONE = np.ones(1, np.float32)


def weights() -> Weights:
    """One word a text and two topics; what the word says is the raw score of both."""
    says = np.linspace(-4, 4, len(KEYS)).astype(np.float32)
    two, high = np.ones(2, np.float32), np.full(1, 50, np.float32)
    hidden, outer = Table.of((says / GAIN)[:, None]), np.ones((1, 2), np.float32)
    return Weights(KEYS, hidden, high, outer, -high * two, two, 0 * two)


def lessons(plain: Weights, slope: float) -> list[Lesson]:
    """Texts of which the first topic holds as often as the bent score says; the second holds for none."""
    source = np.random.default_rng(2)
    made = []
    for key in np.tile(KEYS, 20):
        raw = plain.raw(key[None], ONE)
        assert raw is not None
        holds = source.random() < 1 / (1 + np.exp(-slope * raw[0]))
        made.append(Lesson(key[None], ONE, np.array([holds, 0], np.float32)))
    return made


def test_probabilities_come_to_mean_what_they_say() -> None:
    plain = weights()
    found = calibrated(plain, lessons(plain, 0.5))
    assert abs(found.slope[0] - 0.5) < 0.1 and abs(found.shift[0]) < 0.2
    never = found.chances(KEYS[-1:], ONE)
    assert never is not None and never[1] < 0.1


def test_only_slope_and_shift_change() -> None:
    plain = weights()
    found = calibrated(plain, lessons(plain, 1.0))
    same = replace(found, slope=plain.slope, shift=plain.shift)
    assert all(getattr(same, name) is getattr(plain, name) for name in vars(plain))
