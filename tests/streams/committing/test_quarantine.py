import pytest

from schemas import headers
from schemas.causes import Cause
from schemas.topics import CATALOGUE, ENTITIES, QUARANTINE
from streams.committing.quarantine import MESSAGE_LIMIT, oversize, quarantine_record
from streams.work import Failure, Outgoing, RawEvent

EVENT = RawEvent("wire.raw", 3, 42, 1_700_000_000_123, b"urn:a:1", b"{broken", (("ce_source", b"feed"),))
FAILURE = Failure(Cause.BROKEN_JSON, "line 1\nis broken", "wires.own", "JSONDecodeError")


def test_the_record_holds_the_original_bytes_and_headers() -> None:
    record = quarantine_record(EVENT, FAILURE)
    assert record.topic == QUARANTINE
    assert record.value == b"{broken"
    assert ("ce_source", b"feed") in record.headers


def test_the_headers_say_what_happened_and_where() -> None:
    read = headers.read_quarantine(quarantine_record(EVENT, FAILURE).headers)
    assert read.cause is Cause.BROKEN_JSON
    assert (read.topic, read.partition, read.offset, read.item) == ("wire.raw", 3, 42, 0)
    assert read.message == "line 1 is broken"
    assert read.exception == "JSONDecodeError"
    assert headers.instant(read.at) == "2023-11-14T22:13:20.123Z"


def test_the_same_failure_gives_the_same_record() -> None:
    assert quarantine_record(EVENT, FAILURE) == quarantine_record(EVENT, FAILURE)


def test_each_story_of_a_message_has_a_key_of_its_own() -> None:
    second = Failure(Cause.EMPTY, "no text", "wires.own", item=1)
    assert quarantine_record(EVENT, FAILURE).key != quarantine_record(EVENT, second).key


def test_a_long_message_is_cut() -> None:
    long = Failure(Cause.ENRICHER_ERROR, "x" * 10_000, "streams.pool")
    assert len(headers.read_quarantine(quarantine_record(EVENT, long).headers).message) == MESSAGE_LIMIT


@pytest.mark.parametrize(("size", "fits"), [(1000, True), (CATALOGUE[ENTITIES].max_message_bytes, False)])
def test_one_oversize_record_is_a_failure_of_its_story(size: int, fits: bool) -> None:
    small = Outgoing("wire.enriched", b"k", b"v", ())
    failure = oversize([small, Outgoing(ENTITIES, b"k", b"v" * size, ())], item=2)
    assert (failure is None) == fits
    if failure is not None:
        assert (failure.cause, failure.item) == (Cause.TOO_LARGE, 2)
        assert ENTITIES in failure.message


@pytest.mark.parametrize("clock", [-(2**63), -1, 2**63 - 1])
def test_no_clock_of_a_producer_keeps_a_story_from_quarantine(clock: int) -> None:
    event = RawEvent("wire.raw", 3, 42, clock, None, b"{broken", ())
    assert headers.read_quarantine(quarantine_record(event, FAILURE).headers).offset == 42
