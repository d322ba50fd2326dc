from wires.content_type import ContentType
from wires.message import message


def test_headers_are_read_in_any_case_and_the_first_counts() -> None:
    headers = [("Content-Type", b"text/plain; charset=koi8-r"), ("content-type", b"image/png"), ("CE_source", b"tass")]
    copy = message(b"text", headers, b"AP1")
    assert copy.content_type == ContentType("text/plain", "koi8-r")
    assert (copy.value, copy.source, copy.key) == (b"text", "tass", b"AP1")


def test_what_is_not_said_is_empty() -> None:
    copy = message(b"text", (), b"")
    assert (copy.content_type, copy.source, copy.key) == (ContentType(), "", None)
