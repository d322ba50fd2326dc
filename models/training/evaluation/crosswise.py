"""What topics score when nothing that is chosen on the dev set is chosen on the story that is scored.

Thresholds and calibration come from the dev set itself. Here each half of the stories (every other one) is listed and
calibrated by what the other half says.
"""

from collections.abc import Mapping, Sequence
from dataclasses import replace

import numpy as np

from models.training.corpora.corpus import Text
from models.training.corpora.labels import with_ancestors
from models.training.corpora.stories import Story
from models.training.evaluation.measures import LEAST, of_level, topic_pairs, topic_scores
from models.training.evaluation.predict import Answers, Floats
from models.training.evaluation.reliability import bins, error
from models.training.evaluation.scores import micro
from models.training.platt import line, odds
from models.training.topics.thresholds import Curve, choose, weights

PRIOR = 20.0
"""How many stories' worth the line of all topics counts for in that of one."""
EDGE = 5e-5
"""Half the last place to which the product rounds probabilities."""


def listed(answers: Answers, counts: Curve) -> Answers:
    """The same answers, with the topics that reach thresholds chosen on the other half. `counts` weighs the stories."""
    own: list[frozenset[str]] = [frozenset()] * len(answers.listed)
    truth = answers.truth
    for here, there in _halves(len(own)):
        chosen = choose(answers.chances[there], truth[there], answers.labels, counts[there])
        for place in here:
            own[place] = _over(answers.labels, answers.chances[place], chosen)
    return replace(answers, listed=own)


def calibrated(answers: Answers) -> Answers:
    """The same answers, with probabilities calibrated on the other half."""
    chances, truth = np.zeros_like(answers.chances), answers.truth
    said = odds(answers.chances, EDGE)
    for here, there in _halves(len(chances)):
        common = line(said[there].ravel(), truth[there].ravel().astype(np.float64), (1.0, 0.0), 1.0)
        for topic in range(len(answers.labels)):
            slope, shift = line(said[there, topic], truth[there, topic].astype(np.float64), common, PRIOR)
            chances[here, topic] = 1 / (1 + np.exp(-(slope * said[here, topic] + shift)))
    return replace(answers, chances=chances)


def figures(answers: Answers, stories: Sequence[Story]) -> dict[str, float]:
    """Micro F of both levels, and the calibration errors of level 1."""
    texts = [Text(f"{story.draft.headline} {story.draft.body}") for story in stories]
    scores, sure = topic_scores(listed(answers, weights(texts))), calibrated(answers)
    return {
        "topics_level1_micro_f": micro(of_level(scores, 1).values()).rounded()["f"],
        "topics_level2_micro_f": micro(of_level(scores, 2).values()).rounded()["f"],
        "topics_level1_ece": round(error(bins(topic_pairs(sure))), 4),
        "topics_level1_ece_from_least": round(error(bins(topic_pairs(sure, LEAST))), 4),
    }


def _halves(number: int) -> list[tuple[list[int], list[int]]]:
    even, odd = list(range(0, number, 2)), list(range(1, number, 2))
    return [(even, odd), (odd, even)]


def _over(labels: Sequence[str], chances: Floats, thresholds: Mapping[str, float]) -> frozenset[str]:
    pairs = zip(labels, chances, strict=True)
    return frozenset(with_ancestors(label for label, chance in pairs if chance >= thresholds[label]))
