import json
import subprocess
import sys

import pytest

SCRIPT = """
import logging
from streams import logs
logs.configure("INFO", {style!r})
log = logging.getLogger("streams.test")
log.warning("story quarantined: %s", "émpty", extra={{"uri": "urn:a:1", "offset": 7}})
log.debug("not shown")
noisy = logging.getLogger("aiokafka.client")
for node in range(50):
    noisy.error("Unable to connect to node %d", node)
"""


def lines(style: str) -> list[str]:
    done = subprocess.run(
        [sys.executable, "-c", SCRIPT.format(style=style)], capture_output=True, check=True, text=True
    )
    return done.stderr.splitlines()


def test_a_json_line_carries_the_storys_uri() -> None:
    first = json.loads(lines("json")[0])
    assert first["message"] == "story quarantined: émpty"
    assert first["uri"] == "urn:a:1"
    assert first["offset"] == 7
    assert first["level"] == "WARNING"
    assert first["logger"] == "streams.test"
    assert "time" in first


def test_a_text_line_ends_with_the_uri() -> None:
    assert lines("text")[0].endswith("streams.test: story quarantined: émpty [uri=urn:a:1]")


@pytest.mark.parametrize("style", ["json", "text"])
def test_a_flood_of_aiokafka_is_one_line(style: str) -> None:
    flood = [line for line in lines(style) if "Unable to connect" in line]
    assert len(flood) == 1
