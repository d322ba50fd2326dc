"""Which topics a story is listed under."""

from collections.abc import Mapping

from schemas.annotations import Source, Topic
from schemas.mediatopics import media_topics

THRESHOLD = 0.5
"""For a pipeline that comes without thresholds of its own."""

ANCESTORS = "copydesk-ancestors-1"
"""Signs the inferred topics: the vocabulary's tree says that they apply, whatever the pipeline thought of them."""


def choose(scores: Mapping[str, float], thresholds: Mapping[str, float], by: str) -> tuple[Topic, ...]:
    """The topics whose score reaches their threshold, and their ancestors; most confident first.

    An ancestor that does not reach its own threshold is marked `inferred`, with the confidence of its surest
    descendant. Of equals the higher level comes first, then the lower code.
    """
    predicted = {code: score for code, score in scores.items() if score >= thresholds.get(code, THRESHOLD)}
    inferred: dict[str, float] = {}
    for code, score in predicted.items():
        for ancestor in _ancestors(code):
            if ancestor not in predicted:
                inferred[ancestor] = max(score, inferred.get(ancestor, 0.0))
    topics = [_topic(code, score, False, by) for code, score in predicted.items()]
    topics += [_topic(code, score, True, ANCESTORS) for code, score in inferred.items()]
    return tuple(sorted(topics, key=lambda topic: (-topic.confidence, topic.level, topic.code)))


def _ancestors(code: str) -> list[str]:
    parent = media_topics()[code].parent
    return [parent, *_ancestors(parent)] if parent else []


def _topic(code: str, confidence: float, inferred: bool, by: str) -> Topic:
    topic = media_topics()[code]
    source = Source.RULE if inferred else Source.MODEL
    return Topic(
        code=code,
        name=topic.name,
        level=topic.level,
        confidence=confidence,
        inferred=inferred,
        source=source,
        by=by,
    )
