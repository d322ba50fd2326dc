from hypothesis import given
from hypothesis import strategies as st

from enrichment.topics.scores import combine

SPORT, POLITICS = "medtop:15000000", "medtop:11000000"


def test_one_segment_keeps_its_scores_to_four_places() -> None:
    assert combine([(100, {SPORT: 0.123456, POLITICS: 1.0})]) == {POLITICS: 1.0, SPORT: 0.1235}


def test_longer_segments_and_the_first_count_more() -> None:
    assert combine([(100, {SPORT: 1.0}), (200, {SPORT: 0.0})]) == {SPORT: 0.5}
    assert combine([(100, {SPORT: 1.0}), (600, {SPORT: 0.0})]) == {SPORT: 0.25}


def test_labels_that_are_no_media_topic_are_left_out() -> None:
    assert combine([(9, {"POSITIVE": 0.9, "medtop:99999999": 0.9})]) == {}


def test_nothing_read_no_scores() -> None:
    assert combine([]) == {}


@given(st.lists(st.tuples(st.integers(1, 20_000), st.floats(0, 1)), min_size=1))
def test_a_mean_lies_between_the_parts(parts: list[tuple[int, float]]) -> None:
    score = combine([(length, {SPORT: share}) for length, share in parts])[SPORT]
    shares = [share for _, share in parts]
    assert min(shares) - 1e-4 <= score <= max(shares) + 1e-4
