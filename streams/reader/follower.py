"""What `Reader` and `Quarantine` share: the records they follow, opened and closed with their block."""

from types import TracebackType
from typing import Self

from streams import connection
from streams import settings as configuration
from streams.reader.records import Records, Start
from streams.settings import Settings


class Follower:
    """An async context manager over the records of some topics, found by the environment where not told."""

    def __init__(
        self,
        topics: tuple[str, ...],
        *,
        settings: Settings | None,
        bootstrap: str,
        start: Start | None,
        group: str | None,
        follow: bool,
    ) -> None:
        settings = settings or configuration.load()
        bootstrap = bootstrap or connection.brokers(settings)
        self._records = Records(settings, bootstrap, topics, start=start or Start(), group=group)
        self._follow = follow

    async def __aenter__(self) -> Self:
        await self._records.__aenter__()
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None
    ) -> None:
        await self._records.__aexit__(kind, error, at)
