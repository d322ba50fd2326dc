"""The faults of a run and their order, made from the seed."""

import random
from dataclasses import dataclass
from typing import Literal

from tests.chaos.options import Options
from tests.chaos.points import FENCED, FENCING, WITHIN

Kind = Literal["kill", "zombie", "leave", "full", "broker-kill", "broker-stop", "broker-full", "cut", "freeze", "slow"]

OUTSIDE = "outside"
"""The point of a signal that comes whenever it comes."""

ZOMBIE_SECONDS = (0.5, 8.0)
"""How long a zombie sleeps on after others have taken its partitions: other faults may fall into that."""

DOWN_SECONDS = (0.5, 5.0)
"""How long a broker stays down, or a line is cut."""

BROKER_STOP = 0.15
BROKER_FULL = 0.1
WORKER_FULL = 0.05
"""Frozen brokers and full disks beside the kills, as shares of their number: at least one in a run of some size."""
SOME_SIZE = 3


@dataclass(frozen=True, slots=True)
class Fault:
    """One thing that is done. `point` is for workers, `target` numbers a broker, `seconds` is how long it lasts."""

    kind: Kind
    point: str = OUTSIDE
    target: int = 0
    seconds: float = 0.0


def plan(options: Options) -> list[Fault]:
    """All faults, shuffled: the kills asked for, and beside them full disks and frozen brokers."""
    chance = random.Random(f"plan/{options.seed}")
    faults = [_kill(chance) for _ in range(options.worker_kills)]
    faults += [_zombie(chance) for _ in range(options.zombies)]
    faults += [Fault("leave") for _ in range(options.leaves)]
    faults += [Fault("full", "delivered") for _ in range(_share(options.worker_kills, WORKER_FULL))]
    faults += [_broker("broker-kill", chance) for _ in range(options.broker_kills)]
    faults += [_broker("broker-stop", chance) for _ in range(_share(options.broker_kills, BROKER_STOP))]
    faults += [_broker("broker-full", chance) for _ in range(_share(options.broker_kills, BROKER_FULL))]
    faults += [_cut(number, chance) for number in range(options.cuts)]
    chance.shuffle(faults)
    return faults


def _kill(chance: random.Random) -> Fault:
    points = (FENCING, FENCED, *WITHIN)
    return Fault("kill", OUTSIDE if chance.random() < 0.4 else chance.choice(points))


def _zombie(chance: random.Random) -> Fault:
    point = OUTSIDE if chance.random() < 0.4 else chance.choice(WITHIN)
    return Fault("zombie", point, seconds=chance.uniform(*ZOMBIE_SECONDS))


def _broker(kind: Kind, chance: random.Random) -> Fault:
    return Fault(kind, target=chance.randrange(3), seconds=chance.uniform(*DOWN_SECONDS))


def _cut(number: int, chance: random.Random) -> Fault:
    kinds: tuple[Kind, ...] = ("cut", "freeze", "slow")
    return Fault(kinds[number % 3], target=chance.randrange(3), seconds=chance.uniform(*DOWN_SECONDS))


def _share(count: int, share: float) -> int:
    return max(1, round(count * share)) if count >= SOME_SIZE else 0
