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


RAW_KEY = "raw_key"
"""Header with the raw event's own key, which the quarantine's takes the place of. Absent where there was none."""
REPLAY_OF, REPLAYS = "replay_of", "replays"
"""Headers of a raw event that is a replay: the quarantine id it was kept under, and how often it has been replayed."""


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
        replay_of=headers.read(event.headers, REPLAY_OF),
        replays=_number(headers.read(event.headers, REPLAYS)),
    )
    own = tuple(pair for pair in event.headers if not _reserved(pair[0]))
    key = () if event.key is None else ((RAW_KEY, event.key),)
    said = headers.pack(headers.quarantine(record))
    return Outgoing(QUARANTINE, record.id.encode(), event.value, (*own, *key, *said))


def oversize(records: Iterable[Outgoing], item: int) -> Failure | None:
    """The failure of a story if one of its records is larger than its topic takes.

    The broker would refuse that record, and publishing the others would leave the story on some streams only.
    """
    for record in records:
        spec = CATALOGUE.get(record.topic)
        if spec and record.size() > spec.max_message_bytes - BATCH_OVERHEAD:
            message = f"The record for {record.topic} has {record.size()} bytes; its topic takes less."
            return Failure(Cause.TOO_LARGE, message, "streams.committing.quarantine", item=item)
    return None


def _reserved(name: str) -> bool:
    """A sender's header that would be taken for one of ours."""
    return name.startswith(headers.QUARANTINE_PREFIX) or name == RAW_KEY


def _number(text: str) -> int:
    return int(text) if text.isascii() and text.isdigit() and len(text) < 10 else 0


def _one_line(text: str) -> str:
    line = " ".join(text.split())
    return line if len(line) <= MESSAGE_LIMIT else line[: MESSAGE_LIMIT - 1] + "…"
