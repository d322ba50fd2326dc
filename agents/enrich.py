"""The agent that turns raw copy into enriched events.

It says the order of things and nothing else: Faust hands it the raw events, the enrichers compute what follows from
each, and one transaction per partition publishes it together with the offset.
"""

from typing import Any

from streams.app import raw_topic
from streams.settings import Settings
from streams.worker import Runtime, assemble


def create(settings: Settings, bootstrap: str) -> Runtime:
    """A worker with this agent on it, for the brokers at `bootstrap`."""
    runtime = assemble(settings, bootstrap)

    @runtime.app.agent(raw_topic(runtime.app), concurrency=1, name="enrich")  # type: ignore[untyped-decorator]
    async def enrich(stream: Any) -> None:
        await runtime.intake.run(stream, settings.batch_stories, settings.batch_within)

    return runtime
