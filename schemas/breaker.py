"""A breaker: the record on `wire.control` that a feed's copy, or a worker's own work, has gone bad."""

from enum import StrEnum

from pydantic import AwareDatetime, Field

from schemas.annotations import Confidence
from schemas.base import Closed
from schemas.causes import Cause


class Scope(StrEnum):
    """What a breaker is about."""

    FEED = "feed"
    """The copy of one feed. It is still handled; who takes copy in may refuse the feed's."""
    WORKER = "worker"
    """The workers of one group that run one deploy: they pause."""


class BreakerState(StrEnum):
    """Open is bad, as with an electric breaker: nothing flows."""

    OPEN = "open"
    CLOSED = "closed"


class Breaker(Closed):
    """The value on `wire.control`.

    `name` is the feed's uri, as `ce_source` has it, or the worker group. `since` rises with every change of one
    breaker, so that the later record is known whatever clock wrote it. `share` is that of stories put in quarantine, by
    `causes`, in the window that was judged. What a person opened by `hand` is closed by hand only. `deploy` names the
    release, the enricher and the pipeline of a paused worker.
    """

    scope: Scope
    name: str
    state: BreakerState
    since: AwareDatetime
    reason: str
    share: Confidence = 0.0
    causes: dict[Cause, int] = Field(default_factory=dict)
    by: str
    hand: bool = False
    deploy: str = ""

    @property
    def is_open(self) -> bool:
        """Whether it is open."""
        return self.state is BreakerState.OPEN

    @property
    def key(self) -> bytes:
        """The record's key: feeds and groups share the topic and must not share a name."""
        return breaker_key(self.scope, self.name)


def breaker_key(scope: Scope, name: str) -> bytes:
    """The key of a breaker's record on `wire.control`."""
    return f"{scope}|{name}".encode()
