"""Stories on their way to the broker: each under its own key, each acknowledged, none forgotten."""

import asyncio
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from copydesk.pushing.ahead import ahead
from copydesk.pushing.stories import Piece, Refused
from schemas.errors import ClusterError
from streams.feeding import FeedProducer, raw_headers
from wires import key_of


@dataclass(slots=True)
class Tally:
    """What became of the stories so far. `size` is in bytes of acknowledged copy."""

    pushed: int = 0
    failed: int = 0
    size: int = 0


async def deliver(
    stories: Iterator[Piece | Refused],
    producer: FeedProducer,
    *,
    feed: str,
    key: str = "",
    on_piece: Callable[[Piece, Tally], None],
    on_failure: Callable[[str], None],
) -> Tally:
    """Pushes every story and waits for every acknowledgement.

    `key` is used for all; without it each goes under the uri that it will be published under, or keyless when its
    bytes do not make a story. A story that fails is told to `on_failure` in a sentence and the others go on; only a
    cluster that acknowledges nothing any more raises `ClusterError`.
    """
    tally = Tally()
    async for piece in ahead(stories):
        if isinstance(piece, Refused):
            tally.failed += 1
            on_failure(piece.sentence())
            continue
        headers = raw_headers(content_type=piece.content_type, feed=feed)
        try:
            sent = await producer.push(piece.value, key.encode() or key_of(piece.value, headers), headers)
        except ClusterError as error:
            tally.failed += 1
            on_failure(Refused(piece.name, piece.line, str(error)).sentence())
            continue
        sent.add_done_callback(_settle(piece, tally, on_failure))
        on_piece(piece, tally)
    await _drained(producer)
    return tally


def _settle(piece: Piece, tally: Tally, on_failure: Callable[[str], None]) -> Callable[[asyncio.Future[None]], None]:
    size, place = len(piece.value), Refused(piece.name, piece.line, "")

    def settle(sent: asyncio.Future[None]) -> None:
        error = sent.exception()
        if error is None:
            tally.pushed += 1
            tally.size += size
            return
        tally.failed += 1
        on_failure(Refused(place.name, place.line, str(error)).sentence())

    return settle


async def _drained(producer: FeedProducer) -> None:
    """Waits for all. A delivery that failed was told of by its own callback; only a stalled cluster is news."""
    try:
        await producer.drain()
    except ClusterError:
        if producer.outstanding:
            raise
    await asyncio.sleep(0)
