"""`copydesk doctor` on a machine that is well and on one that is not."""

from pathlib import Path

from tests.copydesk.commands.conftest import Shell


def marks(output: str) -> dict[str, str]:
    """Each check's mark by its name."""
    lines = [line for line in output.splitlines() if line.startswith(("ok ", "red"))]
    return {line[5:30].strip(): line[:3].strip() for line in lines}


def test_kafka_and_topics_are_well_where_they_are(shell: Shell) -> None:
    found = marks(shell("doctor").stdout)
    assert found["Python"] == found["settings"] == found["Kafka"] == found["topics"] == "ok"
    assert found["Faust's compiled streams"] == "ok"
    assert len(found) == 10


def test_each_red_line_has_a_remedy_and_the_command_fails(tmp_path: Path) -> None:
    ill = Shell(
        {
            "COPYDESK_CACHE": str(tmp_path),
            "COPYDESK_PIPELINE": "no_such_pipeline",
            "COPYDESK_BROKER": "misspelt:9092",
            "JAVA_HOME": str(tmp_path),
        }
    )
    done = ill("doctor")
    assert done.returncode == 1
    assert "Traceback" not in done.stderr + done.stdout
    found = marks(done.stdout)
    for name in ("settings", "pipeline", "Kafka's jars", "Kafka", "topics"):
        assert found[name] == "red"
    for remedy in ("Did you mean COPYDESK_BROKERS?", "copydesk broker start"):
        assert remedy in done.stdout
    lines = done.stdout.splitlines()
    assert all(lines[at + 1].startswith("     ") for at, line in enumerate(lines) if line.startswith("red"))


def test_a_setting_that_cannot_be_read_is_a_red_line_too() -> None:
    done = Shell({"COPYDESK_WEB_PORT": "many"})("doctor")
    assert done.returncode == 1
    assert "COPYDESK_WEB_PORT is 'many'" in done.stdout
