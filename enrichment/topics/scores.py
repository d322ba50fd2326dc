"""Topic scores of a story from those of its segments."""

from collections.abc import Mapping, Sequence

from schemas.mediatopics import media_topics

FIRST = 2.0
"""The first segment, with headline and lead, counts twice: news says at the top what it is about."""


def combine(parts: Sequence[tuple[int, Mapping[str, float]]]) -> dict[str, float]:
    """The mean of the segments' scores, weighted by their lengths and the first one doubly; by topic code.

    A part is (length, scores by label). Labels that are no Media Topic of level 1 or 2 are left out. Rounded to four
    places, since the last bits differ with what else was in the batch.
    """
    total = sum(_weight(place, length) for place, (length, _) in enumerate(parts))
    sums: dict[str, float] = {}
    for place, (length, scores) in enumerate(parts):
        for label in scores.keys() & media_topics().keys():
            sums[label] = sums.get(label, 0.0) + scores[label] * _weight(place, length)
    return {label: round(min(1.0, max(0.0, sums[label] / total)), 4) for label in sorted(sums)}


def _weight(place: int, length: int) -> float:
    return length * (FIRST if place == 0 else 1.0)
