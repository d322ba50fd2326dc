"""Which feeds' copy has gone bad. Pure: outcomes in, breakers to open or to close out."""

from collections import OrderedDict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from schemas import headers
from schemas.breaker import BreakerState
from schemas.causes import OURS, Cause
from streams.breaker.window import Limit, Window
from streams.committing.quarantine import REPLAY_OF
from streams.work import Failure, RawEvent

FEEDS = 10_000
"""Feeds that are watched at a time; the one that was silent longest goes. A full window is some 600 bytes."""

NAME_LIMIT = 1_000
"""Characters of a feed's name. The name is the sender's own, and would be a key on `wire.control`."""


@dataclass(frozen=True, slots=True)
class Turn:
    """A breaker that is to change, with the window that says so."""

    feed: str
    state: BreakerState
    share: float
    causes: dict[Cause, int]


class Feeds:
    """A window for each feed, since its breaker last changed."""

    def __init__(self, limit: Limit, most: int = FEEDS) -> None:
        self._limit = limit
        self._most = most
        self._windows: OrderedDict[str, Window] = OrderedDict()

    def __len__(self) -> int:
        return len(self._windows)

    def judge(self, feed: str, failures: Sequence[Failure], opened: bool) -> Turn | None:
        """Take in one event of a feed whose breaker is `opened`, and say whether that changes it.

        One good story among bad ones of a message does not make the message good. Failures by our own fault say
        nothing of the feed.
        """
        mark = _mark(failures)
        if mark is None and failures:
            return None
        window = self._window(feed)
        window.add([mark])
        turned = window.well if opened else window.tripped
        if not turned:
            return None
        state = BreakerState.CLOSED if opened else BreakerState.OPEN
        turn = Turn(feed, state, window.share, window.causes)
        window.clear()
        return turn

    def forget(self, feed: str) -> None:
        """Judge the feed by what comes from now on: its breaker was changed elsewhere."""
        self._windows.pop(feed, None)

    def _window(self, feed: str) -> Window:
        window = self._windows.pop(feed, None) or Window(self._limit)
        self._windows[feed] = window
        if len(self._windows) > self._most:
            self._windows.popitem(last=False)
        return window


def feed_of(event: RawEvent) -> str:
    """Whose copy it is, by its `ce_source`; "" for who does not say, and for a replay, which is copy of the past."""
    feed = headers.read(event.headers, "ce_source")
    replay = headers.read(event.headers, REPLAY_OF)
    return "" if replay or len(feed) > NAME_LIMIT else feed


def _mark(failures: Iterable[Failure]) -> Cause | None:
    return next((failure.cause for failure in failures if failure.cause not in OURS), None)
