"""`copydesk enrich` as a user runs it."""

import gzip
import os
import subprocess
import sys
from pathlib import Path

import orjson
import pytest
import typer
from typer.testing import CliRunner, Result

from copydesk.commands.enrich import enrich
from schemas.errors import CopydeskError, InputError

ROOT = Path(__file__).parents[2]
UNLABELLED = ROOT / ".." / "shared" / "corpora" / "wire-annotated" / "unlabelled.jsonl.gz"
SHIPPED = ROOT / "models" / "copydesk_en" / "meta.json"
ROWS = [{"id": f"story-{number}", "text": f"Ada Palmer won match {number} in Lisbon."} for number in range(300)]

app = typer.Typer(pretty_exceptions_enable=False)
app.command()(enrich)


@pytest.fixture(autouse=True)
def pipeline(tiny: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COPYDESK_PIPELINE", str(tiny))


def run(*arguments: str, given: bytes = b"") -> Result:
    return CliRunner().invoke(app, list(arguments), input=given)


def lines(rows: list[dict[str, str]]) -> bytes:
    return b"".join(orjson.dumps(row) + b"\n" for row in rows)


def test_one_story_from_a_file_and_from_a_pipe(tmp_path: Path) -> None:
    text = b"Palmer wins\n\nAda Palmer won the match in Lisbon."
    (tmp_path / "story.txt").write_bytes(text)
    from_file, from_pipe = run(str(tmp_path / "story.txt")), run(given=text)
    assert from_file.exit_code == from_pipe.exit_code == 0
    assert from_file.stdout == from_pipe.stdout
    assert orjson.loads(from_file.stdout)["item"]["headlines"][0]["value"] == "Palmer wins"


@pytest.mark.parametrize("packed", [False, True])
def test_lines_come_back_in_order(tmp_path: Path, packed: bool) -> None:
    file = tmp_path / "stories.jsonl"
    file.write_bytes(gzip.compress(lines(ROWS)) if packed else lines(ROWS))
    result = run("--jsonl", str(file))
    rows = [orjson.loads(row) for row in result.stdout.splitlines()]
    assert [(row["id"], row["text"]) for row in rows] == [(row["id"], row["text"]) for row in ROWS]
    assert all(row["text"][m["start"] : m["end"]] == m["text"] for row in rows for m in row["entities"])
    assert result.exit_code == 0


def test_blank_lines_are_passed_over() -> None:
    assert run("--jsonl", given=b"\n" + lines(ROWS[:1]) + b"  \n\n" + lines(ROWS[1:2])).stdout.count("\n") == 2


def test_several_processes_give_the_same_lines() -> None:
    assert run("--jsonl", "--processes", "2", given=lines(ROWS)).stdout == run("--jsonl", given=lines(ROWS)).stdout


def test_as_is_and_scores() -> None:
    untidy = [{"id": "1", "headline": "A\xa0match", "text": "Ada Palmer\xa0won the match \n\n\n\nin Lisbon.\n"}]
    plain, kept = (
        orjson.loads(run("--jsonl", *more, given=lines(untidy)).stdout) for more in ([], ["--as-is", "--scores"])
    )
    assert plain["text"] == "Ada Palmer won the match\n\nin Lisbon."
    assert "scores" not in plain
    assert (kept["headline"], kept["text"]) == (untidy[0]["headline"], untidy[0]["text"])
    assert len(kept["scores"]) == 3


def test_labels_of_the_environment_count(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COPYDESK_LABELS", "PERSON=ORG,GPE=")
    row = orjson.loads(run("--jsonl", given=lines(ROWS[:1])).stdout)
    assert {mention["text"]: mention["type"] for mention in row["entities"]} == {"Ada Palmer": "ORG"}
    (story,) = orjson.loads(run(given=b"Ada Palmer won the match in Lisbon.").stdout)["item"]["organisations"]
    assert story["name"] == "Ada Palmer"


def test_a_bad_line_ends_the_run_after_those_before_it() -> None:
    result = run("--jsonl", given=lines(ROWS[:2]) + b"oops\n" + lines(ROWS[2:4]))
    assert [orjson.loads(row)["id"] for row in result.stdout.splitlines()] == ["story-0", "story-1"]
    assert isinstance(result.exception, InputError)
    assert "Line 3 is not JSON" in result.exception.message
    assert result.exception.exit_code == 1


@pytest.mark.parametrize("damage", ["folder", "missing", "truncated", "loop"])
def test_what_cannot_be_read_is_one_sentence(tmp_path: Path, damage: str) -> None:
    file = tmp_path / "stories.jsonl.gz"
    if damage == "folder":
        file.mkdir()
    if damage == "truncated":
        file.write_bytes(gzip.compress(lines(ROWS))[:-9])
    if damage == "loop":
        file.symlink_to(file)
    result = run("--jsonl", str(file))
    assert isinstance(result.exception, CopydeskError)
    assert "stories.jsonl.gz" in result.exception.message
    assert result.exception.remedy


def test_numpy_waits_until_it_is_told_to_use_one_thread() -> None:
    check = "import sys, copydesk.commands.enrich; sys.exit('numpy' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", check], cwd=ROOT, check=False).returncode == 0


def test_a_reader_that_leaves_is_no_error(tiny: Path) -> None:
    script = "import typer; from copydesk.commands.enrich import enrich; typer.run(enrich)"
    command = [sys.executable, "-c", script, "--jsonl", "-"]
    environment = os.environ | {"COPYDESK_PIPELINE": str(tiny)}
    with subprocess.Popen(
        command, cwd=ROOT, env=environment, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE
    ) as process:
        assert process.stdin is not None
        assert process.stdout is not None
        assert process.stderr is not None
        process.stdout.close()
        process.stdin.write(lines(ROWS))
        process.stdin.close()
        assert process.stderr.read() == b""
    assert process.returncode == 0


def test_real_copy_with_the_shipped_pipeline_and_two_processes(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    if not UNLABELLED.exists() or not SHIPPED.exists():
        pytest.skip(f"{UNLABELLED} or {SHIPPED} is not there")
    monkeypatch.setenv("COPYDESK_PIPELINE", "")
    with gzip.open(UNLABELLED) as file:
        given = [orjson.loads(line) for line in file][:300]
    (tmp_path / "some.jsonl").write_bytes(lines(given))
    result = run("--jsonl", "--as-is", "--processes", "2", str(tmp_path / "some.jsonl"))
    rows = [orjson.loads(row) for row in result.stdout.splitlines()]
    assert [(row["id"], row["text"]) for row in rows] == [(row["id"], row["text"]) for row in given]
    assert all(row["text"][m["start"] : m["end"]] == m["text"] for row in rows for m in row["entities"])
    assert sum(bool(row["entities"]) for row in rows) > 270
