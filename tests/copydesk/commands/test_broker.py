from pathlib import Path

import pytest
from typer.testing import CliRunner

from copydesk.commands.broker import app
from streams.broker import ensure_jars, folders, lockfile
from streams.broker.ports import free


@pytest.fixture
def port(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> int:
    """A free port, and a cache of its own that has all jars."""
    jars = ensure_jars()
    monkeypatch.setenv("COPYDESK_CACHE", str(tmp_path / "cache"))
    folder = folders.jars(lockfile.kafka_version())
    folder.mkdir(parents=True)
    for jar in jars:
        (folder / jar.name).symlink_to(jar)
    return free(1)[0]


def test_start_twice_status_and_stop(port: int, tmp_path: Path) -> None:
    say = CliRunner()
    started = say.invoke(app, ["start", "--port", str(port), "--folder", str(tmp_path / "data")])
    try:
        assert started.exit_code == 0, started.output
        assert started.output.startswith(f"Started: Kafka {lockfile.kafka_version()} at 127.0.0.1:{port}")
        again = say.invoke(app, ["start", "--port", str(port + 1)])
        assert again.output.startswith("Already running")
        assert f"It keeps port {port}." in again.output
        status = say.invoke(app, ["status"])
        assert (status.exit_code, f"data in {tmp_path / 'data'}" in status.output) == (0, True)
    finally:
        stopped = say.invoke(app, ["stop"])
    assert stopped.output == "Stopped.\n"


@pytest.mark.usefixtures("port")
def test_status_and_stop_with_no_broker() -> None:
    status = CliRunner().invoke(app, ["status"])
    assert (status.exit_code, "copydesk broker start" in status.output) == (3, True)
    assert CliRunner().invoke(app, ["stop"]).output == "No broker was running.\n"
