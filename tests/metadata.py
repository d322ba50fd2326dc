"""What a broker has heard of a topic. It hears of a new one a moment after whoever made it."""

import time

from confluent_kafka.admin import AdminClient

PATIENCE = 30.0
"""Seconds that a broker may take."""


def replicas(admin: AdminClient, topic: str, partitions: int) -> list[list[int]]:
    """The brokers of each partition, as soon as the broker that answers has heard of all of them."""
    until = time.monotonic() + PATIENCE
    while True:
        found = admin.list_topics(topic, timeout=PATIENCE).topics[topic].partitions.values()
        if len(found) == partitions or time.monotonic() > until:
            return [sorted(partition.replicas) for partition in found]
        time.sleep(0.1)
