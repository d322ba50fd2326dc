"""Texts as the classifier sees them: rows of its table and their weights."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import numpy as np
import torch
from numpy.typing import NDArray
from spacy.tokens import Doc
from torch import Tensor

from enrichment.topics.ngrams import Keys, ngrams

Bag = tuple[NDArray[np.int64], NDArray[np.float32]]


@dataclass(frozen=True)
class Bags:
    """Several texts end to end: rows, weights, where each text begins."""

    rows: Tensor
    weights: Tensor
    starts: Tensor

    def owner(self) -> Tensor:
        """(rows,) which text each row is of."""
        ends = torch.cat([self.starts[1:], torch.tensor([len(self.rows)])])
        return torch.repeat_interleave(torch.arange(len(self.starts)), ends - self.starts)


def vocabulary(counted: Iterable[Keys], least: int, most: int) -> Keys:
    """The keys that at least `least` texts have, the `most` frequent of them, sorted."""
    keys, counts = np.unique(np.concatenate(list(counted)), return_counts=True)
    order = np.argsort(-counts, kind="stable")[:most]
    return np.sort(keys[order[counts[order] >= least]])


def bag(doc: Doc, keys: Keys) -> Bag:
    """The rows of a text's words and pairs that are among `keys`."""
    return known(*ngrams(doc), keys)


def known(own: Keys, weights: NDArray[np.float32], keys: Keys) -> Bag:
    """The same of words and pairs already counted."""
    places = np.minimum(np.searchsorted(keys, own), len(keys) - 1)
    found = keys[places] == own
    return places[found], weights[found]


def together(bags: Sequence[Bag]) -> Bags:
    """Texts end to end."""
    lengths = [len(rows) for rows, _ in bags]
    starts = np.concatenate(([0], np.cumsum(lengths)[:-1])).astype(np.int64)
    rows, weights = (np.concatenate([own[part] for own in bags]) for part in (0, 1))
    return Bags(torch.from_numpy(rows), torch.from_numpy(weights), torch.from_numpy(starts))
