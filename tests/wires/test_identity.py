import pytest
from hypothesis import given
from hypothesis import strategies as st

from schemas.causes import Cause
from schemas.errors import CopyError
from schemas.identity import content_uri
from wires.identity import as_uri, is_uri, normalised_url, sender_id, story_uri
from wires.message import Message

IDS = st.text(st.characters(exclude_categories=["Cs"]), min_size=1)


@pytest.mark.parametrize(
    "text",
    [
        "urn:newsml:example.org:20260301:0065",
        "tag:example.org,2026:story/7",
        "https://example.org",
        "https://user@example.org:8080/a/b;c=1?q=%20x#top",
        "wikinews:ID736",
        "urn:uuid:8d19cf88-b3ab-4972-8fec-1207599f2872",
    ],
)
def test_a_uri_stays_as_it_is(text: str) -> None:
    assert is_uri(text)
    assert as_uri(text) == text
    assert sender_id(text) == ""


@pytest.mark.parametrize(
    "text", ["", "AP123", "a b:c", "http://", "http://a b/", "x:", "x:%zz", "1x:y", "http://[::1]/", "x:y#a#b", "ü:x"]
)
def test_what_is_no_uri_is_known(text: str) -> None:
    assert not is_uri(text)


@given(IDS)
def test_an_id_becomes_a_uri_once_and_leads_back(own: str) -> None:
    uri = as_uri(own)
    assert is_uri(uri)
    assert as_uri(uri) == uri
    assert as_uri(own.encode()) == uri
    assert is_uri(own) or sender_id(uri) == own


@given(IDS.filter(lambda own: not is_uri(own)), IDS.filter(lambda own: not is_uri(own)))
def test_two_ids_do_not_share_a_uri(one: str, other: str) -> None:
    assert (as_uri(one) == as_uri(other)) == (one == other)


@given(st.binary(min_size=1))
def test_any_key_becomes_a_uri(key: bytes) -> None:
    assert is_uri(as_uri(key))


def test_a_key_that_is_not_text_has_no_id_to_show() -> None:
    assert as_uri(b"\xff\x00") == "urn:copydesk:id:%FF%00"
    assert sender_id("urn:copydesk:id:%FF%00") == ""


@pytest.mark.parametrize(
    ("url", "wanted"),
    [
        ("HTTPS://Example.ORG:443/A?utm_source=x&b=2&fbclid=9#c", "https://example.org/A?b=2"),
        ("http://example.org", "http://example.org/"),
        ("http://example.org:8080/a?q=a%20b", "http://example.org:8080/a?q=a%20b"),
        ("https://example.org/a?b=&c", "https://example.org/a?b=&c"),
    ],
)
def test_urls_of_one_page_are_one(url: str, wanted: str) -> None:
    assert normalised_url(url) == wanted
    assert normalised_url(wanted) == wanted


@pytest.mark.parametrize("url", ["/a/b", "example.org/a", "http://[a", "http://a:x/", "mailto:"])
def test_what_is_no_absolute_url_is_refused(url: str) -> None:
    with pytest.raises(CopyError, match="url is not an absolute URL") as caught:
        story_uri(Message(b""), url=url)
    assert caught.value.cause is Cause.INVALID_STORY


def test_the_own_id_wins_then_the_url_then_the_key_then_the_text() -> None:
    keyed = Message(b"", source="tass", key=b"K 1")
    assert story_uri(keyed, own=" AP1 ", url="http://a.org") == "urn:copydesk:id:AP1"
    assert story_uri(keyed, own="", url="http://a.org") == "http://a.org/"
    assert story_uri(keyed, text="t") == "urn:copydesk:id:K%201"
    assert story_uri(Message(b"", source="tass"), source="own", text="t") == content_uri("tass", "t")
    assert story_uri(Message(b""), source="own", text="t") == content_uri("own", "t")


def test_a_uri_over_the_limit_is_refused() -> None:
    assert story_uri(Message(b""), own="x:" + "y" * 2046)
    with pytest.raises(CopyError, match="2,049 characters") as caught:
        story_uri(Message(b""), own="x:" + "y" * 2047)
    assert caught.value.cause is Cause.INVALID_STORY
