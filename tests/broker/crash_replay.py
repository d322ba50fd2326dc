"""A keeper that is killed amid a replay, at a place by name. Run by a test."""

import asyncio
import os
import signal
import sys
from typing import Any

from aiokafka import AIOKafkaProducer

from schemas.topics import DISPOSITIONS, RAW
from streams.triage import Choice, Disposing, disposing
from tests.broker.workers import settings_at

PLACES = {
    "before the first raw event": ("send", RAW, 1),
    "between a raw event and its disposition": ("send", DISPOSITIONS, 2),
    "amid the second transaction": ("send", RAW, 4),
    "before the first commit": ("commit", "", 1),
    "after the first commit": ("begin", "", 2),
    "before the second commit": ("commit", "", 2),
}
"""Fail-points: what the producer is asked to do, on which topic, and at which time of asking it dies."""


class DyingProducer(AIOKafkaProducer):  # type: ignore[misc]
    """Ends its process by SIGKILL at one place. What it has sent before is on the broker."""

    place = ("", "", 0)
    asked = 0

    def _dies(self, what: str, topic: str = "") -> None:
        if (what, topic) == self.place[:2]:
            self.asked += 1
            if self.asked == self.place[2]:
                os.kill(os.getpid(), signal.SIGKILL)

    async def begin_transaction(self) -> None:
        """As ever, or the end."""
        self._dies("begin")
        await super().begin_transaction()

    async def send_and_wait(self, topic: str, *args: Any, **named: Any) -> Any:
        """As ever, or the end."""
        self._dies("send", topic)
        return await super().send_and_wait(topic, *args, **named)

    async def commit_transaction(self) -> None:
        """As ever, or the end."""
        self._dies("commit")
        await super().commit_transaction()


async def main(bootstrap: str, place: str) -> None:
    """Replay all that is open, two cases a transaction."""
    DyingProducer.place = PLACES[place]
    disposing.AIOKafkaProducer = DyingProducer  # type: ignore[attr-defined]
    disposing.TOGETHER = 2
    async with Disposing(settings_at(bootstrap), bootstrap) as dying:
        await dying.replay(Choice())


if __name__ == "__main__":
    asyncio.run(main(*sys.argv[1:]))
