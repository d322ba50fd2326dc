"""Every metric of a worker: its name, its kind, its unit and what it tells the operator.

Names follow Prometheus: one prefix, base units, `_total` for counters. The catalogue is what `/metrics` serves and what
the documentation lists; a metric that is not here does not exist.
"""

from dataclasses import dataclass
from typing import Literal

from prometheus_client import CollectorRegistry, Counter, Gauge, Histogram, generate_latest

Kind = Literal["counter", "gauge", "histogram"]

SECONDS = (0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1.0, 2.5, 5.0, 10.0, 30.0, 60.0)
SIZES = (1.0, 2.0, 5.0, 10.0, 20.0, 50.0, 100.0, 200.0)


@dataclass(frozen=True, slots=True)
class Metric:
    """One entry of the catalogue."""

    name: str
    kind: Kind
    meaning: str
    labels: tuple[str, ...] = ()
    buckets: tuple[float, ...] = SECONDS


CATALOGUE = (
    Metric("raw_events_total", "counter", "Raw events handled and committed."),
    Metric("records_total", "counter", "Records published, by topic.", ("topic",)),
    Metric("quarantined_total", "counter", "Stories put in quarantine, by cause. A rise means a bad feed.", ("cause",)),
    Metric("breaker_open_feeds", "gauge", "Feeds whose breaker is open, of all workers. Above 0: tell the feed."),
    Metric("breaker_turns_total", "counter", "Breakers that this worker has turned.", ("scope", "state")),
    Metric("paused", "gauge", "1 while the worker is paused by its breaker: nothing is taken in hand. An alarm."),
    Metric("decisions_total", "counter", "Stories by what the ledger made of them.", ("verdict",)),
    Metric("ledger_restored_total", "counter", "Records read to bring the local ledger up to date."),
    Metric("ledger_restore_seconds", "gauge", "How long that took the last time."),
    Metric("ledger_buried_total", "counter", "Killed stories whose tombstones have been sent."),
    Metric("ledger_forgotten_total", "counter", "Stories dropped from the ledger because nothing came for long."),
    Metric("transactions_total", "counter", "Transactions committed."),
    Metric("transaction_seconds", "histogram", "Begin to commit of one transaction. Grows when the broker is slow."),
    Metric("batch_stories", "histogram", "Raw events in a batch. At its limit, the worker is behind.", (), SIZES),
    Metric("compute_seconds", "histogram", "One batch in the enricher processes, waiting included."),
    Metric("latency_seconds", "histogram", "Raw event's timestamp to commit. What a subscriber feels."),
    Metric("input_lag", "gauge", "Raw events committed to the log and not yet handled, by partition.", ("partition",)),
    Metric("input_gaps_total", "counter", "Jumps in the input's offsets. Markers of transactional senders make some."),
    Metric("stale_events_total", "counter", "Events dropped unhandled after a rebalance; their new owner has them."),
    Metric("rebalances_total", "counter", "Times this worker got its partitions anew."),
    Metric("assigned_partitions", "gauge", "Input partitions that this worker owns."),
    Metric("enricher_restarts_total", "counter", "Enricher processes replaced, by reason.", ("reason",)),
    Metric("enricher_stories_total", "counter", "Stories that came back from an enricher process."),
    Metric("enricher_busy_seconds_total", "counter", "Seconds that enricher processes spent on stories."),
    Metric("last_commit_timestamp_seconds", "gauge", "When the last transaction was committed."),
)

PREFIX = "copydesk_"


class Metrics:
    """The worker's metrics, by name without the prefix. An unknown name is a `KeyError`: add it to the catalogue."""

    def __init__(self) -> None:
        self._registry = CollectorRegistry()
        self._counters: dict[str, Counter] = {}
        self._gauges: dict[str, Gauge] = {}
        self._histograms: dict[str, Histogram] = {}
        for metric in CATALOGUE:
            self._add(metric)

    def count(self, name: str, amount: float = 1, **labels: str) -> None:
        """Add to a counter."""
        counter = self._counters[name]
        (counter.labels(**labels) if labels else counter).inc(amount)

    def set(self, name: str, value: float, **labels: str) -> None:
        """Set a gauge."""
        gauge = self._gauges[name]
        (gauge.labels(**labels) if labels else gauge).set(value)

    def observe(self, name: str, value: float) -> None:
        """Add one observation to a histogram."""
        self._histograms[name].observe(value)

    def forget(self, name: str) -> None:
        """Drop all labelled values of a gauge: partitions that went to another worker."""
        self._gauges[name].clear()

    def render(self) -> bytes:
        """The text that Prometheus scrapes."""
        return generate_latest(self._registry)

    def _add(self, metric: Metric) -> None:
        name = PREFIX + metric.name
        if metric.kind == "counter":
            self._counters[metric.name] = Counter(name, metric.meaning, metric.labels, registry=self._registry)
        elif metric.kind == "gauge":
            self._gauges[metric.name] = Gauge(name, metric.meaning, metric.labels, registry=self._registry)
        else:
            self._histograms[metric.name] = Histogram(
                name, metric.meaning, metric.labels, registry=self._registry, buckets=metric.buckets
            )
