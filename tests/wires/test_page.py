import pytest

from schemas.causes import Cause
from schemas.errors import CopyError
from wires.message import message
from wires.page import canonical
from wires.reading import decode

PAGE = '<html><head><link rel="canonical" href="https://example.org/a?b=1&amp;c=2"></head><body><p>Zürich</p></body></html>'
HTML = [("content-type", b"text/html")]


def test_a_page_is_kept_as_it_is_under_its_own_address() -> None:
    story = decode(PAGE.encode(), [*HTML, ("ce_source", b"urn:example:feed")])[0]
    assert (story.uri, story.body_html) == ("https://example.org/a?b=1&c=2", PAGE)
    assert (story.body_text, story.headline, story.format, story.source) == ("", "", "text/html", "urn:example:feed")


def test_a_page_without_an_address_is_named_after_its_text() -> None:
    assert decode(b"<p>One</p>", HTML)[0].uri != decode(b"<p>Two</p>", HTML)[0].uri


@pytest.mark.parametrize(
    ("value", "content_type"),
    [
        ("<p>Zürich</p>".encode("latin-1"), b"text/html; charset=iso-8859-1"),
        ('<meta charset="iso-8859-1"><p>Zürich</p>'.encode("latin-1"), b"text/html"),
        ('<meta http-equiv="Content-Type" content="text/html; charset=cp1252">Zürich'.encode("cp1252"), b"text/html"),
        ("<p>Zürich</p>".encode("cp1252"), b"text/html"),
        ('<meta charset="utf-8"><p>Zürich</p>'.encode("cp1252"), b"text/html"),
        ("<p>Zürich</p>".encode("utf-16"), b"text/html"),
    ],
)  # fmt: skip
def test_encodings_are_found_as_browsers_find_them(value: bytes, content_type: bytes) -> None:
    assert "Zürich" in decode(value, [("content-type", content_type)])[0].body_html


def test_a_declared_encoding_that_does_not_fit_is_refused() -> None:
    with pytest.raises(CopyError) as error:
        decode("<p>Zürich</p>".encode("latin-1"), [("content-type", b"text/html; charset=utf-8")])
    assert error.value.cause is Cause.INVALID_ENCODING


def test_an_empty_page_is_refused() -> None:
    with pytest.raises(CopyError) as error:
        decode(b" \n", HTML)
    assert error.value.cause is Cause.EMPTY


def test_the_address_must_be_absolute() -> None:
    assert canonical('<link rel=canonical href="/a">') == ""
    assert canonical("<meta property='og:url' content='http://example.org/b'>") == "http://example.org/b"
    assert canonical("<link rel=stylesheet href=https://example.org/c>") == ""


def test_a_page_is_read_only_when_it_is_declared() -> None:
    with pytest.raises(CopyError) as error:
        decode(PAGE.encode())
    assert error.value.cause is Cause.UNKNOWN_FORMAT
    assert message(PAGE.encode()).content_type.media == ""
