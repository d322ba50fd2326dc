"""The reader of enriched events."""

from collections.abc import AsyncIterator

from schemas.topics import ENRICHED
from streams.reader.delivered import Delivered, delivered
from streams.reader.embargo import Embargo
from streams.reader.filters import Filter
from streams.reader.follower import Follower
from streams.reader.records import Start
from streams.settings import Settings


class Reader(Follower):
    """Follows one or more streams and yields `Delivered` events, in order within a story.

    Leave out `settings` and `bootstrap` to use those of the environment. Embargoed copy is held back until its time
    comes (asked for with `embargoed`, it is yielded at once). Without a `group` every reader gets every event and
    begins at `start`; with one, members share the work and an event comes again after a crash: upsert by uri.
    `follow=False` ends the iteration at what was the end when it began.

    Entering raises `ClusterError` when no broker answers or a stream does not exist.
    """

    def __init__(
        self,
        *streams: str,
        settings: Settings | None = None,
        bootstrap: str = "",
        wanted: Filter | None = None,
        start: Start | None = None,
        group: str | None = None,
        embargoed: bool = False,
        follow: bool = True,
    ) -> None:
        super().__init__(
            streams or (ENRICHED,), settings=settings, bootstrap=bootstrap, start=start, group=group, follow=follow
        )
        self._wanted = wanted or Filter()
        self._embargo = None if embargoed else Embargo()

    async def __aiter__(self) -> AsyncIterator[Delivered]:
        while True:
            records = await self._records.poll()
            for event in map(delivered, records):
                if self._shown(event):
                    yield event
            for event in self._embargo.due() if self._embargo else ():
                if self._wanted.passes(event):
                    yield event
            if records:
                await self._records.handled(self._embargo.oldest() if self._embargo else {})
            elif not self._follow and await self._records.at_end():
                return

    def _shown(self, event: Delivered) -> bool:
        """The embargo sees each event first: one that the filter rejects still supersedes what is held of its story."""
        admitted = self._embargo is None or self._embargo.admit(event)
        return admitted and self._wanted.passes(event)
