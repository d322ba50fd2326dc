import codecs

import pytest
from hypothesis import given
from hypothesis import strategies as st

from schemas.causes import Cause
from schemas.errors import CopyError
from wires.encoding import to_text

WORDS = st.text(st.characters(exclude_categories=["Cs"]))


@given(WORDS)
def test_utf8_with_and_without_mark_is_the_same_text(text: str) -> None:
    wanted = text.removeprefix("\ufeff")
    assert to_text(text.encode()) == wanted
    assert to_text(codecs.BOM_UTF8 + wanted.encode(), "utf-8") == wanted


@given(WORDS.filter(lambda text: not text.startswith("\ufeff")))
def test_a_utf16_mark_is_a_declaration(text: str) -> None:
    assert to_text(codecs.BOM_UTF16_LE + text.encode("utf-16-le")) == text
    assert to_text(codecs.BOM_UTF16_BE + text.encode("utf-16-be"), "iso-8859-1") == text


@pytest.mark.parametrize(
    ("charset", "text"),
    [
        ("iso-8859-1", "Málaga"),
        ("latin1", "Málaga"),
        ("windows-1252", "“Málaga”"),
        ("koi8-r", "Москва"),
        ("shift_jis", "東京"),
        ("gbk", "北京"),
        ("utf-16", "Oslo"),
    ],
)
def test_the_declared_charset_is_used(charset: str, text: str) -> None:
    assert to_text(text.encode(charset), charset) == text


@pytest.mark.parametrize(
    ("value", "charset", "place"),
    [
        (b"caf\xe9 au lait", "", 3),
        (b"caf\xe9 au lait", "utf-8", 3),
        (b"na\xc3\xafve", "us-ascii", 2),
        (codecs.BOM_UTF8 + b"ab\xff", "", 5),
        (b"cut short \xe2\x82", "", 10),
        ("“".encode("cp1252") + b"\x81", "windows-1252", 1),
    ],
)
def test_a_byte_that_does_not_fit_is_named(value: bytes, charset: str, place: int) -> None:
    with pytest.raises(CopyError, match=f"^Byte {place} of {len(value)} ") as caught:
        to_text(value, charset)
    assert caught.value.cause is Cause.INVALID_ENCODING
    assert caught.value.at == f"byte {place}"


@pytest.mark.parametrize("charset", ["no-such", "unicode_escape", "idna", "utf-7", "rot13", "a\0b", "x" * 99, "é"])
def test_a_charset_that_wires_do_not_use_is_refused(charset: str) -> None:
    with pytest.raises(CopyError, match="is not one that we read") as caught:
        to_text(b"text", charset)
    assert caught.value.cause is Cause.INVALID_ENCODING


@given(st.binary(), st.text(max_size=20))
def test_nothing_but_a_copy_error_is_raised(value: bytes, charset: str) -> None:
    try:
        assert isinstance(to_text(value, charset), str)
    except CopyError as error:
        assert error.cause is Cause.INVALID_ENCODING
