"""The embedded broker: a real Apache Kafka that needs nothing installed.

    with attached() as broker:            # lives as long as the block, dies with the process
        connect(broker.bootstrap)

    running = start()                     # lives until `stop()`, one for each cache folder; see `status()`

All errors are `schemas.errors.BrokerError`s: one sentence with a way out.
"""

from streams.broker.attached import attached
from streams.broker.cluster import Cluster
from streams.broker.detached import start, status, stop
from streams.broker.fetch import Progress
from streams.broker.jars import ensure_jars
from streams.broker.state import Running

__all__ = ["Cluster", "Progress", "Running", "attached", "ensure_jars", "start", "status", "stop"]
