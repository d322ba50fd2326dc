"""From raw topic scores to probabilities that mean what they say."""

from collections.abc import Sequence
from dataclasses import replace

import numpy as np

from enrichment.topics.weights import Weights
from models.training.platt import line
from models.training.topics.lessons import Lesson

PRIOR = 20.0
"""How firmly a topic's line holds to the common one of all topics: a rare topic's own few texts hardly move it."""
FAINT = 0.01
"""The same for the common line and no correction at all."""


def calibrated(weights: Weights, lessons: Sequence[Lesson]) -> Weights:
    """The weights with slope and shift fitted on annotated texts; a topic seen seldom stays near what all have."""
    rows = [(weights.raw(lesson.keys, lesson.weights), lesson.targets) for lesson in lessons]
    raw = np.stack([scores for scores, _ in rows if scores is not None]).astype(np.float64)
    truth = np.stack([targets for scores, targets in rows if scores is not None]).astype(np.float64)
    common = line(raw.ravel(), truth.ravel(), (1.0, 0.0), FAINT)
    own = [line(raw[:, topic], truth[:, topic], common, PRIOR) for topic in range(raw.shape[1])]
    lines = np.array(own, dtype=np.float32)
    return replace(weights, slope=lines[:, 0], shift=lines[:, 1])
