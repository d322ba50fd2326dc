"""The best well-formed reading of tag scores: exact, over many texts at once.

Tags are laid out as O, then B, I, L, U of the first label, B, I, L, U of the second, and so on. An entity is U, or B,
any number of I, L, all of one label. Whatever is best by the sum of scores under that rule is found, not approximated.

Nearly every token of running text is outside for certain, and that can be told from its neighbours alone: closing an
entity before it and opening one after it costs at most so much. Only the runs between such tokens are searched, all of
them side by side, the longest first.
"""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

Scores = NDArray[np.float32]
"""(tokens, 1 + 4 * labels)."""

OUTSIDE = 0
NEVER = np.float32(-1e9)
"""The score of a tag that a token cannot have."""


@dataclass(frozen=True)
class _Parts:
    """The scores by prefix: `out` (tokens,), the others (tokens, labels)."""

    out: NDArray[np.float32]
    b: NDArray[np.float32]
    i: NDArray[np.float32]
    last: NDArray[np.float32]
    unit: NDArray[np.float32]


def decode(scores: Scores, lengths: Sequence[int]) -> NDArray[np.int64]:
    """The tag number of each token, for texts of `lengths` tokens laid end to end.

    The sum of `lengths` is the number of rows. Of readings that score the same, one is chosen always the same way.
    """
    tags = np.zeros(len(scores), dtype=np.int64)
    if not len(scores):
        return tags
    parts = _split(scores)
    starts, sizes = _runs(_doubtful(parts, lengths), lengths)
    if len(starts):
        _search(parts, starts, sizes, tags)
    return tags


def _split(scores: Scores) -> _Parts:
    labels = scores[:, 1:].reshape(len(scores), -1, 4)
    b, i, last, unit = (np.ascontiguousarray(labels[:, :, place]) for place in range(4))
    return _Parts(scores[:, 0], b, i, last, unit)


def _doubtful(parts: _Parts, lengths: Sequence[int]) -> NDArray[np.bool_]:
    """Which tokens may be part of an entity on the best path."""
    best = np.maximum(np.maximum(parts.b, parts.i), np.maximum(parts.last, parts.unit)).max(axis=1)
    close = np.maximum((parts.i - parts.last).max(axis=1), (parts.b - parts.unit).max(axis=1)).clip(0)
    open_ = np.maximum((parts.i - parts.b).max(axis=1), (parts.last - parts.unit).max(axis=1)).clip(0)
    before, after = np.zeros_like(close), np.zeros_like(open_)
    before[1:], after[:-1] = close[:-1], open_[1:]
    ends = np.cumsum([length for length in lengths if length])
    before[np.concatenate(([0], ends[:-1]))] = 0
    after[ends - 1] = 0
    doubtful: NDArray[np.bool_] = parts.out - best <= before + after
    return doubtful


def _runs(doubtful: NDArray[np.bool_], lengths: Sequence[int]) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
    """First token and length of each run of doubtful tokens within one text, longest run first."""
    first = np.zeros(len(doubtful), dtype=bool)
    first[np.concatenate(([0], np.cumsum([length for length in lengths if length])[:-1]))] = True
    before = np.concatenate(([False], doubtful[:-1]))
    starts = np.flatnonzero(doubtful & (first | ~before))
    after = np.concatenate((doubtful[1:], [False]))
    last = np.concatenate((first[1:], [True]))
    ends = np.flatnonzero(doubtful & (last | ~after))
    sizes = ends - starts + 1
    order = np.argsort(-sizes, kind="stable")
    return starts[order], sizes[order]


def _search(parts: _Parts, starts: NDArray[np.int64], sizes: NDArray[np.int64], tags: NDArray[np.int64]) -> None:
    """Forward over all runs at once, then back; writes the tags of the runs into `tags`."""
    labels = parts.b.shape[1]
    closed = np.zeros(len(starts), dtype=np.float64)
    opened = np.full((len(starts), labels), float(NEVER) * 4)
    trail = []
    for step in range(int(sizes[0])):
        live = int(np.searchsorted(-sizes, -step, side="left"))
        at = starts[:live] + step
        closing = opened[:live] + parts.last[at]
        single = np.concatenate((parts.out[at, None], parts.unit[at]), axis=1)
        best_single, best_close = single.argmax(axis=1), closing.argmax(axis=1)
        rows = np.arange(live)
        alone, ended = closed[:live] + single[rows, best_single], closing[rows, best_close]
        begin, go_on = closed[:live, None] + parts.b[at], opened[:live] + parts.i[at]
        trail.append((ended > alone, best_single, best_close, go_on > begin))
        closed[:live] = np.maximum(alone, ended)
        opened[:live] = np.maximum(begin, go_on)
    _walk_back(trail, starts, tags)


_Step = tuple[NDArray[np.bool_], NDArray[np.int64], NDArray[np.int64], NDArray[np.bool_]]


def _walk_back(trail: Sequence[_Step], starts: NDArray[np.int64], tags: NDArray[np.int64]) -> None:
    inside = np.full(len(starts), -1, dtype=np.int64)
    for step in range(len(trail) - 1, -1, -1):
        ended, best_single, best_close, go_on = trail[step]
        live = len(ended)
        state = inside[:live]
        rows = np.arange(live)
        continued = go_on[rows, np.maximum(state, 0)]
        alone = np.where(best_single == 0, OUTSIDE, 4 * best_single)
        closed_tag = np.where(ended, 4 * best_close + 3, alone)
        open_tag = 4 * state + np.where(continued, 2, 1)
        tags[starts[:live] + step] = np.where(state < 0, closed_tag, open_tag)
        came_from = np.where(state < 0, np.where(ended, best_close, -1), np.where(continued, state, -1))
        inside[:live] = came_from


def spans(tags: NDArray[np.int64]) -> list[tuple[int, int, int]]:
    """The entities [start, end, label number) of well-formed tags."""
    starts = np.flatnonzero((tags > 0) & ((tags % 4 == 1) | (tags % 4 == 0)))
    ends = np.flatnonzero((tags > 0) & ((tags % 4 == 3) | (tags % 4 == 0)))
    return [(int(start), int(end) + 1, int(tags[start] - 1) // 4) for start, end in zip(starts, ends, strict=True)]
