"""A small part of the chaos on real brokers, and the proof that its checker would see what it looks for."""

from pathlib import Path

import pytest

from tests.chaos.options import Options
from tests.chaos.outcome import Outcome
from tests.chaos.plan import plan
from tests.chaos.points import WITHIN
from tests.chaos.run import play

pytestmark = pytest.mark.timeout(420)

SMALL = Options(stories=150, worker_kills=2, broker_kills=1, zombies=1, cuts=0, leaves=0, workers=2, seed=7)
CONTROL = Options(
    stories=150, worker_kills=0, broker_kills=0, zombies=1, cuts=0, leaves=0, workers=2, seed=27, unfenced=True
)


def shown(outcome: Outcome) -> str:
    return f"{outcome.line()}\n" + "\n".join(outcome.findings.examples)


def test_nothing_is_lost_doubled_or_out_of_order(tmp_path: Path) -> None:
    outcome = play(SMALL, tmp_path)
    assert outcome.clean, shown(outcome)
    assert (outcome.played["worker kills"], outcome.played["broker kills"], outcome.played["zombies"]) == (2, 1, 1)
    assert outcome.fenced >= 1, shown(outcome)
    assert outcome.versions > outcome.options.stories


def test_the_zombies_stop_amid_a_transaction() -> None:
    points = {fault.point for fault in (*plan(CONTROL), *plan(SMALL)) if fault.kind == "zombie"}
    assert points <= {"delivered", "offered"} < set(WITHIN)


def test_without_fencing_zombies_double_records_and_the_checker_sees_it(tmp_path: Path) -> None:
    outcome = play(CONTROL, tmp_path)
    assert outcome.findings.duplicated > 0, shown(outcome)
    assert (outcome.clean, outcome.fenced) == (False, 0)
