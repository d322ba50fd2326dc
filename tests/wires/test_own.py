from datetime import UTC, datetime
from typing import Any

import orjson
import pytest

from schemas.causes import Cause
from schemas.errors import CopyError
from schemas.identity import content_uri
from schemas.story import RawStory, Status
from wires.content_type import ContentType
from wires.message import Message
from wires.own import parse

WHOLE = {
    "uri": "urn:newsml:example.org:20260301:ferry",
    "version": 4,
    "status": "usable",
    "headline": "Ferry resumes after storm",
    "byline": "By Ada Lind",
    "slug": "FERRY-STORM/",
    "located": "Bergen",
    "language": "en-GB",
    "published": "2026-03-01T09:30:00+01:00",
    "version_created": "2026-03-01T10:00:00Z",
    "embargoed_until": "2026-03-02T00:00:00Z",
    "body_text": "The ferry sails again.",
    "source": "np",
    "priority": 3,
}


def parsed(copy: Any, **message: Any) -> RawStory:
    value = copy if isinstance(copy, bytes) else orjson.dumps(copy)
    (story,) = parse(Message(value, **message))
    return story


def refused(copy: Any, **message: Any) -> CopyError:
    with pytest.raises(CopyError) as caught:
        parsed(copy, **message)
    return caught.value


def test_every_field_is_read() -> None:
    assert parsed(WHOLE) == RawStory(
        uri="urn:newsml:example.org:20260301:ferry",
        version=4,
        status=Status.USABLE,
        headline="Ferry resumes after storm",
        byline="By Ada Lind",
        slug="FERRY-STORM/",
        located="Bergen",
        language="en-GB",
        published=datetime(2026, 3, 1, 8, 30, tzinfo=UTC),
        version_created=datetime(2026, 3, 1, 10, tzinfo=UTC),
        embargoed_until=datetime(2026, 3, 2, tzinfo=UTC),
        body_text="The ferry sails again.",
        source="np",
        format="application/json",
    )


def test_a_line_of_a_news_archive() -> None:
    story = parsed({"id": "wikinews:ID7", "date": "2004-11-13", "title": "Ferry sails", "text": "It sails."})
    assert story.uri == "wikinews:ID7"
    assert story.published == datetime(2004, 11, 13, tzinfo=UTC)
    assert (story.headline, story.body_text) == ("Ferry sails", "It sails.")


def test_the_feed_in_the_header_wins() -> None:
    assert parsed(WHOLE, source="urn:feed:header").source == "urn:feed:header"


def test_the_id_the_url_the_key_the_text() -> None:
    assert parsed({"id": 12, "text": "t"}, key=b"k").uri == "urn:copydesk:id:12"
    assert parsed({"url": "http://A.org", "text": "t"}, key=b"k").uri == "http://a.org/"
    assert parsed({"text": "t"}, key=b"k").uri == "urn:copydesk:id:k"
    assert parsed({"title": "h", "text": "t", "source": "np"}).uri == content_uri("np", "h\nt")


def test_other_encodings_are_read() -> None:
    assert parsed('\ufeff{"text": "Fähre"}'.encode()).body_text == "Fähre"
    latin = ContentType("application/json", "iso-8859-1")
    assert parsed('{"text": "Fähre"}'.encode("iso-8859-1"), content_type=latin).body_text == "Fähre"


@pytest.mark.parametrize(
    ("value", "place"),
    [
        (b'{"text": "x"', "line 1, column 13"),
        (b'{\n  "text": "x",\n  "id": }', "line 3, column 9"),
        (b'{"text": "\\ud800"}', "line 1, column"),
        (b'{"text": "a\nb"}', "line 1, column 12"),
        (b'{"text": "x"} {"text": "y"}', "line 1, column 15"),
        (b"[" * 100_000, "line 1, column"),
    ],
)
def test_broken_json_says_where(value: bytes, place: str) -> None:
    error = refused(value)
    assert error.cause is Cause.BROKEN_JSON
    assert f"breaks at {place}" in error.message
    assert error.at.startswith(place)


@pytest.mark.parametrize(
    ("copy", "said"),
    [
        ({"text": ["x"]}, "The field 'text' should be a valid string."),
        ({"text": "x", "title": "y" * 3000}, "The field 'title' should have at most 2000 characters."),
        ({"text": "x", "pubStatus": "live"}, "The field 'pubStatus' is none of usable, withheld, canceled."),
        ({"text": "x", "version": "1.5"}, "The field 'version' is not a whole number."),
        (
            {"text": "x", "updated": "noon"},
            "The field 'updated' is not a time in ISO 8601, as in 2026-03-01T09:30:00Z.",
        ),
        ({"text": "x", "embargo": True}, "The field 'embargo' is not a time in ISO 8601 as text."),
        ({"text": "x", "embargo_note": "soon"}, "The field 'embargo_note' is not a time in ISO 8601, as in "),
        ([{"text": "x"}], "The JSON is an array; a story is one JSON object."),
        ("text", "The JSON is a single value; a story is one JSON object."),
        ({"status": "canceled"}, "it does not say which story it means"),
    ],
)
def test_an_invalid_story_names_its_field(copy: object, said: str) -> None:
    error = refused(copy)
    assert error.cause is Cause.INVALID_STORY
    assert said in error.message


@pytest.mark.parametrize("copy", [{}, {"id": "1", "title": " ", "text": "\n"}, {"content": "x"}])
def test_a_story_without_text_is_empty(copy: object) -> None:
    error = refused(copy)
    assert error.cause is Cause.EMPTY
    assert "headline, title, body_text, text, body" in error.message


@pytest.mark.parametrize("value", [b" \n", b"\xef\xbb\xbf"])
def test_blank_bytes_are_empty(value: bytes) -> None:
    assert refused(value).cause is Cause.EMPTY


def test_invalid_utf8_names_the_byte() -> None:
    error = refused(b'{"text": "caf\xe9"}')
    assert error.cause is Cause.INVALID_ENCODING
    assert error.at == "byte 13"


@pytest.mark.parametrize("status", ["withheld", "canceled"])
def test_a_kill_needs_no_text_but_an_id(status: str) -> None:
    story = parsed({"id": "x:1", "status": status})
    assert (story.uri, story.status, story.body_text) == ("x:1", Status(status), "")
    assert parsed({"status": status}, key=b"x:1").uri == "x:1"


def test_no_error_repeats_the_text() -> None:
    secret = "The minister will resign"
    for copy in ({"text": secret, "version": secret}, {"text": {"a": secret}}, {"text": secret, "embargo": secret}):
        assert secret not in refused(copy).message
