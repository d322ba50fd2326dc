"""The newest record of each breaker, from `wire.control`. Pure."""

import logging
from datetime import UTC, datetime, timedelta
from typing import Any

from pydantic import ValidationError

from schemas.breaker import Breaker, Scope, breaker_key

logger = logging.getLogger(__name__)

_TICK = timedelta(milliseconds=1)


class States:
    """Breakers by scope and name. A record that is older than what is known is passed over: our own, read again."""

    def __init__(self) -> None:
        self._known: dict[bytes, Breaker] = {}

    def apply(self, breaker: Breaker) -> bool:
        """Take a record over. Returns whether it was news."""
        known = self._known.get(breaker.key)
        if known is not None and breaker.since <= known.since:
            return False
        self._known[breaker.key] = breaker
        return True

    def get(self, scope: Scope, name: str) -> Breaker | None:
        """What is known of one breaker."""
        return self._known.get(breaker_key(scope, name))

    def opened(self, scope: Scope | None = None) -> list[Breaker]:
        """Those that are open, by scope and name."""
        found = (each for each in self._known.values() if each.is_open and scope in (None, each.scope))
        return sorted(found, key=lambda each: (each.scope, each.name))

    def next_since(self, scope: Scope, name: str) -> datetime:
        """Now, and later than the breaker's last change whatever clock that was by."""
        known = self.get(scope, name)
        now = datetime.now(UTC)
        return now if known is None else max(now, known.since + _TICK)


def parse(record: Any) -> Breaker | None:
    """A breaker from a record of `wire.control`; `None`, with a line in the log, where it is not one."""
    try:
        return Breaker.model_validate_json(record.value or b"")
    except ValidationError:
        place = {"topic": record.topic, "partition": record.partition, "offset": record.offset}
        logger.warning("a record on wire.control is no breaker and is passed over", extra=place)
        return None
