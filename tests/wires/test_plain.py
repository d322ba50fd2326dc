from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from schemas.causes import Cause
from schemas.errors import CopyError
from schemas.identity import content_uri
from schemas.story import RawStory, Status
from wires.content_type import ContentType
from wires.message import Message
from wires.plain import HEADLINE_LIMIT, parse, split_headline

SAMPLE = Path(__file__).parents[3] / "shared" / "samples" / "000_e65251e9d6267151.txt"
STORY = "Ferry resumes after storm\n\nBERGEN (NP) - The ferry sails again.\n\nIt had stopped on Monday.\n"


def parsed(value: bytes, charset: str = "") -> RawStory:
    (story,) = parse(Message(value, ContentType("text/plain", charset), source="np"))
    return story


def test_a_headline_a_blank_line_and_the_body() -> None:
    story = parsed(STORY.encode())
    assert story.headline == "Ferry resumes after storm"
    assert story.body_text == "BERGEN (NP) - The ferry sails again.\n\nIt had stopped on Monday."
    assert story.status is Status.USABLE
    assert (story.source, story.format) == ("np", "text/plain")
    assert story.uri == content_uri("np", STORY)


def test_the_declared_charset_is_read() -> None:
    assert parsed("Fähre\n\nSie fährt.".encode("iso-8859-1"), "iso-8859-1").headline == "Fähre"


@pytest.mark.parametrize(
    ("text", "headline", "body"),
    [
        ("Ferry sails\r\n \t\r\n\r\nBody here", "Ferry sails", "Body here"),
        ("\n\n  Ferry sails  \n\nBody", "Ferry sails", "Body"),
        ("Ferry sails\r\rBody", "Ferry sails", "Body"),
        ("Will the ferry sail?\n\nBody", "Will the ferry sail?", "Body"),
        ("Senate passes bill, U.S.\n\nBody", "Senate passes bill, U.S.", "Body"),
        ("Ferry line bought by Harbour Inc.\n\nBody", "Ferry line bought by Harbour Inc.", "Body"),
        ("The ferry sails again.\n\nBody", "", "The ferry sails again.\n\nBody"),
        ("“The ferry sails.”\n\nBody", "", "“The ferry sails.”\n\nBody"),
        ("Ferry sails\nBody without a blank line", "", "Ferry sails\nBody without a blank line"),
        ("Only one line", "", "Only one line"),
        ("Only one line\n\n", "", "Only one line"),
    ],
)
def test_what_is_a_headline(text: str, headline: str, body: str) -> None:
    assert split_headline(text) == (headline, body)


def test_a_long_first_line_is_the_lead() -> None:
    assert split_headline("x" * HEADLINE_LIMIT + "\n\nBody")[0] == "x" * HEADLINE_LIMIT
    assert split_headline("x" * (HEADLINE_LIMIT + 1) + "\n\nBody")[0] == ""


@given(st.text(st.sampled_from('aB."” \t\r\n'), max_size=40))
def test_splitting_loses_nothing_but_blanks(text: str) -> None:
    headline, body = split_headline(text)
    assert "".join((headline + body).split()) == "".join(text.split())


@pytest.mark.parametrize(
    ("value", "cause"),
    [
        (b" \r\n\t", Cause.EMPTY),
        (b"\xef\xbb\xbf", Cause.EMPTY),
        (b"caf\xe9", Cause.INVALID_ENCODING),
        ("Ferry sails".encode("utf-16-le"), Cause.INVALID_ENCODING),
    ],
)
def test_what_cannot_be_used(value: bytes, cause: Cause) -> None:
    with pytest.raises(CopyError) as caught:
        parsed(value)
    assert caught.value.cause is cause


@pytest.mark.parametrize(
    "text",
    [
        "EMBARGOED UNTIL 0900 GMT\n\nFerry sails",
        "Ferry sails\n\n*** Embargo: Monday noon ***\n\nBody",
        "STRICTLY EMBARGOED TO MIDNIGHT\nBody",
        "Not for publication before Monday\n\nBody",
    ],
)
def test_a_text_that_says_it_is_embargoed_is_not_taken_for_free(text: str) -> None:
    with pytest.raises(CopyError, match="says that it is embargoed") as caught:
        parsed(text.encode())
    assert caught.value.cause is Cause.INVALID_STORY


@pytest.mark.parametrize("text", ["Embargo on oil extended\n\nBody", "Ministers discuss the embargo: report\n\nBody"])
def test_a_story_about_an_embargo_is_a_story(text: str) -> None:
    assert parsed(text.encode()).body_text == "Body"


@pytest.mark.skipif(not SAMPLE.exists(), reason="../shared is not there")
def test_a_real_article() -> None:
    story = parsed(SAMPLE.read_bytes())
    assert story.headline.startswith("Xi-Putin meeting: ")
    assert story.headline.endswith(" for war")
    assert story.body_text.startswith("Hong Kong (CNN) Xi Jinping ")
