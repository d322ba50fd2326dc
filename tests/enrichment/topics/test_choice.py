from hypothesis import given
from hypothesis import strategies as st

from enrichment.topics.choice import ANCESTORS, choose
from schemas.annotations import Source
from schemas.mediatopics import media_topics

SPORT, POLITICS, ELECTION, GOVERNMENT = "medtop:15000000", "medtop:11000000", "medtop:20000574", "medtop:20000593"


def chosen(scores: dict[str, float], thresholds: dict[str, float] | None = None) -> list[tuple[str, float, bool]]:
    return [(topic.code, topic.confidence, topic.inferred) for topic in choose(scores, thresholds or {}, "tiny")]


def test_topics_over_their_threshold_most_confident_first() -> None:
    assert chosen({SPORT: 0.4, POLITICS: 0.9, ELECTION: 0.5}, {SPORT: 0.4, ELECTION: 0.51}) == [
        (POLITICS, 0.9, False),
        (SPORT, 0.4, False),
    ]


def test_an_ancestor_is_inferred_with_its_surest_descendants_confidence() -> None:
    assert chosen({POLITICS: 0.2, ELECTION: 0.7, GOVERNMENT: 0.8}) == [
        (POLITICS, 0.8, True),
        (GOVERNMENT, 0.8, False),
        (ELECTION, 0.7, False),
    ]


def test_an_ancestors_own_score_wins_when_it_is_predicted() -> None:
    assert chosen({POLITICS: 0.6, ELECTION: 0.9}) == [(ELECTION, 0.9, False), (POLITICS, 0.6, False)]


def test_topics_say_who_made_them() -> None:
    inferred, predicted = choose({ELECTION: 0.7}, {}, "tiny-1/textcat")
    assert (inferred.name, inferred.level, inferred.source, inferred.by) == ("politics", 1, Source.RULE, ANCESTORS)
    assert (predicted.level, predicted.source, predicted.by) == (2, Source.MODEL, "tiny-1/textcat")


@given(st.dictionaries(st.sampled_from(sorted(media_topics())), st.floats(0, 1)))
def test_parents_are_there_and_each_topic_once(scores: dict[str, float]) -> None:
    codes = [code for code, _, _ in chosen(scores)]
    assert len(codes) == len(set(codes))
    assert {media_topics()[code].parent for code in codes} - {""} <= set(codes)
