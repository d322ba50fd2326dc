"""A store in a folder of its own."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from streams.ledger.due import HOUR_MS, Due
from streams.ledger.store import Store

DUE = Due(grace_ms=HOUR_MS, keep_ms=10 * HOUR_MS)


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    opened = Store(tmp_path / "store", DUE)
    yield opened
    opened.close()
