"""`copydesk clean` as a user runs it."""

from pathlib import Path

import orjson
import pytest
import typer
from typer.testing import CliRunner, Result

from copydesk.commands.clean import clean
from schemas.errors import InputError

LINE = "The ferry is back, the operator said on Monday, after a strike of eleven days."
STORY = f"Ferry is back\n\nSee also  Bread prices rise\n\n{LINE}\n\nIt had been away for so long that people baked.\n"
PAGE = f"<html><title>Ferry is back</title><nav><a href=x>Home</a></nav><p>{LINE}</p></html>"

app = typer.Typer(pretty_exceptions_enable=False)
app.command()(clean)


def run(*arguments: str, given: bytes = b"") -> Result:
    return CliRunner().invoke(app, list(arguments), input=given)


def test_a_text_from_a_file_and_from_a_pipe(tmp_path: Path) -> None:
    (tmp_path / "story.txt").write_text(STORY)
    from_file, from_pipe = run(str(tmp_path / "story.txt")), run(given=STORY.encode())
    assert from_file.stdout == from_pipe.stdout == STORY.replace("See also  Bread prices rise\n\n", "")
    assert run(given=from_file.stdout.encode()).stdout == from_file.stdout


def test_a_page_is_known_by_how_it_begins() -> None:
    assert run(given=PAGE.encode()).stdout == f"Ferry is back\n\n{LINE}\n"


def test_explain_names_rules_and_fields() -> None:
    shown = run("--explain", given=STORY.encode()).stdout
    assert "See also  Bread prices rise [see-also]" in shown
    assert "headline  Ferry is back" in shown
    assert "cross-promotion/see-also" in shown


def test_explain_as_a_page_is_escaped() -> None:
    page = run("--explain", "--html", given=f"Ferry <is> back\n\nAdvertisement\n\n{LINE}\n".encode()).stdout
    assert page.startswith("<!doctype html>")
    assert "Ferry &lt;is&gt; back" in page
    assert '<del data-rule="advertisement: advertisement, 0.93">Advertisement' in page


def test_lines_come_back_in_order() -> None:
    rows = [{"id": 1, "content": STORY, "type": "text"}, {"id": "b", "content": PAGE, "type": "html"}]
    result = run("--jsonl", given=b"\n".join(map(orjson.dumps, rows)))
    first, second = map(orjson.loads, result.stdout.splitlines())
    assert (first["id"], first["headline"], second["id"], second["text"]) == (1, "Ferry is back", "b", LINE)
    assert first["text"].startswith(LINE)
    removed = first["removed"][-1]
    assert STORY[removed["start"] : removed["end"]].strip() in ("Ferry is back", "See also  Bread prices rise")
    assert set(first) >= {"byline", "dateline", "captions", "repaired", "quality"}


@pytest.mark.parametrize(
    "line", [b"no json", b"[]", b'{"content": "a"}', b'{"id": 1}', b'{"id": 1, "content": "a", "type": "pdf"}']
)
def test_a_line_that_is_none_is_named(line: bytes) -> None:
    result = run("--jsonl", given=orjson.dumps({"id": 1, "content": LINE}) + b"\n" + line)
    assert isinstance(result.exception, InputError)
    assert "Line 2" in str(result.exception)


def test_what_cannot_be_read_is_one_sentence(tmp_path: Path) -> None:
    assert isinstance(run(str(tmp_path)).exception, InputError)
    assert isinstance(run(given=b"Z\xfcrich").exception, InputError)


def test_plain_marks() -> None:
    assert run("--quotes", "plain", "--dashes", "plain", given="“So” – he said".encode()).stdout == '"So" - he said\n'
