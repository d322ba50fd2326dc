"""The words and pairs of words of a text as numbers, for a model that looks them up in a table."""

import numpy as np
from numpy.typing import NDArray
from spacy.attrs import IS_ALPHA, IS_SPACE, LOWER
from spacy.tokens import Doc

Keys = NDArray[np.uint64]

_MIX = np.uint64(0x9E3779B97F4A7C15)
_SHIFT = np.uint64(29)
LEAD = 60
"""Tokens from the beginning on that count twice: news says at the top what it is about."""


def ngrams(doc: Doc) -> tuple[Keys, NDArray[np.float32]]:
    """Each word and each pair of neighbours once, lower case, with its weight, in order of key.

    A weight is 1 + log of how often it comes, where occurrences in the first `LEAD` tokens count twice. Blanks are
    passed over; a pair never spans a mark. An empty text has none.
    """
    attributes = doc.to_array([LOWER, IS_ALPHA, IS_SPACE]).astype(np.uint64)
    if not len(attributes):
        return np.empty(0, np.uint64), np.empty(0, np.float32)
    seen = attributes[:, 2] == 0
    words, alpha = attributes[seen, 0], attributes[seen, 1] == 1
    lead = np.where(np.arange(len(words)) < LEAD, 2.0, 1.0)
    both = alpha[:-1] & alpha[1:]
    pairs = pair(words[:-1], words[1:])[both]
    keys = np.concatenate((words, pairs))
    counts = np.concatenate((lead, lead[:-1][both]))
    unique, place = np.unique(keys, return_inverse=True)
    total = np.bincount(place, weights=counts, minlength=len(unique))
    return unique, (1.0 + np.log(total)).astype(np.float32)


def pair(first: Keys, second: Keys) -> Keys:
    """The key of one word followed by another; differs from that of the two the other way round."""
    mixed: Keys = (first * _MIX) ^ (second >> _SHIFT) ^ (second * (_MIX >> np.uint64(1) | np.uint64(1)))
    return mixed
