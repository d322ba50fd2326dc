"""Records for `wire.quarantine`: the original bytes, with cause and history in the headers."""

from collections.abc import Iterable

from schemas import headers
from schemas.causes import Cause
from schemas.events import Quarantined
from schemas.identity import quarantine_id
from schemas.topics import CATALOGUE, QUARANTINE
from streams.work import Failure, Outgoing, RawEvent

BATCH_OVERHEAD = 64 * 1024
"""Bytes kept free below a topic's limit: the broker counts the batch's own framing too."""

MESSAGE_LIMIT = 300
"""Characters of a failure's message in a header: some exceptions carry the whole story."""


def quarantine_record(event: RawEvent, failure: Failure) -> Outgoing:
    """The record for one failure of one raw event. Same event, same failure: same record."""
    record = Quarantined(
        id=quarantine_id(event.topic, event.partition, event.offset, failure.item),
        cause=failure.cause,
        message=_one_line(failure.message),
        component=failure.component,
        exception=failure.exception,
        topic=event.topic,
        partition=event.partition,
        offset=event.offset,
        item=failure.item,
        attempts=failure.attempts,
        at=event.received(),
    )
    return Outgoing(
        QUARANTINE, record.id.encode(), event.value, (*event.headers, *headers.pack(headers.quarantine(record)))
    )


def oversize(records: Iterable[Outgoing], item: int) -> Failure | None:
    """The failure of a story if one of its records is larger than its topic takes.

    The broker would refuse that record, and publishing the others would leave the story on some streams only.
    """
    for record in records:
        spec = CATALOGUE.get(record.topic)
        if spec and record.size() > spec.max_message_bytes - BATCH_OVERHEAD:
            message = f"The record for {record.topic} has {record.size()} bytes; its topic takes less."
            return Failure(Cause.TOO_LARGE, message, "streams.quarantine", item=item)
    return None


def _one_line(text: str) -> str:
    line = " ".join(text.split())
    return line if len(line) <= MESSAGE_LIMIT else line[: MESSAGE_LIMIT - 1] + "…"
