"""From what probability on a topic is listed, chosen label by label on the dev set.

    python -m models.training.topics.thresholds PIPELINE

writes `thresholds.json`, {label: probability}, into the pipeline's folder.
"""

import json
import sys
from collections.abc import Sequence
from pathlib import Path

import numpy as np
import numpy.typing as npt

from enrichment.pipeline import build
from models.training.corpora import stories
from models.training.corpora.corpus import DEV, Text, read
from models.training.corpora.labels import level
from models.training.evaluation.predict import Flags, Floats, predict

GRID = np.round(np.arange(0.05, 0.951, 0.01), 2)
PRIOR = 15.0
"""How many annotated texts the curve of all labels of the same level counts for: a rare label leans on the others."""
FILE = "thresholds.json"

Curve = npt.NDArray[np.float64]


def curve(chances: Floats, truth: Flags, weights: Curve) -> Curve:
    """Weighted right, wrong and missed at each threshold of `GRID`: shape (3, grid), for one label's columns."""
    listed = chances[None, :] >= GRID[:, None]
    right = (listed & truth) @ weights
    return np.stack([right, listed @ weights - right, truth @ weights - right])


def best(counts: Curve) -> float:
    """The threshold with the highest F; the middle one of several."""
    right, wrong, missed = counts
    f = 2 * right / np.maximum(2 * right + wrong + missed, 1e-9)
    top = np.flatnonzero(f >= f.max() - 1e-9)
    return float(GRID[top[len(top) // 2]])


def choose(chances: Floats, truth: Flags, labels: Sequence[str], weights: Curve) -> dict[str, float]:
    """A threshold for each label: the best on its own counts plus `PRIOR` texts' worth of its level's."""
    curves = [curve(chances[:, i], truth[:, i], weights) for i in range(len(labels))]
    chosen = {}
    for label, own in zip(labels, curves, strict=True):
        peers = np.sum([c for peer, c in zip(labels, curves, strict=True) if level(peer) == level(label)], axis=0)
        annotated = peers[0, 0] + peers[2, 0]
        chosen[label] = best(own + PRIOR * peers / max(annotated, 1.0))
    return chosen


def weights(texts: Sequence[Text]) -> Curve:
    """What each text counts for: the square root of its words, 1 for 25 of them and 4 for an article of 400.

    Blurbs are forty times as many on the dev set, but articles are what feeds send.
    """
    return np.sqrt([len(text.text.split()) for text in texts]) / 5


def main(pipeline: Path) -> None:
    """Choose on all parts of the dev set together, by the probabilities that the product gives."""
    texts = [text for name in DEV for text in read(name)]
    answers = predict(build(str(pipeline)), [story for name in DEV for story in stories.read(name)])
    chosen = choose(answers.chances, answers.truth, answers.labels, weights(texts))
    (pipeline / FILE).write_text(json.dumps(chosen, indent=1) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
