import os
import signal
import subprocess
import sys
from pathlib import Path

import orjson
import psutil
import pytest

from copydesk.enriching.batches import Options
from copydesk.enriching.processes import AHEAD, run
from schemas.errors import CopydeskError, PipelineError
from tests.copydesk.enriching.test_batches import story

ROOT = Path(__file__).parents[3]
ENDLESS = """
import itertools, sys
from copydesk.enriching.batches import Options
from copydesk.enriching.processes import run
from wires.lines import Line

if __name__ == "__main__":
    line = Line(1, b'{"id": 1, "text": "Ada Palmer spoke."}', 1)
    for done in run(([line] for _ in itertools.count()), Options(sys.argv[1]), 2):
        print("going", flush=True)
"""


@pytest.mark.parametrize("processes", [1, 2])
def test_results_come_in_order(tiny: Path, processes: int) -> None:
    todo = [[story(number)] * (1 + 40 * (number % 3 == 0)) for number in range(12)]
    done = list(run(todo, Options(str(tiny)), processes))
    assert [orjson.loads(batch.output.splitlines()[0])["id"] for batch in done] == list(range(12))
    assert [batch.stories for batch in done] == [len(batch) for batch in todo]


def test_only_so_much_is_read_ahead(tiny: Path) -> None:
    taken = []

    def todo() -> object:
        for number in range(50):
            taken.append(number)
            yield [story(number)]

    results = run(todo(), Options(str(tiny)), 2)  # type: ignore[arg-type]
    next(results)
    assert len(taken) == 2 * AHEAD
    results.close()  # type: ignore[attr-defined]


def test_an_error_in_a_process_is_ours() -> None:
    with pytest.raises(PipelineError, match="none_such"):
        list(run([[story(1)]], Options("none_such"), 2))


def test_a_process_ended_from_outside_is_an_error(tiny: Path) -> None:
    results = run(([story(number)] for number in range(10_000)), Options(str(tiny)), 2)
    next(results)
    workers = [child for child in psutil.Process().children() if "spawn_main" in " ".join(child.cmdline())]
    assert len(workers) == 2
    workers[0].send_signal(signal.SIGKILL)
    with pytest.raises(CopydeskError, match="ended from outside") as caught:
        list(results)
    assert "--processes" in caught.value.remedy


def test_no_process_outlives_a_killed_command(tiny: Path, tmp_path: Path) -> None:
    script = tmp_path / "endless.py"
    script.write_text(ENDLESS)
    command = [sys.executable, str(script), str(tiny)]
    with subprocess.Popen(
        command, cwd=ROOT, env=os.environ | {"PYTHONPATH": str(ROOT)}, stdout=subprocess.PIPE
    ) as parent:
        assert parent.stdout is not None
        assert parent.stdout.readline() == b"going\n"
        workers = psutil.Process(parent.pid).children(recursive=True)
        assert len(workers) >= 2
        parent.kill()
    _, alive = psutil.wait_procs(workers, timeout=30)
    assert alive == []
