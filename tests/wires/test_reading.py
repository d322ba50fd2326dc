from typing import Any

import orjson
import pytest
from hypothesis import given
from hypothesis import strategies as st

from schemas.causes import Cause
from schemas.errors import CopyError
from schemas.topics import STORY_LIMIT
from wires.identity import is_uri
from wires.message import message
from wires.reading import FORMATS, OWN, PLAIN, decode, key_of, recognise

TEXT = b"Ferry sails\n\nBody"
JSON = b'{"text": "x"}'

VALUES = st.recursive(
    st.none() | st.booleans() | st.integers(-(2**63), 2**63) | st.floats(allow_nan=False) | st.text(max_size=20),
    lambda inner: st.lists(inner, max_size=2) | st.dictionaries(st.text(max_size=5), inner, max_size=2),
    max_leaves=4,
)
NAMES = ["uri", "id", "url", "version", "status", "headline", "text", "embargo", "embargoedUntil", "date", "source"]
OBJECTS = st.dictionaries(st.sampled_from(NAMES), VALUES | st.sampled_from(["withheld", "2026-03-01"]), max_size=6)
BYTES = (
    st.binary()
    | st.text(st.characters(codec="utf-8")).map(str.encode)
    | OBJECTS.map(lambda fields: orjson.dumps(fields))
)
TYPES = st.sampled_from([*FORMATS, "", "image/png", "text/plain; charset=koi8-r", "application/json; charset=utf-16"])
HEADERS = st.lists(
    st.tuples(st.just("content-type"), TYPES.map(str.encode) | st.binary())
    | st.tuples(st.sampled_from(["ce_source", "CE_Source", "x"]), st.binary(max_size=30)),
    max_size=3,
)


def headers(declared: str) -> list[tuple[str, bytes]]:
    return [("content-type", declared.encode())]


@pytest.mark.parametrize(
    ("value", "declared", "wanted"),
    [
        (TEXT, "text/plain", PLAIN),
        (JSON, "text/plain", PLAIN),
        (b"<p>x</p>", "Text/Plain; charset=utf-8", PLAIN),
        (JSON, "application/json", OWN),
        (TEXT, "application/json", OWN),
        (TEXT, "", PLAIN),
        (JSON, "", OWN),
        (JSON, "application/octet-stream", OWN),
    ],
)
def test_the_declared_type_is_believed_and_none_is_sniffed(value: bytes, declared: str, wanted: object) -> None:
    assert recognise(message(value, headers(declared))) is wanted


@pytest.mark.parametrize(
    ("value", "declared", "said"),
    [
        (TEXT, "image/png", "has a content type we do not read ('image/png') and looks like plain text"),
        (JSON, "application/vnd.example+json", "('application/vnd.example+json') and looks like a JSON object"),
        (b"<nitf>", "", "has no content type and looks like NITF"),
        (b"%PDF-1.7", "application/octet-stream", "has no content type and looks like a PDF document"),
        (b'[{"text": "x"}]', "", "has no content type and looks like a JSON array"),
        (b"\0\1\2", "", "has no content type and looks like binary data"),
    ],
)
def test_anything_else_is_refused_by_its_looks(value: bytes, declared: str, said: str) -> None:
    with pytest.raises(CopyError) as caught:
        decode(value, headers(declared))
    assert caught.value.cause is Cause.UNKNOWN_FORMAT
    assert said in caught.value.message


def test_bytes_that_are_nearly_text_say_which_byte_is_wrong() -> None:
    with pytest.raises(CopyError, match="Byte 3 of 12") as caught:
        decode(b"caf\xe9 au lait")
    assert caught.value.cause is Cause.INVALID_ENCODING


@pytest.mark.parametrize("declared", ["", "text/plain", "application/json", "image/png"])
def test_size_and_emptiness_come_first(declared: str) -> None:
    for value, cause in ((b"", Cause.EMPTY), (b"x" * (STORY_LIMIT + 1), Cause.TOO_LARGE)):
        with pytest.raises(CopyError) as caught:
            decode(value, headers(declared))
        assert caught.value.cause is cause


@given(BYTES, HEADERS, st.none() | st.binary(max_size=30))
def test_any_bytes_become_stories_or_a_copy_error_and_always_the_same(value: bytes, pairs: Any, key: Any) -> None:
    def outcome() -> object:
        try:
            return decode(value, pairs, key)
        except CopyError as error:
            return error.cause, error.message

    first = outcome()
    assert outcome() == first
    if isinstance(first, list):
        assert all(is_uri(story.uri) for story in first)
        assert len(first) == 1


@given(BYTES, HEADERS)
def test_a_message_sent_under_its_key_is_published_under_it(value: bytes, pairs: Any) -> None:
    key = key_of(value, pairs)
    if key is not None:
        assert decode(value, pairs, key)[0].uri.encode() == key


def test_copy_that_cannot_be_read_has_no_key() -> None:
    assert key_of(b"\0") is None
    assert key_of(JSON.replace(b"text", b"id")) is None
    assert key_of(b'{"id": "AP 1", "text": "x"}') == b"urn:copydesk:id:AP%201"
