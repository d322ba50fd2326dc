"""The input's offsets as they are received: they must rise, and jumps between them are counted."""

import logging
from collections.abc import Iterable

from faust.types import TP

from streams.metrics import Metrics
from streams.work import RawEvent

logger = logging.getLogger(__name__)


class Offsets:
    """Offsets by partition since the last rebalance. Offsets must rise; jumps are allowed, and counted."""

    def __init__(self, metrics: Metrics) -> None:
        self._metrics = metrics
        self._received: dict[TP, int] = {}

    def reset(self) -> None:
        """Forget all: partitions were assigned anew."""
        self._received.clear()

    def received(self, events: Iterable[RawEvent]) -> None:
        """Note events in the order in which they came. Raises `ValueError` when an offset does not rise."""
        for event in events:
            partition = TP(event.topic, event.partition)
            last = self._received.get(partition)
            if last is not None:
                self._check(event, last)
            self._received[partition] = event.offset

    def _check(self, event: RawEvent, last: int) -> None:
        if event.offset <= last:
            raise ValueError(
                f"offset {event.offset} of {event.topic}/{event.partition} came after {last}: events are out of order"
            )
        if event.offset > last + 1:
            self._metrics.count("input_gaps_total")
            logger.info(
                "offsets jump from %d to %d",
                last,
                event.offset,
                extra={"topic": event.topic, "partition": event.partition, "offset": event.offset},
            )
