"""Fixtures for every folder of tests."""

from collections.abc import Iterator

import pytest

from streams.broker import Cluster, attached


@pytest.fixture(scope="session")
def broker() -> Iterator[Cluster]:
    """A real Kafka for the whole session: one broker, empty at first. Take topics of your own, none are cleared."""
    with attached() as running:
        yield running
