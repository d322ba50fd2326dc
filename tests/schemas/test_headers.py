from datetime import UTC, datetime, timedelta, timezone

from hypothesis import given
from hypothesis import strategies as st

from schemas import headers
from schemas.causes import Cause
from schemas.events import Quarantined

AT = datetime(2026, 3, 1, 9, 30, tzinfo=UTC)


def test_a_header_is_found_in_any_case_and_the_first_counts() -> None:
    pairs = [("Content-Type", b" text/plain "), ("content-type", b"text/html")]
    assert headers.read(pairs, "content-type") == "text/plain"
    assert headers.read(pairs, "ce_id") == ""


@given(st.binary())
def test_reading_never_raises(value: bytes) -> None:
    assert isinstance(headers.read([("x", value)], "x"), str)


def test_an_instant_is_utc_with_milliseconds() -> None:
    assert headers.instant(AT.astimezone(timezone(timedelta(hours=5)))) == "2026-03-01T09:30:00.000Z"


def test_an_event_has_the_attributes_that_cloudevents_requires() -> None:
    event = headers.cloud_event(
        event_id="wire.raw/0/1/0/enriched",
        source="feed",
        kind="story.added",
        subject="urn:a:1",
        at=AT,
        schema="enriched-story",
    )
    assert {"ce_specversion", "ce_id", "ce_source", "ce_type"} <= set(event)
    assert event["ce_specversion"] == "1.0"
    assert event["content-type"] == "application/json"


def test_empty_values_are_not_sent() -> None:
    packed = headers.pack(headers.routing(topics=["politics", "economy"], language="en", pubstatus="usable"))
    assert packed == (("topics", b"politics,economy"), ("language", b"en"), ("pubstatus", b"usable"))


@given(
    st.builds(
        Quarantined,
        id=st.text(),
        cause=st.sampled_from(Cause),
        message=st.text(),
        component=st.text(),
        exception=st.text(),
        topic=st.text(),
        partition=st.integers(0, 99),
        offset=st.integers(0),
        item=st.integers(0, 9),
        attempts=st.integers(1, 9),
        at=st.datetimes(timezones=st.just(UTC)),
    )
)
def test_a_quarantine_record_survives_its_headers(record: Quarantined) -> None:
    sent = [(name, value.encode()) for name, value in headers.quarantine(record).items()]
    assert headers.read_quarantine(sent) == record
