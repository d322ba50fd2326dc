"""One run: put up the stage, feed, break, wait for the end, compare. Exit code 1 when anything is wrong.

The last line of standard output is the outcome as one JSON object.
"""

import asyncio
import json
import logging
import shutil
import signal
import sys
import tempfile
import time
from contextlib import ExitStack
from pathlib import Path

from confluent_kafka import KafkaException

from schemas.topics import ENRICHED, RAW
from streams import admin
from streams.settings import Settings
from tests.broker.workers import GROUP, committed, ends
from tests.chaos import aborted, checker, records, table
from tests.chaos.brokers import Brokers, brokers
from tests.chaos.commits import Commits
from tests.chaos.feeder import Feeder
from tests.chaos.killer import Killer
from tests.chaos.model import Model
from tests.chaos.options import Options, parse
from tests.chaos.outcome import Outcome
from tests.chaos.plan import plan
from tests.chaos.stories import feed
from tests.chaos.workers import Fleet

DRAIN_SECONDS = 300.0
"""How long the last events may take once the last fault is over."""


def play(options: Options, folder: Path) -> Outcome:
    """One run with its files in `folder`. What goes wrong is in the outcome, and not raised."""
    outcome = Outcome(options, stories=options.stories)
    started = time.monotonic()
    with brokers(folder / "brokers") as cluster:
        asyncio.run(admin.create(_settings(options, cluster.cluster.bootstrap), cluster.cluster.bootstrap))
        try:
            _perform(options, cluster, folder, outcome)
        except (TimeoutError, KafkaException) as error:
            outcome.stuck = f"{type(error).__name__}: {error}"
        for index, alive in enumerate(cluster.cluster.alive()):
            if not alive:
                cluster.cluster.restart(index)
        cluster.wait_whole()
        _compare(cluster.cluster.bootstrap, outcome)
        outcome.aborted_transactions = aborted.aborted(folder / "brokers")
    outcome.fenced = sum(_fenced(log) for log in folder.glob("worker-*.log"))
    outcome.seconds = time.monotonic() - started
    return outcome


def _perform(options: Options, cluster: Brokers, folder: Path, outcome: Outcome) -> None:
    faults = plan(options)
    messages = feed(options.stories, options.seed)
    commits = Commits(folder)
    fleet = Fleet(cluster.bootstrap, folder, options)
    feeder = Feeder(_settings(options, cluster.bootstrap), messages, len(faults))
    killer = Killer(cluster, fleet, feeder, commits, options.partitions)
    outcome.played, outcome.recoveries = killer.played, killer.recoveries
    with ExitStack() as stack:
        stack.enter_context(fleet.running())
        stack.enter_context(feeder.running())
        try:
            killer.play(faults)
            feeder.finish()
            _drain(cluster.cluster.bootstrap)
            fleet.wait_ready()
            outcome.parting = fleet.dismiss()
        finally:
            outcome.exits.update(code for seat in fleet.seats.values() for code in seat.exits)
            outcome.stories += feeder.extra
            commits.owned(0)
            outcome.transactions = len(commits)


def _drain(bootstrap: str) -> None:
    """All is pushed and acknowledged: wait until it is handled too."""
    deadline = time.monotonic() + DRAIN_SECONDS
    while behind := _behind(bootstrap):
        if time.monotonic() > deadline:
            raise TimeoutError(f"{behind} raw events are not handled {DRAIN_SECONDS:.0f} s after the last fault")
        time.sleep(0.5)


def _behind(bootstrap: str) -> int:
    return sum(ends(bootstrap, RAW).values()) - sum(committed(bootstrap).values())


def _compare(bootstrap: str, outcome: Outcome) -> None:
    model = Model()
    for raw in records.raw_events(bootstrap):
        model.take(raw)
        outcome.raw_events += 1
    there = records.found(bootstrap)
    checker.check(model.told, there, outcome.findings)
    checker.check_ledger(model.stories, records.ledger(bootstrap), outcome.findings)
    outcome.behind = _behind(bootstrap)
    outcome.versions = sum(len(marks) for (topic, _), marks in there.items() if topic == ENRICHED)
    outcome.records = records.count(bootstrap, "read_committed")
    outcome.aborted_records = records.count(bootstrap, "read_uncommitted") - outcome.records


def _fenced(log: Path) -> int:
    """How often the worker with that log said in its last line that it was fenced; amid its sends aiokafka says so
    in other words."""
    with log.open(errors="replace") as lines:
        ends = (line for line in lines if '"CRITICAL"' in line)
        return sum("ProducerFenced" in line or "IllegalOperation" in line for line in ends)


def _settings(options: Options, bootstrap: str) -> Settings:
    return Settings(brokers=bootstrap, partitions=options.partitions, replication=3, group=GROUP)


def main() -> int:
    """The command."""
    options = parse()
    folder = options.folder or Path(tempfile.mkdtemp(prefix="copydesk-chaos-"))
    folder.mkdir(parents=True, exist_ok=True)
    logging.basicConfig(filename=folder / "feeder.log", format="%(asctime)s %(name)s %(message)s")
    # Brokers and workers end with the run, also where it is ended from outside.
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(143))
    outcome = play(options, folder)
    text = table.render(outcome)
    print(text)
    if options.report is not None:
        options.report.parent.mkdir(parents=True, exist_ok=True)
        options.report.write_text(f"# Chaos\n\n{text}")
    if outcome.clean and options.folder is None:
        shutil.rmtree(folder, ignore_errors=True)
    else:
        print(f"Every process's log and all data are in {folder}.\n")
    print(json.dumps(outcome.line()))
    return 0 if outcome.clean else 1


if __name__ == "__main__":
    sys.exit(main())
