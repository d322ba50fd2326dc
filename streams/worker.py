"""One worker process: everything assembled, started in order, and stopped in good order.

Enrichers first, then the consumer; on the way out the other way round. SIGTERM or SIGINT finishes the batch in hand,
commits and leaves; a second one leaves at once. Both are safe: what is not committed is read again.
"""

import asyncio
import os
import signal
import time
from dataclasses import dataclass
from typing import Any

import faust
from mode import Service

from schemas.errors import CopydeskError
from schemas.topics import RAW
from streams import admin
from streams.app import DeskApp, create_app
from streams.breaker.breaker import Breakers
from streams.breaker.gate import Gate
from streams.committing.committer import Committer
from streams.committing.writers import Writers
from streams.connection import connection, explained, tls_context
from streams.consuming.intake import Intake
from streams.consuming.journal import Journal
from streams.consuming.offsets import Offsets
from streams.ledger.ledger import Ledger
from streams.life.death import EXIT_CODE, before_death, die
from streams.life.health import add_pages
from streams.life.pulse import Pulse
from streams.life.vitals import Vitals
from streams.life.watchdog import Watchdog
from streams.metrics import Metrics
from streams.pool.activity import Activity, Replaced
from streams.pool.pool import EnricherPool
from streams.pool.wear import Wear
from streams.settings import Settings


@dataclass(frozen=True)
class Runtime:
    """The parts of a worker. An agent needs `app` to declare itself and `intake` to hand its stream to."""

    settings: Settings
    bootstrap: str
    app: DeskApp
    intake: Intake
    pool: EnricherPool
    writers: Writers
    ledger: Ledger
    journal: Journal
    breakers: Breakers
    offsets: Offsets
    vitals: Vitals
    pulse: Pulse
    metrics: Metrics


def assemble(settings: Settings, bootstrap: str) -> Runtime:
    """Build a worker's parts for the brokers at `bootstrap`. Nothing is started."""
    app = create_app(settings, bootstrap, tls_context(settings))
    metrics, pulse = Metrics(), Pulse()
    offsets = Offsets(metrics)
    writers = Writers(settings, connection(settings, bootstrap))
    pool = _pool(settings, metrics, pulse)
    ledger = Ledger(settings, connection(settings, bootstrap), metrics, pulse)
    journal = Journal()
    before_death(journal.excuse)
    gate = Gate(pulse, metrics, journal.excuse)
    breakers = Breakers(settings, connection(settings, bootstrap), metrics, gate)
    committer = Committer(
        writers,
        ledger,
        app.backlog,
        metrics,
        pulse,
        settings.group,
        lambda: int(app.consumer_generation_id),
        breakers,
        lambda receipts: app.consumer.forget(receipts),
    )
    runtime = Runtime(
        settings=settings,
        bootstrap=bootstrap,
        app=app,
        intake=Intake(pool.process, writers, committer, offsets, metrics, journal, gate),
        pool=pool,
        writers=writers,
        ledger=ledger,
        journal=journal,
        breakers=breakers,
        offsets=offsets,
        vitals=Vitals(app, pulse, writers, metrics, lambda: pool.busy),
        pulse=pulse,
        metrics=metrics,
    )
    _renew_on_rebalance(runtime)
    app.before_revoked = lambda: gate.release(writers.current)
    add_pages(app, pulse, metrics, settings)
    return runtime


def run(runtime: Runtime) -> None:
    """Run the worker until a signal stops it.

    Ends the process: exit code 0 after a signal; 2 when the enrichers cannot start, with the reason as one line of the
    log; 1 after anything else.
    """
    watchdog = Watchdog(runtime.pulse, runtime.settings)
    worker = _Worker(
        runtime.app, _Enrichers(runtime, watchdog), override_logging=False, redirect_stdouts=False, quiet=True
    )
    worker.pulse = runtime.pulse
    worker.gate = runtime.breakers.gate
    # It writes control characters into the log, terminal or not.
    worker.spinner = None
    worker.execute_from_commandline()


def _pool(settings: Settings, metrics: Metrics, pulse: Pulse) -> EnricherPool:
    def listener(activity: Activity) -> None:
        pulse.progress()
        if isinstance(activity, Replaced):
            metrics.count("enricher_restarts_total", reason=activity.reason.value)
        else:
            metrics.count("enricher_stories_total", activity.stories)
            metrics.count("enricher_busy_seconds_total", activity.seconds)

    return EnricherPool(
        settings.enricher,
        settings.enricher_processes(),
        settings.story_deadline,
        listener=listener,
        wear=Wear(settings.enricher_stories, settings.enricher_memory),
    )


def _renew_on_rebalance(runtime: Runtime) -> None:
    app = runtime.app

    @app.on_rebalance_complete.connect  # type: ignore[untyped-decorator]
    async def renew(sender: Any, **_: Any) -> None:  # noqa: ARG001 (Faust's signature)
        try:
            owned = [tp for tp in app.consumer.assignment() if tp.topic == RAW]
            runtime.ledger.leave()
            await runtime.writers.renew(app.consumer_generation_id, owned)
            # Only now is all committed or aborted that others wrote to these partitions of the ledger.
            await runtime.ledger.restore(tp.partition for tp in owned)
            runtime.offsets.reset()
            app.backlog.reset()
            runtime.metrics.forget("input_lag")
            runtime.metrics.count("rebalances_total")
            runtime.pulse.progress()
        except Exception as error:
            die("the new generation's producers or ledger did not come up", error)


class _Enrichers(Service):  # type: ignore[misc]
    """Starts before the consumer and stops after it: the enrichers, the readings and the watchdog."""

    def __init__(self, runtime: Runtime, watchdog: Watchdog) -> None:
        self._runtime = runtime
        self._watchdog = watchdog
        self._reading: asyncio.Task[None] | None = None
        super().__init__()

    async def on_start(self) -> None:
        self._watchdog.start()
        try:
            await self._runtime.pool.start()
            self._runtime.ledger.open(await admin.cluster_id(self._runtime.settings, self._runtime.bootstrap))
            self._runtime.journal.open(self._runtime.ledger.beside("inflight"))
            with explained(self._runtime.bootstrap):
                await self._runtime.breakers.start(self._runtime.ledger.beside("faults"))
        except CopydeskError as error:
            # Raised, it would come out under forty lines of Faust's stack. Nothing is open yet that needs closing.
            die(str(error), code=error.exit_code)
        self._runtime.pulse.enrichers_ready = True
        self._reading = asyncio.create_task(self._runtime.vitals.run())

    async def on_stop(self) -> None:
        if self._reading is not None:
            self._reading.cancel()
        await self._runtime.breakers.stop()
        await self._runtime.writers.stop()
        await self._runtime.pool.stop()
        self._runtime.journal.excuse()
        self._runtime.ledger.close()
        self._watchdog.stop()


class _Worker(faust.Worker):  # type: ignore[misc]
    """Faust's worker with our way to leave."""

    pulse: Pulse
    gate: Gate

    def _on_sigint(self) -> None:
        self._leave(signal.SIGINT)

    def _on_sigterm(self) -> None:
        self._leave(signal.SIGTERM)

    def _leave(self, received: signal.Signals) -> None:
        if self.pulse.stopping_at is not None:
            os._exit(EXIT_CODE)
        self.pulse.stopping_at = time.monotonic()
        self.gate.leave()
        self._schedule_shutdown(received)
