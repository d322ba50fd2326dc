"""Plays the plan: one worker's fault after the other, each until its partitions are committed on again.

Brokers and lines have their own thread, so that a worker may die while a broker is down; but one broker at a time, and
the next only when all replicas are in sync again.
"""

import os
import signal
import threading
import time
from collections import Counter
from collections.abc import Callable, Collection, Iterable, Sequence
from concurrent.futures import Future, ThreadPoolExecutor

from tests.chaos import points
from tests.chaos.brokers import Brokers
from tests.chaos.commits import Commits
from tests.chaos.feeder import Feeder
from tests.chaos.plan import OUTSIDE, Fault
from tests.chaos.workers import Fleet

PATIENCE = 90.0
"""Seconds until a fault that is not recovered from counts as the end of the run."""
REACH_SECONDS = 6.0
"""Seconds a worker has to come to the point it is armed for; then it is dealt with from outside."""
PAUSE = 0.05
FULL_SECONDS = 20.0
SLOW = 0.15


class Killer:
    """`played` counts what was done, `recoveries` holds seconds by kind of fault."""

    def __init__(self, brokers: Brokers, fleet: Fleet, feeder: Feeder, commits: Commits, partitions: int) -> None:
        self._brokers, self._fleet, self._feeder, self._commits = brokers, fleet, feeder, commits
        self._partitions = frozenset(range(partitions))
        self._turn = 0
        self._asleep: set[str] = set()
        self._wakers: list[threading.Timer] = []
        self.played: Counter[str] = Counter()
        self.recoveries: dict[str, list[float]] = {}

    def play(self, faults: Sequence[Fault]) -> None:
        """All of them. Raises `TimeoutError` when something does not come back."""
        deeds: dict[str, Callable[[Fault], None]] = {
            "kill": self._kill,
            "zombie": self._zombie,
            "leave": self._leave,
            "full": self._full,
        }
        with ThreadPoolExecutor(1) as broker_thread:
            behind: list[Future[None]] = []
            try:
                for fault in faults:
                    if fault.kind in deeds:
                        self._feeder.burst()
                        deeds[fault.kind](fault)
                    else:
                        behind.append(broker_thread.submit(self._break_broker, fault))
                    _raise_from(done for done in behind if done.done())
                _raise_from(behind)
            finally:
                broker_thread.shutdown(cancel_futures=True)
                for waking in self._wakers:
                    waking.join()

    def _kill(self, fault: Fault) -> None:
        name, pid = self._victim()
        if fault.point in points.WITHIN:
            self._arm(name, pid, fault.point, points.DIE)
        elif fault.point != OUTSIDE:
            # Its successor is to die while the group is rebalanced.
            points.arm(self._fleet.folder, name, fault.point, points.DIE)
            self.played["worker kills amid a rebalance"] += 1
        owned, at = self._commits.owned(pid), time.monotonic()
        self._fleet.signal(name, signal.SIGKILL)
        self.played["worker kills"] += 1
        self._recover("worker killed", owned, at, pid)

    def _zombie(self, fault: Fault) -> None:
        name, pid = self._victim()
        if fault.point in points.WITHIN:
            self._arm(name, pid, fault.point, points.STOP)
        owned, at = self._commits.owned(pid), time.monotonic()
        self._fleet.signal(name, signal.SIGSTOP)
        self._asleep.add(name)
        self.played["zombies"] += 1
        self._recover("worker stopped", owned, at, pid)
        waker = threading.Timer(fault.seconds, self._wake, [name])
        self._wakers.append(waker)
        waker.start()

    def _wake(self, name: str) -> None:
        self._fleet.signal(name, signal.SIGCONT)
        self._asleep.discard(name)

    def _leave(self, _: Fault) -> None:
        name, pid = self._victim()
        owned, at = self._commits.owned(pid), time.monotonic()
        self._fleet.signal(name, signal.SIGTERM)
        self.played["workers leaving and joining"] += 1
        _until(lambda: not self._fleet.alive(name, pid), "a worker did not leave")
        self._recover("worker left", owned, at, pid)

    def _full(self, fault: Fault) -> None:
        name, pid = self._victim()
        points.arm(self._fleet.folder, name, fault.point, points.FULL)
        _until(lambda: not self._fleet.alive(name, pid), "a worker with a full disk went on")
        self.played["full disks of workers"] += 1
        self._recover("worker's disk full", self._commits.owned(pid), time.monotonic(), pid)

    def _break_broker(self, fault: Fault) -> None:
        self._brokers.wait_whole()
        self._feeder.burst()
        at = time.monotonic()
        if fault.kind.startswith("broker"):
            self._down(fault)
        else:
            self._disturb(fault)
        self._brokers.wait_whole()
        self._recover("broker gone" if fault.kind.startswith("broker") else "line broken", self._partitions, at)

    def _down(self, fault: Fault) -> None:
        cluster, index = self._brokers.cluster, fault.target
        if fault.kind == "broker-full":
            self._brokers.fill(index)
            self.played["full disks of brokers"] += self._brokers.wait_dead(index, FULL_SECONDS)
        elif fault.kind == "broker-stop":
            os.kill(cluster.pids()[index], signal.SIGSTOP)
            time.sleep(fault.seconds)
            os.kill(cluster.pids()[index], signal.SIGCONT)
            self.played["brokers stopped"] += 1
            return
        else:
            self.played["broker kills"] += 1
        cluster.kill(index)
        time.sleep(fault.seconds)
        cluster.restart(index)

    def _disturb(self, fault: Fault) -> None:
        proxies, index = self._brokers.proxies, fault.target
        if fault.kind == "cut":
            proxies.cut(index, refusing=True)
            time.sleep(fault.seconds)
            proxies.cut(index)
        elif fault.kind == "freeze":
            proxies.freeze(index, frozen=True)
            time.sleep(fault.seconds)
            proxies.freeze(index, frozen=False)
        else:
            proxies.slow(index, SLOW)
            time.sleep(2 * fault.seconds)
            proxies.slow(index, 0.0)
        self.played["lines cut, frozen or slow"] += 1

    def _victim(self) -> tuple[str, int]:
        """The worker whose turn it is: one that is awake and commits."""
        found: list[tuple[str, int]] = []

        def choose() -> bool:
            names = [name for name in self._fleet.seats if name not in self._asleep]
            pids = [(name, self._fleet.pid(name)) for name in names]
            found[:] = [pair for pair in pids if self._fleet.alive(*pair) and self._commits.owned(pair[1])]
            return bool(found)

        _until(choose, "no worker commits")
        self._turn += 1
        return found[self._turn % len(found)]

    def _arm(self, name: str, pid: int, point: str, deed: str) -> None:
        """Wait until the worker has done it to itself. Where it does not come by, it is disarmed."""
        folder = self._fleet.folder
        points.arm(folder, name, point, deed)
        deadline = time.monotonic() + REACH_SECONDS
        while points.order(folder, name).exists() and self._fleet.alive(name, pid):
            if time.monotonic() > deadline:
                points.disarm(folder, name)
                return
            time.sleep(PAUSE / 5)
        self.played["at fail-points"] += 1

    def _recover(self, kind: str, partitions: Collection[int], at: float, but: int = 0) -> None:
        if not partitions:
            return
        seconds: list[float] = []

        def recovered() -> bool:
            took = self._commits.recovered(partitions, at, but)
            seconds[:] = [] if took is None else [took]
            return bool(seconds)

        _until(recovered, f"{kind}: no commit on some of partitions {sorted(partitions)}")
        self.recoveries.setdefault(kind, []).extend(seconds)


def _until(holds: Callable[[], bool], otherwise: str) -> None:
    deadline = time.monotonic() + PATIENCE
    while not holds():
        if time.monotonic() > deadline:
            raise TimeoutError(f"{otherwise} within {PATIENCE:.0f} s")
        time.sleep(PAUSE)


def _raise_from(futures: Iterable["Future[None]"]) -> None:
    for future in futures:
        future.result()
