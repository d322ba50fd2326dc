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
from models.training.corpora.labels import level, parents
from models.training.evaluation.predict import Flags, Floats, predict

GRID = np.round(np.arange(0.05, 0.951, 0.01), 2)
PRIOR = 5.0
"""How many annotated texts the curve of all labels of the same level counts for: a rare label leans on the others."""
FILE = "thresholds.json"

Curve = npt.NDArray[np.float64]


def curve(chances: Floats, truth: Flags, inferred: Flags, weights: Curve) -> Curve:
    """Weighted right, wrong and missed at each threshold of `GRID`: shape (3, grid), for one label's columns.

    Where the label is `inferred` it is delivered at any threshold.
    """
    listed = (chances[None, :] >= GRID[:, None]) | inferred[None, :]
    right = (listed & truth) @ weights
    return np.stack([right, listed @ weights - right, truth @ weights - right])


def best(counts: Curve) -> float:
    """The threshold with the highest F; the middle one of several."""
    right, wrong, missed = counts
    f = 2 * right / np.maximum(2 * right + wrong + missed, 1e-9)
    top = np.flatnonzero(f >= f.max() - 1e-9)
    return float(GRID[top[len(top) // 2]])


def choose(chances: Floats, truth: Flags, labels: Sequence[str], weights: Curve) -> dict[str, float]:
    """A threshold for each label; those of level 2 first, since a topic that is listed brings its parent along."""
    narrow = [place for place, label in enumerate(labels) if level(label) == 2]
    nothing = np.zeros_like(truth)
    chosen = of_level(narrow, chances, truth, nothing, weights)
    inferred = nothing.copy()
    for place, least in chosen.items():
        inferred[:, labels.index(str(parents()[labels[place]]))] |= chances[:, place] >= least
    broad = [place for place, label in enumerate(labels) if level(label) == 1]
    chosen |= of_level(broad, chances, truth, inferred, weights)
    return {label: chosen[place] for place, label in enumerate(labels)}


def of_level(places: Sequence[int], chances: Floats, truth: Flags, inferred: Flags, weights: Curve) -> dict[int, float]:
    """The best threshold of each column on its own counts and `PRIOR` texts' worth of the counts of all `places`."""
    curves = {place: curve(chances[:, place], truth[:, place], inferred[:, place], weights) for place in places}
    if not curves:
        return {}
    peers = np.sum(list(curves.values()), axis=0)
    annotated = max(peers[0, 0] + peers[2, 0], 1.0)
    return {place: best(own + PRIOR * peers / annotated) for place, own in curves.items()}


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
