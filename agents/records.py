"""The records that follow from one story, each checked against what its topic takes."""

from collections.abc import Iterable, Iterator, Sequence

import orjson

from agents.envelope import Envelope
from schemas.annotations import Entity, Topic
from schemas.causes import Cause
from schemas.codec import to_bytes
from schemas.errors import CopyError
from schemas.events import EnrichedStory
from schemas.mediatopics import SLUGS
from schemas.topics import CATALOGUE, ENRICHED, ENTITIES, topic_stream
from streams.work import Outgoing

OVERHEAD = 1024
"""Bytes that the log format may add to a record: batch header, lengths and names' lengths of some twenty headers."""


def slugs(topics: Iterable[Topic]) -> list[str]:
    """Slugs of the level-1 topics of a story, predicted or inferred, in the order given."""
    return [SLUGS[topic.code] for topic in topics if topic.code in SLUGS]


def story_records(event: EnrichedStory, envelope: Envelope, streams: Sequence[str]) -> Iterator[Outgoing]:
    """The enriched event for `wire.enriched` and for each stream of `streams` (slugs), with one set of bytes.

    Raises `CopyError` (`too-large`) before the first record that its topic would refuse.
    """
    key, value = event.item.uri.encode(), to_bytes(event)
    yield fitting(Outgoing(ENRICHED, key, value, envelope.story("enriched")))
    for slug in streams:
        yield fitting(Outgoing(topic_stream(slug), key, value, envelope.story(f"topic:{slug}")))


def entity_records(event: EnrichedStory, envelope: Envelope) -> Iterator[Outgoing]:
    """One record for `wire.entities` for each entity of the story. Raises like `story_records`."""
    headline = event.item.headlines[0].value if event.item.headlines else ""
    language = event.enrichment.language.code
    for entity in event.enrichment.entities:
        key = f"{entity.id}|{event.item.uri}".encode()
        value = _entity_bytes(entity, event.item.uri, headline, language)
        yield fitting(Outgoing(ENTITIES, key, value, envelope.entity(entity.id)))


def fitting(record: Outgoing) -> Outgoing:
    """The record itself. Raises `CopyError` (`too-large`) with both sizes when its topic would refuse it."""
    limit, size = CATALOGUE[record.topic].max_message_bytes, record.size() + OVERHEAD
    if size > limit:
        wrong = f"The enriched story needs a record of {size:,} bytes on {record.topic}; the limit is {limit:,}."
        raise CopyError(Cause.TOO_LARGE, wrong)
    return record


def _entity_bytes(entity: Entity, uri: str, headline: str, language: str) -> bytes:
    """An `EntityEvent` as bytes. Not built as a model: its values are those of models already, and there are many."""
    return orjson.dumps(
        {
            "id": entity.id,
            "type": entity.type,
            "name": entity.name,
            "salience": entity.salience,
            "confidence": entity.confidence,
            "mentions": len(entity.mentions),
            "uri": uri,
            "headline": headline,
            "language": language,
        }
    )
