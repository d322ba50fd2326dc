import pytest
from hypothesis import given
from hypothesis import strategies as st

from wires.content_type import ContentType, parse


@pytest.mark.parametrize(
    ("header", "media", "charset"),
    [
        ("", "", ""),
        ("text/plain", "text/plain", ""),
        ("Text/Plain; Charset=UTF-8", "text/plain", "utf-8"),
        ('text/plain;charset="ISO-8859-1" ; format=flowed', "text/plain", "iso-8859-1"),
        ("text/plain; format=flowed; charset = koi8-r", "text/plain", "koi8-r"),
        ('text/plain; charset=""', "text/plain", ""),
        ("text/plain; xcharset=latin1", "text/plain", ""),
        ("; charset=utf-8", "", "utf-8"),
    ],
)
def test_reads_media_and_charset(header: str, media: str, charset: str) -> None:
    assert parse(header) == ContentType(media, charset)


@given(st.text())
def test_any_header_is_read_and_shown_as_one_safe_line(header: str) -> None:
    shown = str(parse(header))
    assert shown.isascii()
    assert shown.isprintable()
    assert len(shown) <= 2 + 10 * 80
