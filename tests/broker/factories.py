"""A desk that fails where a story says so. Named by `COPYDESK_ENRICHER` in the tests of bad copy."""

import os

from agents import desk
from streams.work import Outcome, RawEvent

RAISES = b"MAKES THE PIPELINE RAISE"
KILLS = b"KILLS ITS ENRICHER"


class FaultyDesk:
    """The real desk, but for two marks."""

    def __init__(self, real: desk.Desk) -> None:
        self._real = real

    def process(self, events: list[RawEvent]) -> list[Outcome]:
        """As the real desk, unless a value holds a mark."""
        for event in events:
            if KILLS in event.value:
                os._exit(9)
            if RAISES in event.value:
                raise RuntimeError("the model met something it does not know")
        return self._real.process(events)


def build() -> FaultyDesk:
    """The factory."""
    return FaultyDesk(desk.build())
