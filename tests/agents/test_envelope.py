import pytest
from hypothesis import given
from hypothesis import strategies as st

from agents.envelope import UNKNOWN_FEED, envelope, feed_uri
from schemas.headers import Headers, read
from streams.work import RawEvent
from tests.agents.making import raw, story
from wires.identity import is_uri

TRACE = "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01"


def headers(event: RawEvent, **fields: str) -> Headers:
    return envelope(event, 2, story(**fields), "story.added", {"topics": "sport"}).story("enriched")


def test_the_headers_of_an_enriched_event() -> None:
    assert dict(headers(raw(b"x", traceparent=TRACE), source="np")) == {
        "ce_specversion": b"1.0",
        "ce_id": b"wire.raw/3/7/2/enriched",
        "ce_source": b"urn:copydesk:feed:np",
        "ce_type": b"story.added",
        "ce_time": b"2026-03-01T09:30:00.123Z",
        "ce_subject": b"x:1",
        "ce_dataschema": b"urn:copydesk:schema:enriched-story:1",
        "content-type": b"application/json",
        "traceparent": TRACE.encode(),
        "topics": b"sport",
    }


def test_each_role_has_its_id_and_entity_events_their_schema() -> None:
    made = envelope(raw(b"x"), 0, story(), "story.added", {})
    assert read(made.story("topic:sport"), "ce_id") == "wire.raw/3/7/0/topic:sport"
    assert read(made.entity("per:ada"), "ce_id") == "wire.raw/3/7/0/entity:per:ada"
    assert read(made.entity("per:ada"), "ce_dataschema") == "urn:copydesk:schema:entity-event:1"


@pytest.mark.parametrize("trace", ["", "x", TRACE.upper(), TRACE + "-more", "0" * 10_000])
def test_a_trace_that_is_none_is_not_carried_on(trace: str) -> None:
    assert read(headers(raw(b"x", traceparent=trace)), "traceparent") == ""


@pytest.mark.parametrize(
    ("source", "wanted"),
    [
        ("", UNKNOWN_FEED),
        ("urn:feed:np", "urn:feed:np"),
        ("https://np.example/feed", "https://np.example/feed"),
        ("np", "urn:copydesk:feed:np"),
        ("Nord Press", "urn:copydesk:feed:Nord%20Press"),
    ],
)
def test_the_uri_of_a_feed(source: str, wanted: str) -> None:
    assert feed_uri(source) == wanted


@given(st.text(st.characters(exclude_categories=["Cs"])))
def test_every_feed_is_a_uri_and_stays_it(source: str) -> None:
    assert is_uri(feed_uri(source))
    assert feed_uri(feed_uri(source)) == feed_uri(source)
