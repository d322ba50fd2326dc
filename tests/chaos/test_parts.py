"""The stage's own parts: the seed decides, arming reaches a worker once, and who owns what is read right."""

import os
import signal
import struct
import subprocess
import sys
from collections import Counter
from dataclasses import replace
from pathlib import Path

import pytest

from tests.chaos import points
from tests.chaos.aborted import aborted
from tests.chaos.commits import Commits
from tests.chaos.options import Options, parse
from tests.chaos.outcome import Outcome, spread
from tests.chaos.plan import plan
from tests.chaos.points import Points
from tests.chaos.stories import feed
from tests.chaos.table import render

BIG = Options(stories=20_000, worker_kills=100, broker_kills=20, zombies=10, cuts=12, leaves=10)


def test_the_same_seed_gives_the_same_copy_and_plan_and_another_seed_another() -> None:
    assert feed(50, 1) == feed(50, 1) != feed(50, 2)
    assert plan(BIG) == plan(BIG) != plan(replace(BIG, seed=2))


def test_a_plan_has_what_was_asked_for_and_every_point() -> None:
    faults = plan(BIG)
    kinds = Counter(fault.kind for fault in faults)
    assert (kinds["kill"], kinds["broker-kill"], kinds["zombie"], kinds["leave"]) == (100, 20, 10, 10)
    assert kinds["full"] >= 1 <= kinds["broker-full"]
    assert {fault.point for fault in faults} >= {"outside", points.FENCING, points.FENCED, *points.WITHIN}


def test_a_folder_with_an_earlier_runs_files_is_refused(tmp_path: Path) -> None:
    assert parse(["--folder", str(tmp_path)]).folder == tmp_path
    (tmp_path / "commits").touch()
    with pytest.raises(SystemExit):
        parse(["--folder", str(tmp_path)])


def test_a_feed_has_all_that_may_happen_to_a_story() -> None:
    messages = feed(2_000, 1)
    assert {message.poison for message in messages} == {"", "broken-json", "empty", "invalid-story", "unknown-format"}
    assert len({message.kind for message in messages}) == 4
    assert max(Counter(messages).values()) > 1
    assert len({message.uri for message in messages}) == 2_000


def test_the_command_line() -> None:
    options = parse(["--stories", "7", "--unfenced", "--seed", "3"])
    assert (options.stories, options.unfenced, options.seed) == (7, True, 3)
    assert parse(options.command().split()[3:]) == options
    with pytest.raises(SystemExit):
        parse(["--stories", "-1"])


def test_a_worker_comes_to_its_point_once(tmp_path: Path) -> None:
    armed = Points(tmp_path, "w")
    armed.reach("begun")
    points.arm(tmp_path, "w", "begun", points.DIE)
    assert armed.armed("begun") and not armed.armed("sending")
    assert points.disarm(tmp_path, "w") and not points.disarm(tmp_path, "w")
    armed.reach("begun")


@pytest.mark.parametrize(("deed", "status"), [(points.DIE, -signal.SIGKILL), (points.FULL, 3)])
def test_deeds(tmp_path: Path, deed: str, status: int) -> None:
    points.arm(tmp_path, "w", "begun", deed)
    code = (
        "import sys, pathlib; from tests.chaos.points import Points\n"
        "folder = pathlib.Path(sys.argv[1]); Points(folder, 'w').reach('begun')\n"
        "try: (folder / 'more').write_text('x')\n"
        "except OSError: sys.exit(3)"
    )
    root = os.fspath(Path(__file__).parents[2])
    done = subprocess.run([sys.executable, "-c", code, tmp_path], cwd=root, env=os.environ | {"PYTHONPATH": root})
    assert done.returncode == status
    assert not points.order(tmp_path, "w").exists()


def test_owners_and_recovery_are_read_from_what_workers_note(tmp_path: Path) -> None:
    commits = Commits(tmp_path)
    path = tmp_path / "commits"
    path.write_text("1.0 7 a 0\n2.0 7 a 1\n3.0 8 b 1\n3.5 7 a 2\n4.0 9 b")
    assert commits.owned(7) == {0, 2} and commits.owned(8) == {1}
    assert commits.recovered({0, 2}, 3.6, but=7) is None
    with path.open("a") as sink:
        sink.write(" 0\n5.0 7 a 2\n5.5 9 b 2\n5.4 9 b 0\n")
    assert commits.recovered({0, 2}, 3.6) == pytest.approx(1.4)
    assert commits.recovered({0, 2}, 3.6, but=7) == pytest.approx(1.9)
    assert commits.owned(7) == set() and len(commits) == 8


def test_aborted_transactions_are_counted_once_whatever_the_replicas(tmp_path: Path) -> None:
    line = struct.Struct(">hqqqq")
    for node in (1, 2):
        folder = tmp_path / f"node-{node}" / "data" / "wire.ledger-3"
        folder.mkdir(parents=True)
        known = [line.pack(0, 5, 10, 20, 20), line.pack(0, 5, 30, 40, 40)][: node + 1]
        (folder / "00000000000000000000.txnindex").write_bytes(b"".join(known))
    assert aborted(tmp_path) == 2


def test_an_outcome_is_clean_only_when_all_is_handled_and_all_have_left_well() -> None:
    outcome = Outcome(BIG, recoveries={"worker killed": [3.0, 1.0, 2.0]})
    assert outcome.clean and outcome.line()["recovery_seconds"]["worker killed"] == spread([1.0, 2.0, 3.0])
    assert spread([1.0, 2.0, 3.0]) == {"median": 2.0, "p99": 3.0, "max": 3.0}
    assert "| worker killed | 3 | 2.0 | 3.0 | 3.0 |" in render(outcome)
    for broken in (replace(outcome, stuck="x"), replace(outcome, behind=1), replace(outcome, parting=[0, 1])):
        assert not broken.clean
