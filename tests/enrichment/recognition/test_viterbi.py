from itertools import pairwise

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays
from numpy.typing import NDArray

from enrichment.recognition.viterbi import NEVER, decode, spans

LABELS = 3
TAGS = 1 + 4 * LABELS


def prefix(tag: int) -> str:
    return "O" if tag == 0 else "BILU"[(tag - 1) % 4]


def label(tag: int) -> int:
    return (tag - 1) // 4


def may_follow(before: int, after: int) -> bool:
    if prefix(before) in "BI":
        return prefix(after) in "IL" and label(before) == label(after)
    return prefix(after) in "OBU"


FOLLOWS = np.array([[0.0 if may_follow(a, b) else -1e12 for b in range(TAGS)] for a in range(TAGS)])
STARTS = np.array([0.0 if prefix(tag) in "OBU" else -1e12 for tag in range(TAGS)])
ENDS = np.array([0.0 if prefix(tag) in "OLU" else -1e12 for tag in range(TAGS)])


def best_total(scores: NDArray[np.float32]) -> float:
    """The textbook's search over every tag at every token."""
    totals = STARTS + scores[0]
    for row in scores[1:]:
        totals = (totals[:, None] + FOLLOWS).max(axis=0) + row
    return float((totals + ENDS).max())


@st.composite
def texts(draw: st.DrawFn) -> tuple[NDArray[np.float32], list[int]]:
    lengths = draw(st.lists(st.integers(0, 9), min_size=1, max_size=5))
    values = st.floats(-8, 8, width=32)
    scores = draw(arrays(np.float32, (sum(lengths), TAGS), elements=values))
    scores[:, 0] += np.float32(draw(st.sampled_from([0, 2, 6])))
    return scores, lengths


@settings(max_examples=300, deadline=None)
@given(texts())
def test_no_well_formed_reading_scores_more(case: tuple[NDArray[np.float32], list[int]]) -> None:
    scores, lengths = case
    tags = decode(scores, lengths)
    start = 0
    for length in lengths:
        own, chosen = scores[start : start + length], tags[start : start + length]
        start += length
        if length:
            path = chosen.tolist()
            assert STARTS[path[0]] == ENDS[path[-1]] == 0
            assert all(may_follow(before, after) for before, after in pairwise(path))
            total = own[np.arange(length), chosen].astype(float).sum()
            np.testing.assert_allclose(total, best_total(own), atol=1e-3)


@settings(deadline=None)
@given(texts())
def test_a_text_is_read_the_same_alone_and_among_others(case: tuple[NDArray[np.float32], list[int]]) -> None:
    scores, lengths = case
    together = decode(scores, lengths)
    ends = np.cumsum(lengths)
    alone = [decode(scores[end - length : end], [length]) for end, length in zip(ends, lengths, strict=True)]
    np.testing.assert_array_equal(together, np.concatenate(alone))


def test_an_entity_never_runs_from_one_text_into_the_next() -> None:
    scores = np.full((2, TAGS), -5, np.float32)
    scores[0, 1] = scores[1, 3] = 9
    assert spans(decode(scores, [2])) == [(0, 2, 0)]
    assert spans(decode(scores, [1, 1])) == []


def test_a_forbidden_tag_is_never_chosen() -> None:
    scores = np.full((3, TAGS), NEVER, np.float32)
    scores[:, 0] = -100
    assert decode(scores, [3]).tolist() == [0, 0, 0]


def test_no_text_at_all() -> None:
    assert decode(np.empty((0, TAGS), np.float32), []).tolist() == []
    assert decode(np.empty((0, TAGS), np.float32), [0, 0]).tolist() == []


def test_spans_of_tags() -> None:
    assert spans(np.array([0, 4, 1, 3, 5, 6, 7, 8])) == [(1, 2, 0), (2, 4, 0), (4, 7, 1), (7, 8, 1)]
