import orjson
import pytest

from agents.assembly import assemble
from agents.envelope import Envelope, envelope
from agents.records import OVERHEAD, entity_records, fitting, slugs, story_records
from schemas.annotations import EntityType
from schemas.causes import Cause
from schemas.codec import to_bytes
from schemas.errors import CopyError
from schemas.events import EnrichedStory, EntityEvent
from schemas.headers import read
from schemas.topics import CATALOGUE, ENTITIES
from streams.work import Outgoing
from tests.agents.making import PROVENANCE, enriched, entity, raw, story, topic

TWO = (entity(EntityType.PER, "Ada"), entity(EntityType.GPE, "Bergen", 7))


def made(**found: object) -> tuple[EnrichedStory, Envelope]:
    found = {"headline": "Ada in Bergen", "body": "Ada in Bergen"} | found
    whole = assemble(story(), enriched(**found), PROVENANCE)  # type: ignore[arg-type]
    return whole, envelope(raw(b"x"), 0, story(), "story.added", {})


def test_streams_are_those_of_level_one_predicted_or_inferred() -> None:
    topics = [topic("medtop:20000574", 2), topic("medtop:15000000"), topic("medtop:11000000", inferred=True)]
    assert slugs(topics) == ["sport", "politics"]


def test_a_story_goes_to_enriched_and_to_each_stream_with_the_same_bytes() -> None:
    whole, headers = made()
    records = list(story_records(whole, headers, ["sport", "politics"]))
    assert [record.topic for record in records] == ["wire.enriched", "wire.topic.sport", "wire.topic.politics"]
    assert {record.key for record in records} == {b"x:1"}
    assert {record.value for record in records} == {to_bytes(whole)}
    ids = [read(record.headers, "ce_id").rpartition("/")[2] for record in records]
    assert ids == ["enriched", "topic:sport", "topic:politics"]


def test_each_entity_is_an_event_of_the_contract() -> None:
    whole, headers = made(entities=TWO)
    records = list(entity_records(whole, headers))
    assert [record.key for record in records] == [b"per:ada|x:1", b"gpe:bergen|x:1"]
    assert {record.topic for record in records} == {ENTITIES}
    events = [EntityEvent.model_validate_json(record.value or b"") for record in records]
    assert events[0] == EntityEvent(
        id="per:ada",
        type=EntityType.PER,
        name="Ada",
        salience=0.5,
        confidence=0.8,
        mentions=1,
        uri="x:1",
        headline="Ada in Bergen",
        language="en",
    )
    assert [to_bytes(event) for event in events] == [record.value for record in records]


def test_a_story_without_headline_has_entities_without_one() -> None:
    whole, headers = made(headline="", entities=TWO)
    assert orjson.loads(next(entity_records(whole, headers)).value or b"")["headline"] == ""


def test_a_record_that_its_topic_would_refuse_is_an_error() -> None:
    room = CATALOGUE[ENTITIES].max_message_bytes - OVERHEAD
    assert fitting(Outgoing(ENTITIES, b"k", b"v" * (room - 1), ()))
    with pytest.raises(CopyError, match=r"of 1,048,577 bytes on wire\.entities; the limit is 1,048,576") as caught:
        fitting(Outgoing(ENTITIES, b"k", b"v" * room, ()))
    assert caught.value.cause is Cause.TOO_LARGE


def test_a_story_over_the_limit_yields_nothing() -> None:
    whole, headers = made(body="\u0001" * 3_000_000)
    with pytest.raises(CopyError, match=r"wire\.enriched"):
        next(story_records(whole, headers, ["sport"]))
