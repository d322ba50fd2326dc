import gzip
import io

from hypothesis import given
from hypothesis import strategies as st

from wires.lines import Line, split

LINES = st.lists(st.binary(max_size=12).map(lambda line: line.replace(b"\n", b"").replace(b"\r", b"")), max_size=8)


def test_lines_are_numbered_and_blank_ones_left_out() -> None:
    stream = io.BytesIO(b'\xef\xbb\xbf{"id": 1}\r\n\n  \n{"id": 2}')
    assert list(split(stream, 100)) == [Line(1, b'{"id": 1}', 9), Line(4, b'{"id": 2}', 9)]


def test_a_long_line_comes_without_its_bytes_and_others_go_on() -> None:
    stream = io.BytesIO(b"short\n" + b"x" * 1000 + b"\nlast\n")
    assert list(split(stream, 10)) == [Line(1, b"short", 5), Line(2, None, 1001), Line(3, b"last", 4)]


def test_a_long_last_line_without_an_end() -> None:
    assert list(split(io.BytesIO(b"x" * 50), 10)) == [Line(1, None, 50)]


def test_the_limit_itself_passes_whatever_the_line_end() -> None:
    for end in (b"", b"\n", b"\r\n"):
        assert list(split(io.BytesIO(b"x" * 10 + end + b"y" * 10), 100))
        assert next(split(io.BytesIO(b"x" * 10 + end), 10)) == Line(1, b"x" * 10, 10)
        assert next(split(io.BytesIO(b"x" * 11 + end), 10)).value is None


def test_gzip_reads_the_same() -> None:
    packed = io.BytesIO(gzip.compress(b"one\ntwo\n"))
    with gzip.open(packed) as stream:
        assert [line.value for line in split(stream, 10)] == [b"one", b"two"]


@given(LINES, st.integers(0, 12))
def test_every_line_that_is_not_blank_comes_once_in_order(lines: list[bytes], longest: int) -> None:
    plain = [line for line in lines if not line.startswith(b"\xef\xbb\xbf")]
    numbered = [(number, line) for number, line in enumerate(plain, 1) if line.strip() or len(line) > longest]
    wanted = [(number, line if len(line) <= longest else None) for number, line in numbered]
    found = split(io.BytesIO(b"\n".join(plain)), longest)
    assert [(line.number, line.value) for line in found] == wanted
