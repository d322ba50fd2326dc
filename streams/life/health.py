"""The worker's pages: `/live`, `/ready` and `/metrics`. Faust's own `/` always says OK and means nothing."""

import time
from typing import Any

from streams.life.pulse import Pulse
from streams.life.watchdog import verdict
from streams.metrics import Metrics
from streams.settings import Settings

CONTENT_TYPE = "text/plain; version=0.0.4; charset=utf-8"


def add_pages(app: Any, pulse: Pulse, metrics: Metrics, settings: Settings) -> None:
    """Serve the three pages on the app's web port.

    `/live` is 200 while the watchdog has nothing against the process. `/ready` is 200 when the enrichers are up and
    the worker is a member of the group with a producer for each of its partitions, else 503 with the reasons.
    """

    @app.page("/live")  # type: ignore[untyped-decorator]
    async def live(web: Any, request: Any) -> Any:  # noqa: ARG001 (Faust's signature)
        reason = verdict(pulse, settings, time.monotonic())
        return web.json({"live": not reason, "reason": reason}, status=503 if reason else 200)

    @app.page("/ready")  # type: ignore[untyped-decorator]
    async def ready(web: Any, request: Any) -> Any:  # noqa: ARG001 (Faust's signature)
        reasons = pulse.not_ready()
        body = {"ready": not reasons, "reasons": reasons, "partitions": pulse.assigned, "lag": pulse.lag}
        return web.json(body, status=503 if reasons else 200)

    @app.page("/metrics")  # type: ignore[untyped-decorator]
    async def scrape(web: Any, request: Any) -> Any:  # noqa: ARG001 (Faust's signature)
        return web.bytes(metrics.render(), headers={"Content-Type": CONTENT_TYPE})
