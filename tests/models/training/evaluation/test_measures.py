import numpy as np
import pytest

from models.training.corpora.labels import level, parents
from models.training.evaluation.measures import (
    RARE,
    THREE,
    entity_scores,
    mention_pairs,
    of_level,
    performance,
    topic_pairs,
    topic_scores,
)
from models.training.evaluation.predict import Answers
from models.training.evaluation.scores import Score

POLITICS, ELECTION, SPORT, COUP = "medtop:11000000", "medtop:20000574", "medtop:15000000", "medtop:20000070"
ANSWERS = Answers(
    labels=(POLITICS, SPORT, ELECTION),
    predicted=[{("body", 0, 4, "PER"): 0.9, ("headline", 5, 9, "ORG"): 0.6, ("body", 20, 25, "LOC"): 0.5}, {}],
    annotated=[
        frozenset({("body", 0, 4, "PER"), ("headline", 5, 9, "GPE"), ("body", 20, 25, "GPE")}),
        frozenset({("body", 0, 4, "PER"), ("body", 9, 12, "LAW")}),
    ],
    listed=[frozenset({POLITICS, ELECTION}), frozenset({POLITICS})],
    topics=[frozenset({POLITICS, ELECTION}), frozenset({SPORT, COUP})],
    chances=np.array([[0.9, 0.01, 0.8], [0.6, 0.2, 0.4]], dtype=np.float32),
    skipped=[False, True],
)


def test_entities_count_only_with_exact_field_span_and_type() -> None:
    assert entity_scores(ANSWERS) == {
        "GPE": Score(0, 0, 2),
        "LAW": Score(0, 0, 1),
        "LOC": Score(0, 1, 0),
        "ORG": Score(0, 1, 0),
        "PER": Score(1, 0, 1),
    }


def test_of_three_types_places_are_one_and_the_others_count_nowhere() -> None:
    assert entity_scores(ANSWERS, THREE) == {"LOC": Score(1, 0, 1), "ORG": Score(0, 1, 0), "PER": Score(1, 0, 1)}


def test_topics_count_whether_the_pipeline_knows_them_or_not() -> None:
    assert topic_scores(ANSWERS) == {
        POLITICS: Score(1, 1, 0),
        SPORT: Score(0, 0, 1),
        COUP: Score(0, 0, 1),
        ELECTION: Score(1, 0, 0),
    }


def test_levels_are_told_apart() -> None:
    scores = topic_scores(ANSWERS)
    assert (set(of_level(scores, 1)), set(of_level(scores, 2))) == ({POLITICS, SPORT}, {ELECTION, COUP})


def test_level_2_is_scored_with_and_without_what_the_pipeline_does_not_know() -> None:
    made = performance(ANSWERS)
    assert (made["topics_level2_micro_f"], made["topics_level2_known_micro_f"]) == (0.6667, 1.0)


def test_rare_topics_are_eleven_of_level_1() -> None:
    assert len(RARE) == 11
    assert all(code in parents() and level(code) == 1 for code in RARE)
    assert performance(ANSWERS)["topics_rare_macro_f"] == 0.0


def test_confidences_come_with_whether_they_are_right() -> None:
    assert sorted(mention_pairs(ANSWERS)) == [(0.5, False), (0.6, False), (0.9, True)]


def test_topic_probabilities_are_of_level_1_and_can_leave_out_what_is_not_likely() -> None:
    found = sorted((round(chance, 2), right) for chance, right in topic_pairs(ANSWERS))
    assert found == [(0.01, False), (0.2, True), (0.6, False), (0.9, True)]
    assert len(list(topic_pairs(ANSWERS, 0.05))) == 3


def test_performance_has_each_types_precision_as_the_product_reads_it() -> None:
    made = performance(ANSWERS)
    assert made["ents_per_type"]["PER"] == {"p": 1.0, "r": 0.5, "f": 0.6667}  # type: ignore[index]
    assert (made["ents_p"], made["ents_r"]) == (0.3333, 0.2)
    assert (made["texts"], made["skipped"]) == (2, 1)
    assert made["topics_level1_micro_f"] == pytest.approx(0.5)
    assert made["topics_level1_macro_f"] == pytest.approx(1 / 3, abs=1e-4)
    assert made["topics_level1_ece"] == pytest.approx((0.01 + 0.8 + 0.6 + 0.1) / 4, abs=1e-4)


def test_a_topic_that_never_comes_up_has_no_score() -> None:
    silent = Answers(
        (POLITICS,), [{}], [frozenset()], [frozenset()], [frozenset()], np.zeros((1, 1), np.float32), [False]
    )
    assert performance(silent)["topics_per_type"] == {}
    assert set(performance(ANSWERS)["topics_per_type"]) == {POLITICS, SPORT, ELECTION}  # type: ignore[call-overload]
