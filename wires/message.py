"""One message of a feed, as a parser gets it."""

from collections.abc import Iterable
from dataclasses import dataclass, field

from schemas import headers as kafka_headers
from wires import content_type
from wires.content_type import ContentType


@dataclass(frozen=True, slots=True)
class Message:
    """The sender's bytes and what the sender says about them.

    `source` is the feed that the `ce_source` header names, or ""; it wins over a source in the bytes. `key` is the
    Kafka key: the story's id, when the bytes hold none. `None` and an empty key are the same.
    """

    value: bytes
    content_type: ContentType = field(default_factory=ContentType)
    source: str = ""
    key: bytes | None = None


def message(value: bytes, headers: Iterable[tuple[str, bytes]] = (), key: bytes | None = None) -> Message:
    """A message from what Kafka holds. Never raises."""
    pairs = tuple(headers)
    declared = content_type.parse(kafka_headers.read(pairs, "content-type"))
    return Message(value, declared, kafka_headers.read(pairs, "ce_source"), key or None)
