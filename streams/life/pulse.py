"""The signs of life that the watchdog and the health pages read. Written by the event loop, read from any thread."""

import time
from dataclasses import dataclass, field


@dataclass
class Pulse:
    """Plain values, each written in one step, so that reading needs no lock.

    Times are `time.monotonic()`. `lag` counts raw events that are on the broker and not yet committed by us. `busy`
    says that an enricher process works on something: it has a deadline of its own, so that is no stall. `paused` is why
    the worker takes nothing in hand, "" when it does.
    """

    loop_at: float = field(default_factory=time.monotonic)
    progress_at: float = field(default_factory=time.monotonic)
    lag: int = 0
    busy: bool = False
    coordinator_dead: bool = False
    member: bool = False
    assigned: int = 0
    writers_ready: bool = False
    restoring: bool = False
    enrichers_ready: bool = False
    stopping_at: float | None = None
    paused: str = ""

    def progress(self) -> None:
        """Something moved."""
        self.progress_at = time.monotonic()

    def not_ready(self) -> list[str]:
        """What keeps the worker from taking copy, in words; empty when nothing does.

        A member of the group without partitions is ready: it is a spare.
        """
        reasons = {
            "the enricher processes are not up": not self.enrichers_ready,
            "not a member of the consumer group": not self.member,
            "the producers of this generation are not up": self.member and not self.writers_ready,
            "the ledger is being restored": self.restoring,
            "shutting down": self.stopping_at is not None,
            self.paused: bool(self.paused),
        }
        return [reason for reason, holds in reasons.items() if holds]
