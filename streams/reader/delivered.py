"""One event as a consumer gets it: what a header says is read at once, the value is parsed when asked for."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import cached_property
from typing import Any

import orjson

from schemas import headers
from schemas.headers import Headers

TOMBSTONE = "story.removed"
"""The kind of an event without a value: the broker's own sign that the story is to be forgotten."""
LEAVING = frozenset({"story.withdrawn", "story.retagged-away", TOMBSTONE})


@dataclass(frozen=True)
class Delivered:
    """One event of a stream.

    `kind` is the CloudEvents type: `story.added`, `story.replaced`, `story.withdrawn`, `story.retagged-away`, or
    `story.removed` for a record without a value. Upsert by `uri`, remove where `leaves` is true.
    """

    stream: str
    partition: int
    offset: int
    uri: str
    kind: str
    headers: Headers
    value: bytes | None

    @property
    def leaves(self) -> bool:
        """Whether the story goes away from this stream."""
        return self.kind in LEAVING

    @property
    def topics(self) -> tuple[str, ...]:
        """Slugs of the story's level-1 topics, from the header."""
        return tuple(filter(None, headers.read(self.headers, "topics").split(",")))

    @property
    def language(self) -> str:
        """The story's language as a two-letter code, "" when the event does not say."""
        return headers.read(self.headers, "language")

    @property
    def embargoed_until(self) -> datetime | None:
        """When the story may be used, `None` when it may be used now. A time that cannot be read is never reached."""
        text = headers.read(self.headers, "embargoed_until")
        if not text:
            return None
        try:
            at = datetime.fromisoformat(text)
        except ValueError:
            return datetime.max.replace(tzinfo=UTC)
        return at if at.tzinfo else at.replace(tzinfo=UTC)

    @cached_property
    def data(self) -> Mapping[str, Any] | None:
        """The parsed value, `{"item": ..., "enrichment": ...}`; `None` without one. Raises `ValueError` if not JSON."""
        return None if self.value is None else orjson.loads(self.value)

    @property
    def headline(self) -> str:
        """The story's headline, "" when it has none."""
        item = (self.data or {}).get("item", {})
        return next((str(headline["value"]) for headline in item.get("headlines", ())), "")

    @property
    def entities(self) -> list[Mapping[str, Any]]:
        """The story's entities, most salient first; empty when it has none."""
        found = (self.data or {}).get("enrichment", {}).get("entities", [])
        return sorted(found, key=lambda entity: -float(entity["salience"]))


def delivered(record: Any) -> Delivered:
    """The event of an aiokafka `ConsumerRecord`."""
    pairs = tuple((name, bytes(value or b"")) for name, value in record.headers)
    key = bytes(record.key or b"").decode("utf-8", "replace")
    return Delivered(
        stream=record.topic,
        partition=record.partition,
        offset=record.offset,
        uri=headers.read(pairs, "ce_subject") or key,
        kind=TOMBSTONE if record.value is None else headers.read(pairs, "ce_type"),
        headers=pairs,
        value=record.value,
    )
