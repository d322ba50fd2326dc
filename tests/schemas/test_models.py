"""What the models refuse, and what their bytes look like."""

import orjson
import pytest
from pydantic import ValidationError

from schemas.annotations import Mention, Topic
from schemas.codec import to_bytes
from schemas.events import EntityEvent
from schemas.item import NewsItem
from schemas.story import RawStory, Status

TOPIC = {"name": "politics", "level": 1, "confidence": 0.9, "inferred": False, "source": "model", "by": "x"}


def test_a_story_without_a_uri_is_refused() -> None:
    with pytest.raises(ValidationError):
        RawStory(uri="", format="text/plain")


def test_an_unknown_status_is_refused() -> None:
    with pytest.raises(ValidationError):
        RawStory.model_validate({"uri": "urn:a:1", "format": "x", "status": "published"})


@pytest.mark.parametrize("code", ["11000000", "medtop:1", "medtop:110000000"])
def test_only_media_topic_codes_are_topics(code: str) -> None:
    with pytest.raises(ValidationError):
        Topic.model_validate({"code": code, **TOPIC})


@pytest.mark.parametrize("confidence", [-0.1, 1.1])
def test_confidence_is_between_zero_and_one(confidence: float) -> None:
    with pytest.raises(ValidationError):
        Mention(field="body", start=0, end=2, text="Xi", confidence=confidence)


def test_unknown_fields_are_refused_on_our_side() -> None:
    with pytest.raises(ValidationError):
        EntityEvent.model_validate({"id": "per:a", "surprise": 1})


def test_models_cannot_be_changed() -> None:
    story = RawStory(uri="urn:a:1", format="text/plain")
    with pytest.raises(ValidationError):
        story.uri = "urn:a:2"  # type: ignore[misc]


def test_bytes_leave_out_what_is_absent() -> None:
    item = orjson.loads(to_bytes(NewsItem(uri="urn:a:1", version="1", pubStatus=Status.USABLE)))
    assert item["pubStatus"] == "usable"
    assert item["standard"] == {"name": "ninjs", "version": "3.1"}
    assert "language" not in item
