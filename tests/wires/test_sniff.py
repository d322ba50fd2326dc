import pytest
from hypothesis import given
from hypothesis import strategies as st

from wires.sniff import JSON_OBJECT, TEXT, control_share, look

WORDS = st.text(st.characters(codec="utf-8", categories=["L", "N", "P", "Zs"]), min_size=1)


@pytest.mark.parametrize(
    ("value", "wanted"),
    [
        (b"Storm hits coast\n\nGale winds", TEXT),
        ("\ufeffStürme\n\nWind".encode(), TEXT),
        (b'{"headline": "x"}', JSON_OBJECT),
        (b"  \n\xef\xbb\xbf{", JSON_OBJECT),
        (b"{'headline': 'x'}", JSON_OBJECT),
        (b'[ {"headline": "x"}]', "a JSON array"),
        (b"[Updates with detail] Storm", TEXT),
        (b'<?xml version="1.0"?>\n<!-- c --><nitf>', "NITF"),
        (b'<newsItem xmlns="x" guid="y">', "NewsML-G2"),
        (b"<a:feed >", "Atom"),
        (b"<rss version='2.0'>", "RSS"),
        (b"<!DOCTYPE html><html>", "HTML"),
        (b"<p>Storm</p>", "HTML"),
        (b"<story id='1'>", "markup"),
        (b"<?xml version='1.0'?>", "XML"),
        (b"<5 % of votes were counted", TEXT),
        (b"%PDF-1.7", "a PDF document"),
        (b"\x89PNG\r\n", "a PNG image"),
        (b"\xff\xd8\xff\xe0", "a JPEG image"),
        (b"GIF89a", "a GIF image"),
        (b"PK\x03\x04", "a ZIP archive"),
        (b"\x1f\x8b\x08", "gzip data"),
        (b"text with a \0 in it", "binary data"),
        (b"\x01\x02\x03\x04 storm", "binary data"),
        (b"\xff\xfe" + "Storm".encode("utf-16-le"), TEXT),
        (b"\xfe\xff" + "{}".encode("utf-16-be"), JSON_OBJECT),
        (b"caf\xe9 au lait", TEXT),
    ],
)
def test_names_what_bytes_look_like(value: bytes, wanted: str) -> None:
    assert look(value) == wanted


def test_a_nul_far_into_the_bytes_is_found() -> None:
    assert look(b"storm " * 100_000 + b"\0") == "binary data"


def test_the_frame_of_a_transmission_is_not_binary() -> None:
    framed = b"\x01xxx0123 4 sp 120 LON-STORM\r\n\x02Storm hits coast " + b"and moves on " * 10 + b"\x03\x04"
    assert look(framed) == TEXT


@given(st.binary())
def test_every_look_is_words_for_a_sentence(value: bytes) -> None:
    assert look(value).isprintable()
    assert look(value)


@given(WORDS.filter(lambda text: text.lstrip()[:1] not in ("", "{", "[", "<", "%", "G", "P")))
def test_words_are_text(text: str) -> None:
    assert look(text.encode()) == TEXT


def test_share_of_control_characters() -> None:
    assert control_share("") == 0
    assert control_share("a\tb\r\nc\n") == 0
    assert control_share("a\x00b\x1f") == 0.5
