"""The real worker on producers that come by the fail-points. Run as `python -m tests.chaos.worker`."""

import asyncio
import contextlib
import os
import uuid
from typing import Any
from unittest.mock import patch

from aiokafka import AIOKafkaProducer

from copydesk.commands.worker import worker
from tests.chaos.points import FENCED, FENCING, Points

UNDER_WAY = 0.002
"""Seconds after which a commit's request is on the wire and, mostly, not yet answered."""


class Producer(AIOKafkaProducer):  # type: ignore[misc]
    """aiokafka's producer, which comes by the fail-points."""

    def __init__(self, **settings: Any) -> None:
        super().__init__(**settings)
        self._chaos = Points.from_environment()
        self._input = settings["transactional_id"].rpartition("-")[2]
        self._handed_over = 0

    async def start(self) -> None:
        """InitProducerId: from here on others of that id are fenced."""
        self._chaos.reach(FENCING)
        await super().start()
        self._chaos.reach(FENCED)

    async def begin_transaction(self) -> None:
        """Local: the broker hears of it with the first record."""
        await super().begin_transaction()
        self._handed_over = 0
        self._chaos.reach("begun")

    async def send(self, *args: Any, **options: Any) -> Any:
        """Hands over one record."""
        future = await super().send(*args, **options)
        self._handed_over += 1
        if self._handed_over == 1 and self._chaos.armed("sending"):
            await asyncio.wait([future], timeout=1.0)
            self._chaos.reach("sending")
        return future

    async def send_offsets_to_transaction(self, offsets: Any, group: str) -> None:
        """Comes after all deliveries."""
        self._chaos.reach("delivered")
        await super().send_offsets_to_transaction(offsets, group)
        self._chaos.reach("offered")

    async def commit_transaction(self) -> None:
        """The end of it."""
        committing = asyncio.ensure_future(super().commit_transaction())
        if self._chaos.armed("committing"):
            await asyncio.wait([committing], timeout=UNDER_WAY)
            self._chaos.reach("committing")
        await committing
        self._chaos.reach("committed")
        with contextlib.suppress(OSError):
            self._chaos.committed(self._input)


class Unfenced(Producer):
    """The negative control: an id of its own for each producer, so that no other is ever fenced by it."""

    def __init__(self, **settings: Any) -> None:
        own = f"{uuid.uuid4().hex}-{settings['transactional_id']}"
        super().__init__(**(settings | {"transactional_id": own}))


def main() -> None:
    """`copydesk worker`, with `CHAOS_UNFENCED=1` without fencing."""
    kind = Unfenced if os.environ.get("CHAOS_UNFENCED") else Producer
    with patch("streams.committing.writers.AIOKafkaProducer", kind):
        worker()


if __name__ == "__main__":
    main()
