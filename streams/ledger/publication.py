"""The records that follow from a ruling. Pure."""

from collections.abc import Iterator

import orjson

from schemas.codec import to_bytes
from schemas.events import EventType
from schemas.headers import DATA_SCHEMA, JSON, Headers, pack
from schemas.identity import event_id
from schemas.ledger import LedgerEntry, Reach
from schemas.topics import ENRICHED, ENTITIES, LEDGER, topic_stream
from streams.ledger.lifecycle import PUBLISHING, Ruling, Verdict
from streams.work import Outgoing, Proposal, RawEvent

REVIVED = ("revived", b"true")
"""Header of a story that is published again after it was withheld or killed."""


def publication(event: RawEvent, proposal: Proposal, ruling: Ruling) -> list[Outgoing]:
    """All records of one story: those that arrive, those that say farewell, and the ledger's own.

    None when the ruling changes nothing. The same arguments give the same records, byte for byte.
    """
    records: list[Outgoing] = []
    if ruling.verdict in PUBLISHING:
        records += _arriving(proposal, ruling.verdict)
        records += _farewell(event, proposal, ruling.leaving, "story.retagged-away")
    elif ruling.verdict is Verdict.WITHDRAWN:
        records.append(_story(event, proposal, ENRICHED, "enriched", "story.withdrawn"))
        records += _farewell(event, proposal, ruling.leaving, "story.withdrawn")
    if ruling.entry is not None:
        place = event_id(event.topic, event.partition, event.offset, proposal.item, "ledger")
        records.append(ledger_record(ruling.entry, event.partition, place))
    return records


def ledger_record(entry: LedgerEntry, partition: int, ce_id: str) -> Outgoing:
    """The entry as a record of `wire.ledger`, on the partition number of the story's raw events."""
    headers = pack({"ce_id": ce_id, "content-type": JSON, "ce_dataschema": DATA_SCHEMA.format(name="ledger-entry")})
    return Outgoing(LEDGER, entry.uri.encode(), to_bytes(entry), headers, partition)


def tombstones(entry: LedgerEntry) -> Iterator[Outgoing]:
    """Records without a value that make the broker forget the story on every stream that it ever reached."""
    key = entry.uri.encode()
    yield Outgoing(ENRICHED, key, None, ())
    for slug in entry.reached.topics:
        yield Outgoing(topic_stream(slug), key, None, ())
    for entity in entry.reached.entities:
        yield Outgoing(ENTITIES, entity_key(entity, entry.uri), None, ())


def entity_key(entity: str, uri: str) -> bytes:
    """The key of one entity in one story."""
    return f"{entity}|{uri}".encode()


def _arriving(proposal: Proposal, verdict: Verdict) -> Iterator[Outgoing]:
    if verdict is Verdict.ADDED:
        yield from proposal.arriving
        return
    kind = "story.replaced" if verdict is Verdict.REPLACED else "story.added"
    mark = (REVIVED,) if verdict is Verdict.REVIVED else ()
    for record in proposal.arriving:
        headers = (*_typed(record.headers, kind), *mark)
        yield Outgoing(record.topic, record.key, record.value, headers)


def _farewell(event: RawEvent, proposal: Proposal, leaving: Reach, kind: EventType) -> Iterator[Outgoing]:
    for slug in leaving.topics:
        yield _story(event, proposal, topic_stream(slug), f"topic:{slug}", kind)
    for entity in leaving.entities:
        yield _entity(event, proposal, entity, kind)


def _story(event: RawEvent, proposal: Proposal, topic: str, role: str, kind: EventType) -> Outgoing:
    headers = (*proposal.farewell.stories, *_identified(event, proposal, role, kind))
    return Outgoing(topic, proposal.claim.uri.encode(), proposal.farewell.value, headers)


def _entity(event: RawEvent, proposal: Proposal, entity: str, kind: EventType) -> Outgoing:
    uri = proposal.claim.uri
    value = orjson.dumps({"id": entity, "uri": uri, "reason": kind})
    headers = (*proposal.farewell.entities, *_identified(event, proposal, f"entity:{entity}", kind))
    return Outgoing(ENTITIES, entity_key(entity, uri), value, headers)


def _identified(event: RawEvent, proposal: Proposal, role: str, kind: str) -> Headers:
    place = event_id(event.topic, event.partition, event.offset, proposal.item, role)
    return pack({"ce_type": kind, "ce_id": place})


def _typed(headers: Headers, kind: str) -> Headers:
    return tuple((name, kind.encode() if name == "ce_type" else value) for name, value in headers)
