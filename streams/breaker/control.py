"""Follows `wire.control`: what is open when a worker starts, and what changes while it runs."""

import asyncio
from collections.abc import Callable, Mapping
from typing import Any

from aiokafka import AIOKafkaConsumer

from schemas.breaker import Breaker
from schemas.topics import CATALOGUE, CONTROL
from streams.breaker.states import States, parse
from streams.life.death import die

POLL_MS = 500


class Control:
    """Keeps `states` as `wire.control` has them, and calls `changed` with each record that was news.

    `tick` is called some twice a second. Belongs to the event loop.
    """

    def __init__(
        self,
        states: States,
        connection: Mapping[str, Any],
        changed: Callable[[Breaker], object],
        tick: Callable[[], object],
    ) -> None:
        self._states, self._connection = states, connection
        self._changed, self._tick = changed, tick
        self._consumer: AIOKafkaConsumer = None
        self._following: asyncio.Task[None] | None = None

    async def start(self) -> None:
        """Read the topic to its end, then follow it. Raises what aiokafka raises."""
        self._consumer = AIOKafkaConsumer(
            CONTROL,
            **self._connection,
            group_id=None,
            enable_auto_commit=False,
            isolation_level="read_committed",
            auto_offset_reset="earliest",
            max_partition_fetch_bytes=CATALOGUE[CONTROL].max_message_bytes,
        )
        await self._consumer.start()
        places = list(self._consumer.assignment())
        ends = await self._consumer.end_offsets(places)
        while any([await self._consumer.position(place) < ends[place] for place in places]):
            await self._poll()
        self._following = asyncio.create_task(self._follow())

    async def stop(self) -> None:
        """Follow no more."""
        if self._following is not None:
            self._following.cancel()
            await asyncio.gather(self._following, return_exceptions=True)
        if self._consumer is not None:
            await self._consumer.stop()

    async def _follow(self) -> None:
        try:
            while True:
                await self._poll()
                self._tick()
        except asyncio.CancelledError:
            raise
        except Exception as error:
            die("following wire.control failed", error)

    async def _poll(self) -> None:
        for records in (await self._consumer.getmany(timeout_ms=POLL_MS)).values():
            for breaker in filter(None, map(parse, records)):
                if self._states.apply(breaker):
                    self._changed(breaker)
