import gzip
from pathlib import Path

import orjson
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from copydesk.pushing.sources import sources
from copydesk.pushing.stories import LIMIT, Piece, Refused, pieces

OBJECT = b'{"id": "a", "text": "Rain."}'


def cut(path: Path, value: bytes, content_type: str = "") -> list[Piece | Refused]:
    path.write_bytes(value)
    return list(pieces(sources(str(path))[0], content_type))


def told(found: list[Piece | Refused]) -> list[tuple[int, bytes, str]]:
    return [(piece.line, piece.value, piece.content_type) for piece in found if isinstance(piece, Piece)]


@pytest.mark.parametrize(
    ("name", "value", "kind"),
    [
        ("a.txt", b"Rain\n\nIt rains.\n", "text/plain"),
        ("a.txt", OBJECT, "text/plain"),
        ("a.txt", b"caf\xe9", "text/plain"),
        ("a.json", b'{\n "id": "a"\n}\n', "application/json"),
        ("a.json", b'{\n "id": "a"', "application/json"),
        ("a.wire", b"Rain\n\nIt rains.\n", "text/plain"),
        ("a.wire", b'\n{\n "id": "a"\n}\n', "application/json"),
        ("a.wire", b"<html>\n<p>Rain</p>", ""),
        ("a.wire", b"\x89PNG\x00\xff", ""),
        ("a.txt", b"", "text/plain"),
    ],
)
def test_what_is_not_in_lines_goes_whole_and_untouched(tmp_path: Path, name: str, value: bytes, kind: str) -> None:
    assert told(cut(tmp_path / name, value)) == [(0, value, kind)]


@pytest.mark.parametrize("name", ["a.jsonl", "a.ndjson", "a.json", "a.wire"])
def test_json_lines_go_line_by_line(tmp_path: Path, name: str) -> None:
    found = cut(tmp_path / name, OBJECT + b"\r\n\n  \n" + OBJECT + b"\n{broken\n" + OBJECT)
    kind = "application/json"
    assert told(found) == [(1, OBJECT, kind), (4, OBJECT, kind), (5, b"{broken", kind), (6, OBJECT, kind)]


def test_a_content_type_overrides_name_and_content(tmp_path: Path) -> None:
    assert told(cut(tmp_path / "a.json", OBJECT + b"\n" + OBJECT, "text/html"))[0][2] == "text/html"
    assert len(cut(tmp_path / "a.txt", OBJECT + b"\n" + OBJECT, "application/x-ndjson")) == 2
    assert told(cut(tmp_path / "a.jsonl", b"one\ntwo", "text/plain")) == [
        (1, b"one", "text/plain"),
        (2, b"two", "text/plain"),
    ]


def test_a_line_over_the_limit_is_refused_by_name_and_line_and_others_go_on(tmp_path: Path) -> None:
    name = tmp_path / "big.jsonl"
    refused, after = cut(name, b"\n" + b"x" * (LIMIT + 1) + b"\n" + OBJECT)
    assert isinstance(refused, Refused)
    assert refused.sentence().startswith(f"{name}, line 2: ")
    assert isinstance(after, Piece)
    assert (after.line, after.value) == (3, OBJECT)


def test_a_file_over_the_limit_is_refused_and_one_at_the_limit_is_not(tmp_path: Path) -> None:
    (refused,) = cut(tmp_path / "big.txt", b"x\n" * (LIMIT // 2) + b"x")
    assert isinstance(refused, Refused)
    assert "one message may have" in refused.sentence()
    assert isinstance(cut(tmp_path / "big.txt", b"x\n" * (LIMIT // 2))[0], Piece)


def test_a_damaged_archive_gives_what_came_before_the_damage(tmp_path: Path) -> None:
    lines = b"".join(orjson.dumps({"id": str(number), "text": "Rain."}) + b"\n" for number in range(50_000))
    packed = gzip.compress(lines)
    *before, last = cut(tmp_path / "a.jsonl.gz", packed[: len(packed) // 2])
    assert len(before) > 1000
    assert isinstance(last, Refused)
    assert "cannot be read further" in last.sentence()


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(objects=st.lists(st.dictionaries(st.text(max_size=8), st.text(max_size=8)), min_size=1, max_size=8))
def test_lines_come_out_as_they_went_in(tmp_path: Path, objects: list[dict[str, str]]) -> None:
    lines = [orjson.dumps(thing) for thing in objects]
    found = cut(tmp_path / "a.wire", b"\n".join(lines))
    assert [value for _, value, _ in told(found)] == lines
