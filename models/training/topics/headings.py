"""What the portal's own headings say of a blurb's topics: "Sport", "Law and crime", "Armed conflicts and attacks".

People filed the blurbs. How much more often a topic is annotated under a heading than anywhere tells how far the
heading speaks for it, and moves the teacher's log odds. On the dev blurbs it lifts the teacher's level 1 by 0.2 points
of F; nothing of it is needed to read a story.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

import numpy as np
from numpy.typing import NDArray

from models.training.corpora.corpus import Text
from models.training.corpora.labels import categories, level

Floats = NDArray[np.float64]

SHARE = {1: 0.45, 2: 0.15}
"""How much of what a heading says is believed, by level: text and heading are no independent witnesses."""
PRIOR = 5.0
"""Blurbs' worth of the general share of each topic in the share under one heading."""
MOST = 3.0
"""Log odds that a heading moves at most."""
EDGE = 1e-5


class Headings:
    """What each heading says of each topic, learnt from annotated blurbs that are filed under one."""

    def __init__(self, texts: Iterable[Text], headings: Mapping[str, str], labels: Sequence[str]) -> None:
        counts: dict[str, Floats] = defaultdict(lambda: np.zeros(len(labels)))
        numbers: dict[str, int] = defaultdict(int)
        for text in texts:
            if heading := headings.get(text.id):
                counts[heading] += list(categories(text.topics, labels).values())
                numbers[heading] += 1
        general: Floats = sum(counts.values(), np.zeros(len(labels))) / max(sum(numbers.values()), 1)
        self._headings = headings
        self._shares = np.array([SHARE[level(label)] for label in labels])
        self._says = {
            heading: _bounded(_odds((counts[heading] + PRIOR * general) / (numbers[heading] + PRIOR)) - _odds(general))
            for heading in counts
        }

    def moved(self, id_: str, chances: NDArray[np.float32]) -> NDArray[np.float32]:
        """The teacher's probabilities (topics,) of a blurb, moved by what its heading says; as they are without one."""
        says = self._says.get(self._headings.get(id_, ""))
        if says is None:
            return chances
        odds = _odds(chances.astype(np.float64), EDGE) + self._shares * says
        return (1 / (1 + np.exp(-odds))).astype(np.float32)


def _odds(chances: Floats, edge: float = 1e-4) -> Floats:
    inside = np.clip(chances, edge, 1 - edge)
    odds: Floats = np.log(inside / (1 - inside))
    return odds


def _bounded(odds: Floats) -> Floats:
    return np.clip(odds, -MOST, MOST)
