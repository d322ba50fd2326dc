"""`copydesk worker`: run one worker until it is told to stop."""

import asyncio

from agents.enrich import create
from streams import admin, logs, settings
from streams.connection import brokers, wait_for_cluster
from streams.worker import run


def worker() -> None:
    """Run a worker: takes raw copy from wire.raw and publishes enriched events, exactly once.

    Start as many as you like, on one machine or on many: they share the partitions. Each needs a web port of its own
    (COPYDESK_WEB_PORT) for /live, /ready and /metrics. Without COPYDESK_BROKERS the embedded broker is used, and
    started if it is not running.

    Stop it with Ctrl-C or SIGTERM: it finishes the batch in hand, commits and leaves. A second signal leaves at once;
    nothing is lost or doubled either way.
    """
    configured = settings.load()
    logs.configure(configured.log_level, configured.log_format)
    bootstrap = brokers(configured, start=True)
    asyncio.run(_prepare(configured, bootstrap))
    run(create(configured, bootstrap))


async def _prepare(configured: settings.Settings, bootstrap: str) -> None:
    await wait_for_cluster(configured, bootstrap)
    if configured.brokers:
        await admin.require(configured, bootstrap)
    else:
        await admin.create(configured, bootstrap)
