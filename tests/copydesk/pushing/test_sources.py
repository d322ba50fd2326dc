import gzip
import io
from pathlib import Path

import pytest

from copydesk.pushing.sources import sources
from schemas.errors import InputError


def content(path: Path) -> bytes:
    with sources(str(path))[0].opened() as stream:
        return stream.content.read()


def test_a_folder_is_walked_in_order_without_what_is_hidden_or_unknown(tmp_path: Path) -> None:
    for name in ("b.txt", "a.JSON", "c/d.jsonl.gz", "c/picture.png", ".hidden.txt", ".git/e.txt"):
        file = tmp_path / name
        file.parent.mkdir(exist_ok=True)
        file.write_bytes(b"x")
    found = [source.name.removeprefix(f"{tmp_path}/") for source in sources(str(tmp_path))]
    assert found == ["a.JSON", "b.txt", "c/d.jsonl.gz"]


def test_nothing_to_push_says_what_would_be(tmp_path: Path) -> None:
    (tmp_path / "a.png").touch()
    with pytest.raises(InputError, match="nothing to push") as caught:
        sources(str(tmp_path))
    assert ".jsonl" in caught.value.remedy


def test_no_such_file_is_said() -> None:
    with pytest.raises(InputError, match=r"no file nowhere\.txt"):
        sources("nowhere.txt")


def test_gzip_is_known_by_its_bytes(tmp_path: Path) -> None:
    named, unnamed = tmp_path / "a.txt.gz", tmp_path / "b.txt"
    for file in (named, unnamed):
        file.write_bytes(gzip.compress(b"copy"))
        assert content(file) == b"copy"
    (tmp_path / "c.txt").write_bytes(b"\x1e plain")
    assert content(tmp_path / "c.txt") == b"\x1e plain"
    assert sources(str(named))[0].suffix == ".txt"


def test_the_position_is_in_bytes_of_the_file_on_disk(tmp_path: Path) -> None:
    file = tmp_path / "a.txt.gz"
    file.write_bytes(gzip.compress(b"x" * 100_000))
    (source,) = sources(str(file))
    with source.opened() as stream:
        stream.content.read()
        assert stream.position() == source.size == file.stat().st_size


def test_a_pipe_may_be_packed_too(monkeypatch: pytest.MonkeyPatch) -> None:
    class Stdin:
        buffer = io.BufferedReader(io.BytesIO(gzip.compress(b"piped")))

    monkeypatch.setattr("sys.stdin", Stdin)
    (source,) = sources("-")
    with source.opened() as stream:
        assert stream.content.read() == b"piped"
        assert (source.size, source.suffix, stream.position()) == (None, "", 0)
