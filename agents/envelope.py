"""The headers of all records of one story: shared but for the id, so that thirty records cost one building."""

import re
from dataclasses import dataclass
from urllib.parse import quote

from schemas import headers as kafka_headers
from schemas.events import EventType
from schemas.headers import Headers
from schemas.identity import event_id
from schemas.story import RawStory
from streams.work import Farewell, RawEvent
from wires.identity import is_uri

FEED_PREFIX = "urn:copydesk:feed:"
UNKNOWN_FEED = f"{FEED_PREFIX}unknown"
"""The `ce_source` of a story whose feed neither a header nor the story names."""

_TRACE = re.compile(r"[0-9a-f]{2}-[0-9a-f]{32}-[0-9a-f]{16}-[0-9a-f]{2}")


@dataclass(frozen=True, slots=True)
class Envelope:
    """Makes the headers of a story's records.

    `stories` and `entities` are the headers of enriched events and of entity events without their `ce_id`.
    """

    event: RawEvent
    item: int
    stories: Headers
    entities: Headers

    def story(self, role: str) -> Headers:
        """Headers of the enriched event in this role: `enriched` or `topic:<slug>`."""
        return (*self.stories, self._id(role))

    def entity(self, entity_id: str) -> Headers:
        """Headers of the event of one entity."""
        return (*self.entities, self._id(f"entity:{entity_id}"))

    def farewell(self, value: bytes) -> Farewell:
        """How the story leaves a stream: `value` for story streams, and the headers without kind and id."""
        departure = ("ce_dataschema", kafka_headers.DATA_SCHEMA.format(name="entity-departure").encode())
        entities = tuple(pair for pair in _untyped(self.entities) if pair[0] != "ce_dataschema")
        return Farewell(value, _untyped(self.stories), (*entities, departure))

    def _id(self, role: str) -> tuple[str, bytes]:
        event = self.event
        return "ce_id", event_id(event.topic, event.partition, event.offset, self.item, role).encode()


def envelope(event: RawEvent, item: int, story: RawStory, kind: EventType, routing: dict[str, str]) -> Envelope:
    """The envelope of the story at place `item` of a raw event; of kind `kind` until the ledger says otherwise."""

    def shared(schema: str) -> Headers:
        attributes = kafka_headers.cloud_event(
            event_id="",
            source=feed_uri(story.source),
            kind=kind,
            subject=story.uri,
            at=event.received(),
            schema=schema,
            traceparent=_traceparent(event.headers),
        )
        return kafka_headers.pack(attributes | routing)

    return Envelope(event, item, shared("enriched-story"), shared("entity-event"))


def feed_uri(source: str) -> str:
    """The `ce_source` of a feed: its own name where that is a URI, else `urn:copydesk:feed:<name>`."""
    if not source:
        return UNKNOWN_FEED
    return source if is_uri(source) else FEED_PREFIX + quote(source, safe="")


def _untyped(headers: Headers) -> Headers:
    return tuple(pair for pair in headers if pair[0] != "ce_type")


def _traceparent(headers: Headers) -> str:
    trace = kafka_headers.read(headers, "traceparent")
    return trace if _TRACE.fullmatch(trace) else ""
