"""The demo's worker leaves nothing behind in the user's own folders."""

from pathlib import Path

from copydesk.demonstration.stage import _environment
from streams.settings import Settings


def test_the_worker_keeps_its_ledger_where_the_demo_keeps_its_data(tmp_path: Path) -> None:
    variables = _environment(Settings(brokers="127.0.0.1:9", partitions=4, replication=1), 6067, tmp_path)
    assert Path(variables["COPYDESK_LEDGER_FOLDER"]).parent == tmp_path
    assert (variables["COPYDESK_BROKERS"], variables["COPYDESK_WEB_PORT"]) == ("127.0.0.1:9", "6067")
