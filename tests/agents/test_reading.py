import pytest
from hypothesis import given
from hypothesis import strategies as st

from agents.reading import MESSAGE_LIMIT, blank, failed, read
from schemas.causes import Cause
from schemas.errors import CopyError
from streams.work import Failure
from tests.agents.making import raw


def test_the_stories_of_an_event() -> None:
    reading = read(raw(b"Ferry sails\n\nBody", key=b"AP1", ce_source="np"))
    (story,) = reading.stories
    assert (story.uri, story.source, story.headline) == ("urn:copydesk:id:AP1", "np", "Ferry sails")
    assert reading.failure is None


@pytest.mark.parametrize(
    ("value", "declared", "cause", "component"),
    [
        (b"", "", Cause.EMPTY, "wires.reading"),
        (b"x" * 5_000_000, "text/plain", Cause.TOO_LARGE, "wires.reading"),
        (b"x", "image/png", Cause.UNKNOWN_FORMAT, "wires.reading"),
        (b"caf\xe9", "text/plain", Cause.INVALID_ENCODING, "wires.plain"),
        (b'{"text": ', "application/json", Cause.BROKEN_JSON, "wires.own"),
        (b'{"text": 1}', "", Cause.INVALID_STORY, "wires.own"),
    ],
)
def test_a_failure_names_who_refused(value: bytes, declared: str, cause: Cause, component: str) -> None:
    reading = read(raw(value, content_type=declared))
    assert reading.stories == ()
    assert reading.failure is not None
    assert (reading.failure.cause, reading.failure.component) == (cause, component)
    assert reading.failure.exception == "CopyError"


def test_a_failure_of_a_story_knows_its_place() -> None:
    error = CopyError(Cause.EMPTY, "Nothing\x1b[31m is\n left")
    assert failed(error, "here", 4) == Failure(Cause.EMPTY, "Nothing [31m is left", "here", "CopyError", 4)


@given(st.text())
def test_a_message_is_one_printable_line(message: str) -> None:
    line = failed(CopyError(Cause.EMPTY, message), "here").message
    assert line.isprintable()
    assert len(line) <= MESSAGE_LIMIT


def test_a_story_that_cleaning_emptied_is_empty() -> None:
    blank("Headline", "")
    blank("", "Body")
    with pytest.raises(CopyError) as caught:
        blank(" ", "\n")
    assert caught.value.cause is Cause.EMPTY
