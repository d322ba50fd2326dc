"""Reads the consumer's state a few times a second into the pulse and the gauges."""

import asyncio
import time
from collections import Counter
from collections.abc import Callable
from typing import Any

from streams.committing.writers import Writers
from streams.life.pulse import Pulse
from streams.metrics import Metrics

INTERVAL = 0.5
"""Seconds between two readings."""


class Vitals:
    """What is known of the consumer group, the writers and the enrichers, written to the pulse by the event loop."""

    def __init__(
        self,
        app: Any,
        pulse: Pulse,
        writers: Writers,
        metrics: Metrics,
        busy: Callable[[], bool],
    ) -> None:
        self._app = app
        self._pulse = pulse
        self._writers = writers
        self._metrics = metrics
        self._busy = busy

    async def run(self) -> None:
        """Read until cancelled."""
        while True:
            self._pulse.loop_at = time.monotonic()
            self._pulse.busy = self._busy()
            self._read_group()
            self._read_lag()
            await asyncio.sleep(INTERVAL)

    def _read_group(self) -> None:
        consumer = self._client()
        if consumer is None or consumer._coordinator is None:
            return
        coordinator = consumer._coordinator
        generation = self._app.consumer_generation_id
        self._pulse.coordinator_dead = bool(coordinator._coordination_task and coordinator._coordination_task.done())
        self._pulse.member = coordinator.generation > 0
        self._pulse.writers_ready = self._writers.current.generation == generation
        self._pulse.assigned = len(self._writers.current.producers)
        self._metrics.set("assigned_partitions", self._pulse.assigned)

    def _read_lag(self) -> None:
        held = Counter(message.tp.partition for message in list(self._app.consumer.unacked))
        behind = {tp.partition: held[tp.partition] + self._not_fetched(tp) for tp in self._writers.current.producers}
        for partition, events in behind.items():
            self._metrics.set("input_lag", events, partition=str(partition))
        self._pulse.lag = sum(behind.values())

    def _not_fetched(self, partition: Any) -> int:
        client = self._client()
        if client is None or not client._subscription.is_assigned(partition):
            return 0
        state = client._subscription.subscription.assignment.state_value(partition)
        # The last stable offset, as of the last fetch: what a read_committed consumer can have.
        if state is None or not state.has_valid_position or state.lso is None:
            return 0
        return max(0, int(state.lso - state.position))

    def _client(self) -> Any:
        # Private to Faust, and the only way to its aiokafka consumer.
        return getattr(getattr(self._app.consumer, "_thread", None), "_consumer", None)
