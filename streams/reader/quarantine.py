"""Reading `wire.quarantine`: what could not be handled, why, and what to do about it."""

from collections.abc import AsyncIterator
from dataclasses import dataclass
from typing import Any

from pydantic import ValidationError

from schemas import headers
from schemas.causes import REMEDIES
from schemas.events import Quarantined
from schemas.topics import QUARANTINE
from streams.reader.follower import Follower
from streams.reader.records import Start
from streams.settings import Settings


@dataclass(frozen=True, slots=True)
class QuarantinedCopy:
    """The original bytes of one quarantined story and the record about them."""

    record: Quarantined
    value: bytes

    @property
    def remedy(self) -> str:
        """What to do about the cause."""
        return REMEDIES[self.record.cause]


class Quarantine(Follower):
    """Follows the quarantine, as `Reader` follows a stream.

    A record whose headers do not make a `Quarantined` was not written by Copydesk; it is passed over.
    """

    def __init__(
        self, *, settings: Settings | None = None, bootstrap: str = "", start: Start | None = None, follow: bool = True
    ) -> None:
        super().__init__((QUARANTINE,), settings=settings, bootstrap=bootstrap, start=start, group=None, follow=follow)

    async def __aiter__(self) -> AsyncIterator[QuarantinedCopy]:
        while True:
            records = await self._records.poll()
            for copy in filter(None, map(_quarantined, records)):
                yield copy
            if not records and not self._follow and await self._records.at_end():
                return


def _quarantined(record: Any) -> QuarantinedCopy | None:
    try:
        return QuarantinedCopy(headers.read_quarantine(record.headers), record.value or b"")
    except ValidationError:
        return None
