"""Makers of breakers and failures."""

from datetime import UTC, datetime
from typing import Any

from schemas.breaker import Breaker, BreakerState, Scope
from schemas.causes import Cause
from streams.work import Failure, Outcome

NOON = datetime(2026, 3, 1, 12, tzinfo=UTC)


def breaker(**fields: Any) -> Breaker:
    """An open breaker of a feed, by default."""
    common = {"scope": Scope.FEED, "name": "f", "state": BreakerState.OPEN, "since": NOON, "reason": "r", "by": "b"}
    return Breaker(**(common | fields))


def failures(*causes: Cause) -> tuple[Failure, ...]:
    """A failure for each cause."""
    return tuple(Failure(cause, "m", "c") for cause in causes)


def outcome(*causes: Cause) -> Outcome:
    """An outcome that failed for these causes; a good one without."""
    return Outcome(failures=failures(*causes))
