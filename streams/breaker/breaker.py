"""All breakers of a worker, as the committer asks them."""

import logging
import platform
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any

from schemas import headers
from schemas.breaker import Breaker, BreakerState, Scope
from schemas.codec import to_bytes
from schemas.topics import CONTROL
from streams.breaker.control import Control
from streams.breaker.deploy import deploy
from streams.breaker.faults import Faults
from streams.breaker.feeds import Feeds, Turn, feed_of
from streams.breaker.gate import Gate
from streams.breaker.states import States
from streams.breaker.window import Limit, Window
from streams.committing.handled import Handled
from streams.metrics import Metrics
from streams.settings import Settings
from streams.work import Outcome, Outgoing

logger = logging.getLogger(__name__)


class Breakers:
    """Judges what is about to be published. `start` it before the consumer; belongs to the event loop."""

    def __init__(self, settings: Settings, connection: Mapping[str, Any], metrics: Metrics, gate: Gate) -> None:
        self.gate = gate
        self.states = States()
        self.deploy = deploy(settings)
        self._group = settings.group
        self._metrics = metrics
        self._feeds = Feeds(feed_limit(settings))
        self._faults = Faults(worker_limit(settings), self.deploy)
        self._control = Control(self.states, connection, self._changed, gate.remind)
        self._by = f"worker at {platform.node()}"
        self._pardon = False

    async def start(self, faults: Path) -> None:
        """Know what is open; `faults` is this worker's own file. Raises what aiokafka raises."""
        self._faults.open(faults)
        await self._control.start()

    async def stop(self) -> None:
        """Follow no more."""
        await self._control.stop()

    def tripped(self, outcomes: Sequence[Outcome]) -> Breaker | None:
        """The breaker that pauses the worker if these outcomes are too many of our own faults; publish it, not them.

        `None` where they may be published. What comes first after a breaker was closed by hand goes through unjudged:
        so a run of stories that are bad indeed gets into quarantine, a batch for each time somebody says so.
        """
        if self._pardon:
            self._pardon = False
            return None
        window = self._faults.tripped(outcomes)
        if window is None:
            self._faults.take(outcomes)
            return None
        return self._pausing(window)

    def pause(self, breaker: Breaker) -> None:
        """The breaker is on `wire.control`: shut the gate."""
        self.states.apply(breaker)
        self._count(breaker)
        self.gate.shut_by(breaker)

    def turns(self, handled: Iterable[Handled]) -> list[tuple[Handled, Breaker]]:
        """The feeds' breakers that these events change, each with the event that does. They count from now on."""
        found = []
        for each in handled:
            feed = feed_of(each.event)
            known = self.states.get(Scope.FEED, feed)
            opened = known is not None and known.is_open
            turn = self._feeds.judge(feed, each.failures, opened) if feed else None
            # What a person opened, a person closes.
            if turn is not None and not (opened and known is not None and known.hand):
                breaker = self._turned(turn)
                self.states.apply(breaker)
                found.append((each, breaker))
        return found

    def announce(self, turns: Iterable[tuple[Handled, Breaker]]) -> None:
        """The changes are committed: alarm."""
        for _, breaker in turns:
            self._count(breaker)
            said = {"feed": breaker.name, "share": breaker.share, "causes": breaker.causes}
            level = logging.ERROR if breaker.is_open else logging.WARNING
            logger.log(level, "breaker of a feed %s: %s", breaker.state.value, breaker.reason, extra=said)

    def _changed(self, breaker: Breaker) -> None:
        if breaker.scope is Scope.FEED:
            self._feeds.forget(breaker.name)
            self._show()
        elif breaker.name == self._group and not breaker.is_open:
            self._faults.clear()
            self._pardon = self.gate.shut
            self.gate.open()
        elif breaker.name == self._group and breaker.deploy in ("", self.deploy):
            self.gate.shut_by(breaker)

    def _pausing(self, window: Window) -> Breaker:
        return Breaker(
            scope=Scope.WORKER,
            name=self._group,
            state=BreakerState.OPEN,
            since=self.states.next_since(Scope.WORKER, self._group),
            reason=f"{window.share:.0%} of the last {len(window.marks)} events failed by our own fault",
            share=window.share,
            causes=window.causes,
            by=self._by,
            deploy=self.deploy,
        )

    def _turned(self, turn: Turn) -> Breaker:
        return Breaker(
            scope=Scope.FEED,
            name=turn.feed,
            state=turn.state,
            since=self.states.next_since(Scope.FEED, turn.feed),
            reason=f"{turn.share:.0%} of its recent copy went to quarantine",
            share=turn.share,
            causes=turn.causes,
            by=self._by,
        )

    def _count(self, breaker: Breaker) -> None:
        self._metrics.count("breaker_turns_total", scope=breaker.scope.value, state=breaker.state.value)
        self._show()

    def _show(self) -> None:
        self._metrics.set("breaker_open_feeds", len(self.states.opened(Scope.FEED)))


def control_record(breaker: Breaker) -> Outgoing:
    """The breaker's record for `wire.control`."""
    said = headers.pack({"content-type": headers.JSON, "ce_dataschema": headers.DATA_SCHEMA.format(name="breaker")})
    return Outgoing(CONTROL, breaker.key, to_bytes(breaker), said)


def feed_limit(settings: Settings) -> Limit:
    """When a feed's breaker opens."""
    return Limit(settings.breaker_feed_events, settings.breaker_feed_minimum, settings.breaker_feed_share)


def worker_limit(settings: Settings) -> Limit:
    """When a worker pauses."""
    return Limit(settings.breaker_worker_events, settings.breaker_worker_minimum, settings.breaker_worker_share)
