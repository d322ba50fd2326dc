"""Writing raw copy to `wire.raw`: idempotent, acknowledged by all replicas, in order per story."""

import asyncio
import time
import uuid
from datetime import UTC, datetime
from types import TracebackType
from typing import Any, Self

from aiokafka import AIOKafkaProducer
from aiokafka.errors import KafkaError

from schemas.errors import ClusterError
from schemas.headers import Headers, instant, pack
from schemas.topics import MIB, RAW
from streams import admin
from streams.connection import connection, explained, refusal
from streams.settings import Settings

REQUEST_LIMIT = 17 * MIB
"""Bytes of one request: the largest raw message and its headers, with room for the batch around them."""
BATCH_BYTES = 256 * 1024
LINGER_MS = 5
STALL = 60.0
"""Seconds without one acknowledgement until the cluster counts as gone; an idempotent producer waits for ever."""

GIVE_UP = 1.0
"""Seconds that closing may take when messages are outstanding that nobody waits for any more."""


def raw_headers(*, content_type: str, feed: str) -> Headers:
    """The headers of one raw event: what it is, whose it is (a uri), its own new id, and now as its time."""
    return pack(
        {
            "content-type": content_type,
            "ce_source": feed,
            "ce_id": uuid.uuid4().hex,
            "ce_time": instant(datetime.now(UTC)),
        }
    )


class FeedProducer:
    """Pushes raw copy and knows what became of it.

    An async context manager: entering connects, leaving waits until every message is acknowledged and raises
    `ClusterError` if one was not, whoever looked at its future. Raises `ClusterError` when no broker answers.

    Memory is bounded: `push` waits while a partition's buffer is full. Order is kept among messages of one key.
    """

    def __init__(self, settings: Settings, bootstrap: str, *, topic: str = RAW) -> None:
        self._settings, self._bootstrap = settings, bootstrap
        self._topic = topic
        self._producer: AIOKafkaProducer = None
        self._waiting: set[asyncio.Future[Any]] = set()
        self._last = time.monotonic()
        self._failure: ClusterError | None = None
        self.acknowledged = 0

    async def __aenter__(self) -> Self:
        await admin.require_present(self._settings, self._bootstrap, [self._topic])
        self._producer = AIOKafkaProducer(
            **connection(self._settings, self._bootstrap),
            enable_idempotence=True,
            acks="all",
            compression_type="lz4",
            linger_ms=LINGER_MS,
            max_batch_size=BATCH_BYTES,
            max_request_size=REQUEST_LIMIT,
        )
        with explained(self._bootstrap):
            try:
                await self._producer.start()
            except BaseException:
                await self._producer.stop()
                raise
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None
    ) -> None:
        try:
            if kind is None:
                await self.drain()
        finally:
            await self._stop()

    async def push(
        self, value: bytes, key: bytes | None, headers: Headers, partition: int | None = None
    ) -> asyncio.Future[None]:
        """Hands one message over and returns the future of its acknowledgement, which raises `ClusterError`.

        Returns once the message is in the buffer. `key` is the story's uri; `None` when it has none, then order is
        not kept. It decides the partition unless `partition` does. Raises `ClusterError` when the message is over
        17 MiB or the buffer does not empty within 40 s.
        """
        with explained(self._bootstrap):
            sent = await self._producer.send(self._topic, value, key=key, headers=list(headers), partition=partition)
        outcome: asyncio.Future[None] = asyncio.get_running_loop().create_future()
        self._waiting.add(outcome)
        sent.add_done_callback(lambda done: self._settle(done, outcome))
        return outcome

    @property
    def outstanding(self) -> int:
        """Messages that have been pushed and are not acknowledged yet."""
        return len(self._waiting)

    async def drain(self) -> None:
        """Waits for every acknowledgement. Raises the first failure since the last `drain`."""
        self._last = time.monotonic()
        while self._waiting:
            await asyncio.wait(self._waiting, timeout=1.0, return_when=asyncio.FIRST_COMPLETED)
            if self._waiting and time.monotonic() - self._last > STALL:
                raise ClusterError(
                    f"Kafka at {self._bootstrap} has acknowledged nothing for {STALL:.0f} s; "
                    f"{len(self._waiting)} messages are outstanding.",
                    "Check that its brokers are up, then push again: stories are known by their uri.",
                )
        failure, self._failure = self._failure, None
        if failure is not None:
            raise failure

    def _settle(self, sent: asyncio.Future[Any], outcome: asyncio.Future[None]) -> None:
        self._waiting.discard(outcome)
        self._last = time.monotonic()
        error = None if sent.cancelled() else sent.exception()
        if error is None and not sent.cancelled():
            self.acknowledged += 1
            self._resolve(outcome, None)
            return
        failure = refusal(error if isinstance(error, Exception) else KafkaError("cancelled"), self._bootstrap)
        self._failure = self._failure or failure
        self._resolve(outcome, failure)

    @staticmethod
    def _resolve(outcome: asyncio.Future[None], failure: ClusterError | None) -> None:
        if outcome.done():
            return
        if failure is None:
            outcome.set_result(None)
            return
        outcome.set_exception(failure)
        outcome.exception()  # `drain` raises it; a caller that drops the future must not be warned as well

    async def _stop(self) -> None:
        """Closes the connection. What is outstanding after a failure is given up: `stop` alone would wait for it."""
        stopping = asyncio.create_task(self._producer.stop())
        await asyncio.wait({stopping}, timeout=GIVE_UP if self._waiting else None)
        if not stopping.done():
            stopping.cancel()
            await asyncio.wait({stopping})
