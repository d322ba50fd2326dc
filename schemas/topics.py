"""The topic catalogue: every Kafka topic of Copydesk, its key, its content and how the broker keeps it."""

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

from schemas.mediatopics import SLUGS

MIB = 1024 * 1024
DAY_MS = 24 * 60 * 60 * 1000

STORY_LIMIT = 4 * MIB
"""Bytes of one story as its sender wrote it. A larger one is quarantined as `too-large`."""

RAW = "wire.raw"
ENRICHED = "wire.enriched"
ENTITIES = "wire.entities"
LEDGER = "wire.ledger"
QUARANTINE = "wire.quarantine"
DISPOSITIONS = "wire.quarantine.state"
CONTROL = "wire.control"

INTERNAL = frozenset({LEDGER, DISPOSITIONS, CONTROL})
"""Topics that Copydesk keeps for itself: no event for a subscriber is on them."""


@dataclass(frozen=True, slots=True)
class TopicSpec:
    """One topic. `follows_raw` topics have as many partitions as `wire.raw`; `retention_ms` `None` keeps for ever."""

    name: str
    key: str
    content: str
    policy: str
    max_message_bytes: int
    retention_ms: int | None = None
    follows_raw: bool = True

    def config(self) -> dict[str, str]:
        """The broker's settings for the topic, as the admin protocol wants them."""
        settings = {"cleanup.policy": self.policy, "max.message.bytes": str(self.max_message_bytes)}
        if self.retention_ms is not None:
            settings["retention.ms"] = str(self.retention_ms)
        return settings


def topic_stream(slug: str) -> str:
    """The name of the stream of one level-1 topic: `wire.topic.politics`."""
    return f"wire.topic.{slug}"


def _streams() -> list[TopicSpec]:
    return [
        TopicSpec(
            topic_stream(slug),
            key="story uri",
            content=f"enriched event of a story about {slug.replace('-', ' ')} ({code})",
            policy="compact,delete",
            max_message_bytes=16 * MIB,
            retention_ms=30 * DAY_MS,
        )
        for code, slug in SLUGS.items()
    ]


def _catalogue() -> dict[str, TopicSpec]:
    specs = [
        TopicSpec(
            RAW,
            key="story uri, or none",
            content="the sender's bytes, untouched",
            policy="delete",
            max_message_bytes=16 * MIB,
            retention_ms=7 * DAY_MS,
        ),
        TopicSpec(
            ENRICHED,
            key="story uri",
            content="enriched event, the current state of each story",
            policy="compact",
            max_message_bytes=16 * MIB,
        ),
        *_streams(),
        TopicSpec(
            ENTITIES,
            key="entity id | story uri",
            content="one entity in one story",
            policy="compact,delete",
            max_message_bytes=MIB,
            retention_ms=30 * DAY_MS,
        ),
        TopicSpec(
            LEDGER,
            key="story uri",
            content="what is known of each story, on its raw event's partition number",
            policy="compact",
            max_message_bytes=16 * MIB,
        ),
        TopicSpec(
            QUARANTINE,
            key="quarantine id",
            content="the original bytes; cause and history in headers",
            policy="delete",
            max_message_bytes=17 * MIB,
            retention_ms=30 * DAY_MS,
        ),
        TopicSpec(
            DISPOSITIONS,
            key="quarantine id",
            content="what became of a quarantined story: replayed or dropped, by whom, when",
            policy="compact",
            max_message_bytes=MIB,
            follows_raw=False,
        ),
        TopicSpec(
            CONTROL,
            key="feed | its uri, or worker | its group",
            content="breakers: open or closed, since when, why, by whom",
            policy="compact",
            max_message_bytes=MIB,
            follows_raw=False,
        ),
    ]
    return {spec.name: spec for spec in specs}


CATALOGUE: Mapping[str, TopicSpec] = MappingProxyType(_catalogue())
