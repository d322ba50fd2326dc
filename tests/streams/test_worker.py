"""How a worker ends that cannot begin. What a running one does is tested on a broker."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
RUN = """
from streams import logs, settings
from streams.worker import assemble, run

configured = settings.load()
logs.configure(configured.log_level, configured.log_format)
run(assemble(configured, "127.0.0.1:1"))
"""


@pytest.mark.parametrize(
    ("factory", "said"),
    [
        ("refuses", "There is no pipeline called 'xx_none'. Install it."),
        ("no_such", "has no function 'no_such' to build enrichers with. Set COPYDESK_ENRICHER"),
    ],
)
def test_enrichers_that_cannot_start_end_the_worker_with_one_line(factory: str, said: str) -> None:
    settings = {"COPYDESK_ENRICHER": f"tests.streams.pool.factories:{factory}", "PYTHONPATH": str(ROOT)}
    done = subprocess.run(
        [sys.executable, "-c", RUN], env=os.environ | settings, capture_output=True, text=True, check=False, timeout=120
    )
    lines = [json.loads(line) for line in done.stderr.splitlines()]
    (told,) = [line["message"] for line in lines if line["level"] in ("WARNING", "ERROR", "CRITICAL")]
    assert said in told
    assert done.returncode == 2
