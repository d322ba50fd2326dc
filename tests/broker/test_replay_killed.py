"""`copydesk quarantine replay` killed by SIGKILL at each place of its transaction, and at random: none lost or doubled.

Through to the end: the replayed stories are then handled by a worker, and each is out exactly once.
"""

import asyncio
import json
import random
import signal
import subprocess
import sys
import time
from collections import Counter
from pathlib import Path

import pytest

from schemas.topics import DISPOSITIONS, ENRICHED, QUARANTINE, RAW
from streams import admin
from streams.broker import Cluster
from streams.feeding import FeedProducer, raw_headers
from tests.broker.crash_replay import PLACES
from tests.broker.workers import (
    ROOT,
    Worker,
    copydesk,
    environment,
    header,
    read_all,
    settings_at,
    until,
    wait_committed,
)

COUNT, AT_RANDOM, SEED = 40, 6, 20260301
URIS = [f"urn:replayed:{number}" for number in range(COUNT)]
PATIENCE = 120.0

pytestmark = pytest.mark.timeout(420)


async def push(bootstrap: str) -> None:
    await admin.create(settings_at(bootstrap), bootstrap)
    async with FeedProducer(settings_at(bootstrap), bootstrap) as producer:
        for uri in URIS:
            value = json.dumps({"uri": uri, "headline": "Ferry resumes", "text": f"{uri} sails to Bergen again."})
            named = raw_headers(content_type="application/json", feed="urn:test:feed")
            await producer.push(value.encode(), uri.encode(), named)


def work(bootstrap: str, folder: Path, events: int) -> None:
    """A worker handles all there is; its enricher is broken while `folder / "broken"` exists."""
    worker = Worker(
        bootstrap,
        folder / "worker.log",
        DESK_BROKEN=str(folder / "broken"),
        COPYDESK_ENRICHER="tests.broker.factories:broken",
        COPYDESK_BREAKER_WORKER_SHARE="0",
    )
    try:
        until(lambda: worker.status("/ready") == 200, PATIENCE, worker.log.read_text)
        wait_committed(bootstrap, events, PATIENCE)
        assert worker.stop() == 0
    finally:
        worker.destroy()


def replayed(bootstrap: str) -> Counter[str]:
    """Which quarantined stories have been sent again, how often."""
    return Counter(filter(None, (header(record, "replay_of") for record in read_all(bootstrap, [RAW]))))


def disposed(bootstrap: str) -> Counter[str]:
    return Counter(record.key().decode() for record in read_all(bootstrap, [DISPOSITIONS]))


def die_at(bootstrap: str, place: str) -> None:
    line = [sys.executable, "-m", "tests.broker.crash_replay", bootstrap, place]
    assert subprocess.run(line, cwd=ROOT, check=False, timeout=60).returncode == -signal.SIGKILL


def die_after(bootstrap: str, seconds: float) -> None:
    """The command itself, killed some time after its start, wherever it is then."""
    line = [sys.executable, "-m", "copydesk", "quarantine", "replay", "--all"]
    process = subprocess.Popen(line, cwd=ROOT, env=environment(bootstrap), stdout=subprocess.DEVNULL)
    time.sleep(seconds)
    process.kill()
    process.wait()


def test_a_replay_that_is_killed_loses_and_doubles_nothing(fresh: Cluster, tmp_path: Path) -> None:
    (tmp_path / "broken").touch()
    asyncio.run(push(fresh.bootstrap))
    work(fresh.bootstrap, tmp_path, COUNT)
    idents = {record.key().decode() for record in read_all(fresh.bootstrap, [QUARANTINE])}
    assert len(idents) == COUNT
    for place in PLACES:
        die_at(fresh.bootstrap, place)
        # Read committed, as workers do: what a corpse left open is not seen, and what is seen is disposed of.
        assert replayed(fresh.bootstrap) == disposed(fresh.bootstrap)
    started = time.monotonic()
    copydesk(fresh.bootstrap, "quarantine", "list")
    whole = time.monotonic() - started
    chance = random.Random(SEED)
    for _ in range(AT_RANDOM):
        die_after(fresh.bootstrap, chance.uniform(0.3, 1.1) * whole)
    told = copydesk(fresh.bootstrap, "quarantine", "replay", "--all")
    assert told.startswith("Replayed ")
    assert copydesk(fresh.bootstrap, "quarantine", "replay", "--all") == "Replayed 0.\n"
    assert replayed(fresh.bootstrap) == disposed(fresh.bootstrap) == Counter(idents)
    (tmp_path / "broken").unlink()
    work(fresh.bootstrap, tmp_path, 2 * COUNT)
    assert Counter(record.key().decode() for record in read_all(fresh.bootstrap, [ENRICHED])) == Counter(URIS)
