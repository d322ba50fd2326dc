import orjson
import pytest

from schemas.causes import Cause
from schemas.errors import CopyError
from schemas.story import RawStory, Status
from wires import decode
from wires.order import REVIVE, WITHDRAW


def read(form: str, fields: object, key: bytes | None = None) -> RawStory:
    value = fields if isinstance(fields, bytes) else orjson.dumps(fields)
    (story,) = decode(value, [("content-type", form.encode())], key)
    return story


def test_a_withdrawal_names_a_story_and_holds_no_text() -> None:
    story = read(WITHDRAW, {"uri": "x:1", "headline": "Secret"})
    assert (story.uri, story.status, story.version) == ("x:1", Status.WITHHELD, None)
    assert (story.headline, story.body_text, story.format) == ("", "", WITHDRAW)


def test_a_kill_up_to_a_version() -> None:
    story = read(WITHDRAW, {"uri": "NP-17", "status": "canceled", "version": 3})
    assert (story.uri, story.status, story.version) == ("urn:copydesk:id:NP-17", Status.CANCELED, 3)


def test_the_key_names_the_story_where_the_order_does_not() -> None:
    assert read(REVIVE, {}, b"x:2").uri == "x:2"
    assert read(REVIVE, {"uri": "x:1"}, b"x:2").uri == "x:1"


@pytest.mark.parametrize(
    ("fields", "says"),
    [({}, "which story"), ({"uri": "x:1", "status": "usable"}, "'status'"), ({"uri": 7}, "'uri'"), (b"{", "JSON")],
)
def test_an_order_that_cannot_be_read_is_invalid(fields: object, says: str) -> None:
    with pytest.raises(CopyError, match=says) as caught:
        read(WITHDRAW, fields)
    assert caught.value.cause is Cause.INVALID_STORY
