"""Pushes the copy: an equal share of it right before each fault, and a trickle of other stories all the time."""

import asyncio
import threading
from collections.abc import Iterator, Sequence
from contextlib import contextmanager

from schemas.headers import Headers, pack
from streams.feeding import FeedProducer, raw_headers
from streams.settings import Settings
from tests.chaos.stories import Message, pulse

TICK = 0.1
PULSE = 1.0
"""Extra stories a tick, one version each: no partition is without copy for long, so no recovery goes unseen."""

FEED = "urn:chaos:feed"
POISON = "chaos_poison"
"""Header with the cause that poison is to be quarantined for: who made it knows best."""


class Feeder:
    """A thread that pushes. Whatever goes wrong in it is raised by `finish`."""

    def __init__(self, settings: Settings, messages: Sequence[Message], faults: int) -> None:
        self._settings, self._messages = settings, messages
        self._share = -(-len(messages) // (faults + 1))
        self._due = self._share
        self._pulse = 0.0
        self._lock = threading.Lock()
        self._hurried = threading.Event()
        self._abandoned = threading.Event()
        self._error: BaseException | None = None
        self._thread = threading.Thread(target=self._run, name="feeder", daemon=True)
        self.pushed = 0
        self.extra = 0

    @contextmanager
    def running(self) -> Iterator["Feeder"]:
        """Push while the block lasts; `finish` inside it, or the rest is not pushed."""
        self._thread.start()
        try:
            yield self
        finally:
            self._abandoned.set()
            self._thread.join()

    def burst(self) -> None:
        """A fault is about to be played."""
        with self._lock:
            self._due += self._share

    def finish(self) -> None:
        """Push all the rest, and return when it is acknowledged. Raises what the producer raised."""
        self._hurried.set()
        self._thread.join()
        if self._error is not None:
            raise self._error

    def _run(self) -> None:
        try:
            asyncio.run(self._push_all())
        except BaseException as error:
            self._error = error

    async def _push_all(self) -> None:
        async with FeedProducer(self._settings, self._settings.brokers) as producer:
            while not (self._hurried.is_set() and self.pushed == len(self._messages)):
                if self._abandoned.is_set():
                    raise TimeoutError("the run ended before all was pushed")
                for message in self._next():
                    await producer.push(message.value, message.uri.encode(), _headers(message))
                await asyncio.sleep(TICK)

    def _next(self) -> list[Message]:
        with self._lock:
            last = len(self._messages) if self._hurried.is_set() else min(self._due, len(self._messages))
        chosen = list(self._messages[self.pushed : last])
        self.pushed = last
        self._pulse += PULSE
        for _ in range(int(self._pulse)):
            chosen.append(pulse(self.extra))
            self.extra += 1
        self._pulse %= 1
        return chosen


def _headers(message: Message) -> Headers:
    made = raw_headers(content_type=message.kind, feed=FEED)
    return (*made, *pack({POISON: message.poison}))
