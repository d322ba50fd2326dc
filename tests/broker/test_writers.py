"""The producers of a generation, on a living broker."""

import asyncio
import gc
from typing import Any

import pytest
from faust.types import TP

from schemas.topics import RAW
from streams.broker import Cluster
from streams.committing.writers import NOBODY, Writers
from streams.connection import connection
from tests.broker.workers import settings_at

OWNED = [TP(RAW, number) for number in range(4)]


@pytest.mark.parametrize("turns", [1, 3, 10, 30, 100])
async def test_a_renewal_that_is_cut_short_leaves_no_producer_open(broker: Cluster, turns: int) -> None:
    """As by SIGTERM amid a rebalance, `turns` of the event loop after it began."""
    unclosed: list[dict[str, Any]] = []
    asyncio.get_running_loop().set_exception_handler(lambda _, context: unclosed.append(context))
    writers = Writers(settings_at(broker.bootstrap), connection(settings_at(broker.bootstrap), broker.bootstrap))
    renewal = asyncio.create_task(writers.renew(1, OWNED))
    for _ in range(turns):
        await asyncio.sleep(0.001)
    renewal.cancel()
    await asyncio.gather(renewal, return_exceptions=True)
    await writers.stop()
    assert writers.current is NOBODY
    del renewal
    gc.collect()
    assert unclosed == []
