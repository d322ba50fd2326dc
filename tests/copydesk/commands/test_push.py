"""`copydesk push` against a real broker, read back with the reader of raw copy."""

import gzip
import signal
from pathlib import Path
from typing import Any

import orjson
import pytest

from schemas import headers
from schemas.topics import MIB, RAW
from streams.reader.records import Records, Start
from streams.settings import Settings
from tests.copydesk.commands.conftest import Shell
from wires import decode

SHARED = Path(__file__).parents[3] / ".." / "shared"
OBJECT = b'{"id": "AP 1", "headline": "Rain", "text": "It rains."}'


@pytest.fixture
async def pushed(settings: Settings) -> Any:
    """What has come to `wire.raw` since the test began, by value."""
    records = Records(settings, settings.brokers, (RAW,), start=Start(), group=None)
    async with records:

        async def read(count: int) -> list[Any]:
            found: list[Any] = []
            while len(found) < count:
                found += await records.poll()
            return found + await records.poll()

        yield read


async def test_each_form_goes_untouched_under_the_uri_it_will_be_published_under(
    shell: Shell, pushed: Any, tmp_path: Path
) -> None:
    (tmp_path / "a.txt").write_bytes(b"Rain\n\nIt rains in Galway.\n")
    (tmp_path / "b.json").write_bytes(OBJECT)
    (tmp_path / "sub").mkdir()
    (tmp_path / "sub" / "c.jsonl.gz").write_bytes(gzip.compress(OBJECT.replace(b"1", b"2") + b"\n\n{broken\n"))
    done = shell("push", str(tmp_path), "--feed", "Galway desk")
    assert done.returncode == 0, done.stderr
    assert done.stdout.startswith("Pushed 4 stories")
    found = {record.value: record for record in await pushed(4)}
    assert len(found) == 4
    assert found[OBJECT].key == b"urn:copydesk:id:AP%201"
    assert found[b"{broken"].key is None
    for value, record in found.items():
        assert headers.read(record.headers, "ce_source") == "urn:copydesk:feed:Galway%20desk"
        if value != b"{broken":
            (story,) = decode(value, record.headers, record.key)
            assert story.uri.encode() == record.key
    assert {headers.read(record.headers, "content-type") for record in found.values()} == {
        "text/plain",
        "application/json",
    }


async def test_a_pipe_with_a_key(shell: Shell, pushed: Any) -> None:
    done = shell("push", "-", "--key", "urn:desk:42", given=b"Rain\n\nIt rains.")
    assert done.stdout.startswith("Pushed 1 story")
    (record,) = await pushed(1)
    assert (record.key, headers.read(record.headers, "content-type")) == (b"urn:desk:42", "text/plain")


def test_a_key_for_several_stories_is_refused_before_anything_is_pushed(shell: Shell) -> None:
    done = shell("push", "-", "--key", "urn:desk:42", given=OBJECT + b"\n" + OBJECT)
    assert (done.returncode, done.stdout) == (1, "")
    assert "--key names one story" in done.stderr


async def test_a_story_that_is_too_large_fails_by_name_and_line_and_the_others_go(
    shell: Shell, pushed: Any, tmp_path: Path
) -> None:
    big = tmp_path / "big.jsonl"
    big.write_bytes(OBJECT + b"\n" + b"x" * (16 * MIB) + b"\n" + OBJECT.replace(b"1", b"2"))
    done = shell("push", str(big))
    assert done.returncode == 1
    assert "1 failed" in done.stdout
    assert f"{big}, line 2:" in done.stderr
    assert len(await pushed(2)) == 2


def test_a_file_that_is_not_there_is_one_sentence(shell: Shell) -> None:
    done = shell("push", "nowhere.txt")
    assert done.returncode == 1
    assert "There is no file nowhere.txt." in done.stderr


def test_no_cluster_is_one_sentence(nowhere: Shell) -> None:
    done = nowhere("push", "pyproject.toml")
    assert done.returncode == 1
    assert done.stderr.startswith("error: No Kafka broker answers at 127.0.0.1:1.\ntry: ")


async def test_ctrl_c_while_a_pipe_is_silent_ends_it_and_what_came_is_pushed(shell: Shell, pushed: Any) -> None:
    reading = shell.start("push", "-")
    assert reading.stdin is not None
    reading.stdin.write(OBJECT + b"\n" + OBJECT.replace(b"1", b"2") + b"\n")
    reading.stdin.flush()
    assert len(await pushed(1)) >= 1
    reading.send_signal(signal.SIGINT)
    assert reading.wait(timeout=60) == 130
    _, errors = reading.communicate()
    assert b"Fatal" not in errors
    assert b"Traceback" not in errors


@pytest.mark.skipif(not SHARED.exists(), reason="the shared corpora (../shared) are not here")
async def test_a_real_archive(shell: Shell, pushed: Any) -> None:
    """A few of its rows have a date that cannot be read: they go keyless, into quarantine."""
    archive = SHARED / "corpora" / "wikinews.jsonl.gz"
    with gzip.open(archive) as lines:
        rows = {line.rstrip(b"\n"): orjson.loads(line)["id"].encode() for line in lines}
    done = shell("push", str(archive))
    assert done.returncode == 0
    assert f"Pushed {len(rows):,} stories" in done.stdout
    found = {record.value: record.key for record in await pushed(len(rows))}
    assert found.keys() == rows.keys()
    assert all(key in (None, rows[value]) for value, key in found.items())
    assert sum(key is not None for key in found.values()) > 0.95 * len(rows)
