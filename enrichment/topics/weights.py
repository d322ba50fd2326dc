"""The numbers of the topic classifier and what is computed with them."""

from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from enrichment.topics.ngrams import Keys

Floats = NDArray[np.float32]

GAIN = np.float32(3.0)
"""The hidden layer's input is this times a weighted mean; training has the same number."""


@dataclass(frozen=True)
class Table:
    """A matrix in bytes: row r is `values[r] * scales[r]`."""

    values: NDArray[np.int8]
    scales: Floats

    @classmethod
    def of(cls, matrix: Floats) -> "Table":
        """The matrix rounded to 255 steps by row."""
        scales = np.maximum(np.abs(matrix).max(axis=1), 1e-8).astype(np.float32) / np.float32(127)
        return cls(np.round(matrix / scales[:, None]).astype(np.int8), scales)

    def mix(self, rows: NDArray[np.int64], weights: Floats) -> Floats:
        """The weighted sum of some rows, (columns,)."""
        mixed: Floats = (weights * self.scales[rows]) @ self.values[rows].astype(np.float32)
        return mixed


@dataclass(frozen=True)
class Weights:
    """What words and pairs of words speak for.

    `keys` (n,) are sorted; the rows of `hidden` (n, width) belong to them. `inner` (width,), `outer` (width, topics)
    and `bias` (topics,) make a topic's raw score, `slope` and `shift` (topics,) its probability.
    """

    keys: Keys
    hidden: Table
    inner: Floats
    outer: Floats
    bias: Floats
    slope: Floats
    shift: Floats

    def raw(self, keys: Keys, weights: Floats) -> Floats | None:
        """(topics,) scores before calibration, `None` where no key is known."""
        places = np.minimum(np.searchsorted(self.keys, keys), len(self.keys) - 1)
        known = self.keys[places] == keys
        if not known.any():
            return None
        rows, own = places[known], weights[known]
        own = own / np.float32(np.sqrt((own * own).sum()))
        middle = np.maximum(GAIN * self.hidden.mix(rows, own) + self.inner, np.float32(0))
        scores: Floats = middle @ self.outer + self.bias
        return scores

    def chances(self, keys: Keys, weights: Floats) -> Floats | None:
        """(topics,) probabilities, `None` where no key is known."""
        raw = self.raw(keys, weights)
        return None if raw is None else 1 / (1 + np.exp(-(raw * self.slope + self.shift)))

    def save(self, path: Path) -> None:
        """Write the numbers, compressed."""
        others = {name: value for name, value in vars(self).items() if name != "hidden"}
        np.savez_compressed(path, values=self.hidden.values, scales=self.hidden.scales, **others)

    @classmethod
    def load(cls, path: Path) -> "Weights":
        """Read what `save` wrote."""
        with np.load(path) as saved:
            arrays = dict(saved)
        hidden = Table(arrays.pop("values"), arrays.pop("scales"))
        return cls(hidden=hidden, **arrays)
