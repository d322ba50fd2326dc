from pathlib import Path

import orjson
import pytest

from copydesk.enriching.batches import Options
from copydesk.enriching.single import enrich_story
from schemas.errors import InputError
from schemas.events import EnrichedStory

TEXT = b"Palmer wins in Lisbon\n\nAda Palmer won the match by two goals on Monday."


def test_a_text_becomes_an_enriched_story(tiny: Path) -> None:
    story = EnrichedStory.model_validate_json(enrich_story(TEXT, Options(str(tiny))))
    assert story.item.headlines[0].value == "Palmer wins in Lisbon"
    assert [person.name for person in story.item.people] == ["Ada Palmer"]
    assert [topic.code for topic in story.enrichment.topics] == ["medtop:15000000"]
    assert story.enrichment.provenance.pipeline == "en_tiny 9.9"
    for entity in story.enrichment.entities:
        for mention in entity.mentions:
            field = story.item.headlines[0] if mention.field == "headline" else story.item.bodies[0]
            assert field.value[mention.start : mention.end] == mention.text


def test_our_own_json_form_becomes_one_too(tiny: Path) -> None:
    own = orjson.dumps({"uri": "urn:desk:1", "version": 4, "headline": "Lisbon", "text": "Ada Palmer won the match."})
    story = EnrichedStory.model_validate_json(enrich_story(own, Options(str(tiny), "PERSON=ORG")))
    assert [found.name for found in story.item.organisations] == ["Ada Palmer"]
    assert (story.item.uri, story.item.version) == ("urn:desk:1", "4")


def test_scores_and_as_is(tiny: Path) -> None:
    output = orjson.loads(enrich_story(TEXT + b" \xc2\xa0Good.", Options(str(tiny), clean=False, scores=True)))
    assert output["item"]["bodies"][0]["value"].endswith(" \xa0Good.")
    assert output["scores"].keys() == {"medtop:11000000", "medtop:15000000", "medtop:20000574"}


@pytest.mark.parametrize(
    ("value", "said"), [(b"", "empty"), (b"\xff\xfe\xfa", ""), (b'{"uri": ', "JSON"), (b"<html>", "")]
)
def test_bytes_that_are_no_story_are_an_error_with_a_remedy(value: bytes, said: str) -> None:
    with pytest.raises(InputError) as caught:
        enrich_story(value, Options("never loaded"))
    assert said in caught.value.message
    assert caught.value.remedy
