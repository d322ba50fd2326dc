from functools import cache

import spacy

from enrichment.pipeline import Draft, build
from models import SHIPPED
from models.training.corpora.stories import Story
from models.training.evaluation.predict import Answers, load, predict

POLITICS, ELECTION, SPORT = "medtop:11000000", "medtop:20000574", "medtop:15000000"
STORIES = [
    Story(
        Draft("Germany votes", "Voters in Berlin go to the polls in the general election."),
        frozenset({("headline", 0, 7, "GPE"), ("body", 10, 16, "GPE")}),
        frozenset({POLITICS, ELECTION}),
    ),
    Story(Draft("", "Der Bundestag hat am Mittwoch ein neues Gesetz über die Steuern der Bauern beschlossen.")),
    Story(Draft("", "It rained in London for the whole day."), frozenset({("body", 13, 19, "GPE")})),
]


@cache
def answers() -> Answers:
    return predict(build(), STORIES)


def test_mentions_are_those_of_the_fields_with_a_confidence() -> None:
    first, _, last = answers().predicted
    assert {("headline", 0, 7, "GPE"), ("body", 10, 16, "GPE")} <= first.keys()
    assert ("body", 13, 19, "GPE") in last
    assert all(0 < confidence < 1 for confidence in first.values())


def test_answers_stand_beside_what_was_annotated() -> None:
    assert answers().annotated == [story.mentions for story in STORIES]
    assert answers().topics == [story.topics for story in STORIES]
    columns = [answers().labels.index(label) for label in (POLITICS, SPORT)]
    assert answers().truth[:, columns].tolist() == [[True, False], [False, False], [False, False]]


def test_the_listed_topics_have_their_ancestors() -> None:
    assert {POLITICS, ELECTION} <= answers().listed[0]


def test_a_story_in_another_language_is_skipped_and_has_nothing() -> None:
    assert answers().skipped == [False, True, False]
    assert (answers().predicted[1], answers().listed[1], answers().chances[1].any()) == ({}, frozenset(), False)


def test_there_is_one_probability_for_each_story_and_topic() -> None:
    assert answers().chances.shape == answers().truth.shape == (3, len(answers().labels))
    assert ((answers().chances >= 0) & (answers().chances <= 1)).all()


def test_a_part_has_the_same_stories_everywhere() -> None:
    part = answers().part(1, 3)
    assert part.annotated == answers().annotated[1:]
    assert part.skipped == [True, False]
    assert (part.chances == answers().chances[1:]).all()
    assert part.truth.shape == part.chances.shape


def test_nothing_gives_nothing() -> None:
    none = predict(build(), [])
    assert (none.labels, none.predicted, none.truth.shape) == ((), [], (0, 0))


def test_a_pipeline_is_loaded_as_it_is() -> None:
    assert load(SHIPPED).pipe_names == spacy.load(SHIPPED).pipe_names
