"""Finds the story that is to blame when a chunk fails, so that its neighbours come through."""

import logging
from collections.abc import Awaitable, Callable

from schemas.causes import Cause
from streams.pool.chunks import Chunk
from streams.pool.messages import Done, Lost, Raised, Reply
from streams.work import Failure, Outcome, RawEvent

logger = logging.getLogger(__name__)

COMPONENT = "enricher"

Ask = Callable[[Chunk], Awaitable[Reply]]


async def outcomes_of(chunk: Chunk, ask: Ask) -> list[Outcome]:
    """One outcome for each event of `chunk`, in order.

    When the chunk fails each event goes alone. One that fails alone has a `Failure`: `enricher-error` if the desk
    raised, `enricher-crashed` or `enricher-timeout` if it took its process along. A chunk of one event that raised is
    not tried again, as it would raise again; one whose process died is, as that may have died of something else.
    """
    reply = await ask(chunk)
    if isinstance(reply, Done):
        return list(reply.outcomes)
    if isinstance(reply, Raised) and len(chunk.events) == 1:
        return [_failed(chunk.events[0], reply, attempts=1)]
    return [await _alone(event, ask) for event in chunk.events]


async def _alone(event: RawEvent, ask: Ask) -> Outcome:
    reply = await ask(Chunk.of(event))
    if isinstance(reply, Done):
        return reply.outcomes[0]
    return _failed(event, reply, attempts=2)


def _failed(event: RawEvent, reply: Raised | Lost, attempts: int) -> Outcome:
    failure = _raised(reply, attempts) if isinstance(reply, Raised) else _lost(reply, attempts)
    trace = f"\n{reply.trace}" if isinstance(reply, Raised) else ""
    place = {"topic": event.topic, "partition": event.partition, "offset": event.offset}
    logger.error("A story failed: %s%s", failure.message, trace, extra=place)
    return Outcome(failures=(failure,))


def _raised(reply: Raised, attempts: int) -> Failure:
    message = f"{reply.exception}: {reply.message}" if reply.message else reply.exception
    return Failure(Cause.ENRICHER_ERROR, message, COMPONENT, reply.exception, attempts=attempts)


def _lost(reply: Lost, attempts: int) -> Failure:
    if reply.cause is Cause.ENRICHER_TIMEOUT:
        message = f"The story {reply.how}, alone in an enricher process."
    else:
        message = f"The enricher process {reply.how}, alone with this story."
    return Failure(reply.cause, message, COMPONENT, attempts=attempts)
