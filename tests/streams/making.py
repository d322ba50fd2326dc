"""Makers of raw events, claims and proposals without any enricher."""

from typing import Any

from schemas.ledger import Reach, Scale
from schemas.story import Status
from schemas.topics import ENRICHED, ENTITIES, topic_stream
from streams.work import Claim, Farewell, Outgoing, Proposal, RawEvent

URI = "urn:test:1"


def claim(**fields: Any) -> Claim:
    """A usable first version, by default."""
    defaults = {"uri": URI, "status": Status.USABLE, "scale": Scale.NUMBER, "version": 1, "digest": "a", "feed": "f"}
    return Claim(**(defaults | {"at": 1000} | fields))


def proposal(*records: Outgoing, place: Reach | None = None, item: int = 0, **fields: Any) -> Proposal:
    """A proposal with these records."""
    farewell = Farewell(b"bye", (("ce_subject", URI.encode()),), (("ce_dataschema", b"departure"),))
    return Proposal(claim(**fields), records, place or Reach(), farewell, item)


def placed(topics: tuple[str, ...] = (), entities: tuple[str, ...] = (), **fields: Any) -> Proposal:
    """A proposal with a record for `wire.enriched`, and one for each topic and entity."""
    made = claim(**fields)
    if made.status is not Status.USABLE:
        return proposal(**fields)
    key, value = made.uri.encode(), f"{made.digest} {made.version}".encode()
    headers = (("ce_type", b"story.added"), ("ce_subject", key))
    records = [Outgoing(ENRICHED, key, value, headers)]
    records += [Outgoing(topic_stream(slug), key, value, headers) for slug in topics]
    records += [Outgoing(ENTITIES, f"{entity}|{made.uri}".encode(), value, headers) for entity in entities]
    return proposal(*records, place=Reach(topics=tuple(sorted(topics)), entities=tuple(sorted(entities))), **fields)


def raw(offset: int = 0, value: bytes = b"x", partition: int = 0, key: bytes | None = URI.encode()) -> RawEvent:
    """A raw event of `wire.raw`."""
    return RawEvent("wire.raw", partition, offset, 1_772_357_400_123, key, value, ())
