"""Whether probabilities mean what they say: of all that is said with 0.8, eight in ten should be right."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import numpy as np

BINS = 15


@dataclass(frozen=True)
class Bin:
    """Predictions of about the same probability: the mean of it, the share that is right, how many they are."""

    said: float
    seen: float
    count: int


Pairs = Iterable[tuple[float, bool]]
"""The probability of each prediction, 0 to 1, and whether it is right."""


def bins(pairs: Pairs, number: int = BINS) -> list[Bin]:
    """The predictions in `number` bins of equal width over 0 to 1, lowest first; those without any are left out."""
    said, right = _columns(pairs)
    place = np.minimum((said * number).astype(int), number - 1)
    groups = [place == at for at in range(number)]
    return [Bin(float(said[own].mean()), float(right[own].mean()), int(own.sum())) for own in groups if own.any()]


def error(groups: Sequence[Bin]) -> float:
    """The expected calibration error: how far said and seen lie apart in a bin, in the mean over all predictions.

    0 where there is none.
    """
    total = sum(own.count for own in groups)
    return sum(own.count * abs(own.said - own.seen) for own in groups) / max(total, 1)


def rows(groups: Iterable[Bin]) -> list[list[float]]:
    """The bins as [said, seen, count], four digits, for `meta.json`."""
    return [[round(own.said, 4), round(own.seen, 4), own.count] for own in groups]


def _columns(pairs: Pairs) -> tuple[np.ndarray, np.ndarray]:
    table = np.array([(said, float(right)) for said, right in pairs], dtype=np.float64).reshape(-1, 2)
    return table[:, 0], table[:, 1]
