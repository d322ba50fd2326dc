import json
from pathlib import Path

import numpy as np
import pytest

from models.training.evaluate import entity_scores, of_level, performance, store, topic_scores
from models.training.predict import Answers
from models.training.scores import Score

POLITICS, ELECTION = "medtop:11000000", "medtop:20000574"
ANSWERS = Answers(
    labels=(POLITICS, ELECTION),
    predicted=[{(0, 4, "PER"), (5, 9, "ORG")}, set()],
    annotated=[{(0, 4, "PER"), (5, 9, "GPE")}, {(0, 4, "PER")}],
    chances=np.array([[0.9, 0.2], [0.6, 0.4]], dtype=np.float32),
    topics=np.array([[True, True], [False, True]]),
)
THRESHOLDS = {POLITICS: 0.5, ELECTION: 0.3}


def test_entities_count_only_with_exact_span_and_type() -> None:
    assert entity_scores(ANSWERS) == {"PER": Score(1, 0, 1), "ORG": Score(0, 1, 0), "GPE": Score(0, 0, 1)}


def test_topics_count_from_their_own_threshold_on() -> None:
    assert topic_scores(ANSWERS, THRESHOLDS) == {POLITICS: Score(1, 1, 0), ELECTION: Score(1, 0, 1)}


def test_levels_are_told_apart() -> None:
    scores = topic_scores(ANSWERS, THRESHOLDS)
    assert (list(of_level(scores, 1)), list(of_level(scores, 2))) == ([POLITICS], [ELECTION])


def test_performance_has_each_types_precision() -> None:
    made = performance(ANSWERS, THRESHOLDS)
    assert made["ents_per_type"]["PER"] == {"p": 1.0, "r": 0.5, "f": 0.6667}
    assert made["ents_p"] == 0.5
    assert made["topics_level1_micro_f"] == pytest.approx(2 / 3, abs=1e-4)


def test_a_topic_that_never_comes_up_has_no_score() -> None:
    silent = performance(ANSWERS, {POLITICS: 0.5, ELECTION: 0.3})["topics_per_type"]
    nothing = Answers((POLITICS,), [set()], [set()], np.array([[0.1]], dtype=np.float32), np.array([[False]]))
    assert set(silent) == {POLITICS, ELECTION}
    assert performance(nothing, {POLITICS: 0.5})["topics_per_type"] == {}


def test_scores_are_stored_beside_the_rest(tmp_path: Path) -> None:
    (tmp_path / "meta.json").write_text('{"name": "x", "performance": {"old": 1}}', encoding="utf-8")
    store(tmp_path, {"ents_f": 0.5})
    assert json.loads((tmp_path / "meta.json").read_text(encoding="utf-8")) == {
        "name": "x",
        "performance": {"ents_f": 0.5},
    }
