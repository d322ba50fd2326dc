"""Replays and drops quarantined stories: the raw event and the disposition in one transaction.

A crash in between leaves neither or both, so that running it again doubles nothing. The transactional id is one for the
whole group: a second keeper, or the remains of one that crashed, is fenced before the dispositions are read.
"""

import getpass
from collections.abc import Mapping, Sequence
from datetime import UTC, datetime
from types import TracebackType
from typing import Literal, Self

from aiokafka import AIOKafkaProducer

from schemas.codec import to_bytes
from schemas.events import Disposition
from schemas.headers import QUARANTINE_PREFIX, Headers, pack
from schemas.topics import CATALOGUE, DISPOSITIONS, MIB, QUARANTINE, RAW
from streams.committing.quarantine import RAW_KEY, REPLAY_OF, REPLAYS
from streams.connection import connection, explained
from streams.settings import Settings
from streams.triage.cases import Case, Choice, cases

TOGETHER = 100
"""Cases of one transaction at the most; and their bytes."""
TOGETHER_BYTES = 8 * MIB

_OURS = (RAW_KEY, REPLAY_OF, REPLAYS)


class Disposing:
    """An async context manager; entering fences every other. Raises `ClusterError` where Kafka fails or fences us."""

    def __init__(self, settings: Settings, bootstrap: str) -> None:
        self._settings, self._bootstrap = settings, bootstrap
        self._by = getpass.getuser()
        self._producer: AIOKafkaProducer = None
        self._places: set[tuple[int, int]] = set()

    async def __aenter__(self) -> Self:
        self._producer = AIOKafkaProducer(
            **connection(self._settings, self._bootstrap),
            transactional_id=f"{self._settings.group}-quarantine",
            transaction_timeout_ms=int(self._settings.transaction_timeout * 1000),
            max_request_size=CATALOGUE[QUARANTINE].max_message_bytes,
            compression_type="lz4",
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
        await self._producer.stop()

    async def replay(self, choice: Choice) -> int:
        """Send the chosen stories through `wire.raw` again, each to the partition that it came from."""
        return await self._run(choice, "replayed")

    async def drop(self, choice: Choice) -> int:
        """Note that the chosen stories are let go. Their bytes stay until the retention of `wire.quarantine` ends."""
        return await self._run(choice, "dropped")

    async def _run(self, choice: Choice, state: Literal["replayed", "dropped"]) -> int:
        """How many cases were disposed of. They are read only now, when nobody else can write."""
        waiting: list[Case] = []
        size = done = 0
        async for case in cases(self._settings, self._bootstrap, choice):
            if waiting and (len(waiting) == TOGETHER or size + len(case.copy.value) > TOGETHER_BYTES):
                done += await self._dispose(waiting, state)
                waiting, size = [], 0
            waiting.append(case)
            size += len(case.copy.value)
        return done + (await self._dispose(waiting, state) if waiting else 0)

    async def _dispose(self, together: Sequence[Case], state: Literal["replayed", "dropped"]) -> int:
        with explained(self._bootstrap):
            async with self._producer.transaction():
                for case in together:
                    if state == "replayed":
                        await self._send_raw(case)
                    said = Disposition(id=case.id, state=state, by=self._by, at=datetime.now(UTC))
                    await self._producer.send_and_wait(DISPOSITIONS, to_bytes(said), key=case.id.encode())
        return len(together)

    async def _send_raw(self, case: Case) -> None:
        record = case.copy.record
        # Several stories of one message failed: its bytes go through once.
        if record.topic != RAW or (record.partition, record.offset) in self._places:
            return
        self._places.add((record.partition, record.offset))
        given = dict(case.headers)
        await self._producer.send_and_wait(
            RAW, case.copy.value, key=given.get(RAW_KEY), headers=list(replayed(case)), partition=record.partition
        )


def replayed(case: Case) -> Headers:
    """The sender's own headers, with where the copy comes from now."""
    kept = tuple(
        (name, value) for name, value in case.headers if not name.startswith(QUARANTINE_PREFIX) and name not in _OURS
    )
    history: Mapping[str, str] = {REPLAY_OF: case.id, REPLAYS: str(case.copy.record.replays + 1)}
    return (*kept, *pack(history))
