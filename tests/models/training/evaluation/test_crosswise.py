import numpy as np
import pytest

from enrichment.pipeline import Draft
from models.training.corpora.stories import Story
from models.training.evaluation.crosswise import calibrated, figures, listed
from models.training.evaluation.predict import Answers

POLITICS, ELECTION = "medtop:11000000", "medtop:20000574"


def made(chances: list[float], truth: list[bool]) -> Answers:
    """Stories about an election or about nothing, with the probability of the election and none for politics."""
    number = len(chances)
    topics = [frozenset({POLITICS, ELECTION}) if applies else frozenset() for applies in truth]
    table = np.array([[chance, chance] for chance in chances], dtype=np.float32)
    nothing = [frozenset[str]()] * number
    return Answers(
        (POLITICS, ELECTION), [{}] * number, [frozenset()] * number, nothing, topics, table, [False] * number
    )


def test_a_story_is_listed_by_the_threshold_of_the_other_half() -> None:
    # Even stories say: above 0.3. Odd ones say: above 0.7.
    chances, truth = [0.2, 0.6, 0.4, 0.8] * 10, [False, False, True, True] * 10
    found = listed(made(chances, truth), np.ones(40)).listed
    assert [bool(own) for own in found[:4]] == [False, True, False, True]


def test_the_listed_have_their_ancestors() -> None:
    answers = made([0.1, 0.1, 0.9, 0.9] * 5, [False, False, True, True] * 5)
    assert listed(answers, np.ones(20)).listed[2] == {POLITICS, ELECTION}


def test_probabilities_that_are_too_sure_come_down() -> None:
    random = np.random.default_rng(5)
    odds = random.normal(0, 3, 2000)
    truth = random.random(2000) < 1 / (1 + np.exp(-odds / 3))
    answers = made((1 / (1 + np.exp(-odds))).tolist(), truth.tolist())
    found = calibrated(answers).chances[:, 0]
    assert found == pytest.approx(1 / (1 + np.exp(-odds / 3)), abs=0.1)
    assert answers.chances[:, 0] == pytest.approx(1 / (1 + np.exp(-odds)), abs=1e-4)


def test_figures_are_perfect_where_both_halves_agree_and_the_answers_are_right() -> None:
    stories = [Story(Draft("", "word " * 25))] * 200
    found = figures(made([0.05, 0.05, 0.95, 0.95] * 50, [False, False, True, True] * 50), stories)
    assert (found["topics_level1_micro_f"], found["topics_level2_micro_f"]) == (1.0, 1.0)
    assert found["topics_level1_ece"] < 0.05
