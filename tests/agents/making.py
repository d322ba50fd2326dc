"""Makers of raw events, stories and annotations."""

from typing import Any

import orjson

from enrichment.pipeline import Enriched
from schemas.annotations import Cleaning, Entity, EntityType, Language, Mention, Provenance, Source, Topic
from schemas.story import RawStory
from streams.work import RawEvent

AT = 1_772_357_400_123
"""2026-03-01T09:30:00.123Z, when the broker got every event of these tests."""

PROVENANCE = Provenance(topic="wire.raw", partition=3, offset=7, item=0, pipeline="test 1", copydesk="0.1.0")


def raw(value: bytes | dict[str, object], offset: int = 7, key: bytes | None = None, **headers: str) -> RawEvent:
    """A raw event. `content_type` is the header with the hyphen."""
    data = value if isinstance(value, bytes) else orjson.dumps(value)
    pairs = {name.replace("content_type", "content-type"): text.encode() for name, text in headers.items()}
    return RawEvent("wire.raw", 3, offset, AT, key, data, tuple(pairs.items()))


def story(**fields: Any) -> RawStory:
    return RawStory(**({"uri": "x:1", "format": "text/plain"} | fields))


def entity(kind: EntityType, name: str, start: int = 0) -> Entity:
    mention = Mention(field="body", start=start, end=start + len(name), text=name, confidence=0.8)
    return Entity(
        id=f"{kind.lower()}:{name.lower()}",
        type=kind,
        name=name,
        salience=0.5,
        confidence=0.8,
        source=Source.MODEL,
        by="test-1/ner",
        mentions=(mention,),
    )


def topic(code: str, level: int = 1, inferred: bool = False, confidence: float = 0.876) -> Topic:
    return Topic(
        code=code,
        name="some topic",
        level=level,
        confidence=confidence,
        inferred=inferred,
        source=Source.MODEL,
        by="test-1/topics",
    )


def enriched(headline: str = "", body: str = "", language: str = "en", **found: Any) -> Enriched:
    """What the enricher would say of a story."""
    return Enriched(
        headline=headline,
        body=body,
        cleaning=Cleaning(raw_length=len(body), clean_length=len(body), by="test-1/cleaning"),
        language=Language(code=language, confidence=0.9, by="test-1/language"),
        **found,
    )
