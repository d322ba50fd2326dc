import datetime
import pickle
from dataclasses import replace
from pathlib import Path

import pytest
import spacy
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from enrichment.pipeline import Draft, Enriched, Enricher, build
from enrichment.segments import LIMIT
from schemas.errors import PipelineError
from tests.enrichment.conftest import ELECTION, POLITICS, SPORT, THRESHOLDS
from tests.enrichment.foreign import ruled, saved, trained

SAMPLE = Path(__file__).parents[3] / "shared" / "samples" / "000_e65251e9d6267151.txt"
STORY = Draft(
    "Palmer wins in Lisbon",
    "Ada Palmer won the match by two goals on Monday.\n\n"
    "The Harbour Trust thanked Palmer’s team. Palmer left for the U.S.",
)
GERMAN = Draft("", "Die Polizei hat am Montag in Berlin drei Männer festgenommen, teilte die Behörde mit.")


def assert_places_hold(story: Enriched) -> None:
    texts = {"headline": story.headline, "body": story.body, "caption": story.caption}
    for entity in story.entities:
        for mention in entity.mentions:
            assert texts[mention.field][mention.start : mention.end] == mention.text
    for value in story.values:
        assert texts[value.field][value.start : value.end] == value.text


def test_entities_of_headline_and_body(small: Enricher) -> None:
    (story,) = small.enrich([STORY])
    assert {entity.id: len(entity.mentions) for entity in story.entities} == {
        "per:ada-palmer": 4,
        "gpe:lisbon": 1,
        "org:harbour-trust": 1,
        "gpe:united-states": 1,
    }
    assert story.entities[0].id == "per:ada-palmer"
    assert [mention.field for mention in story.entities[0].mentions] == ["headline", "body", "body", "body"]
    assert story.entities[0].by == "en_tiny-9.9/entity_ruler"
    assert {mention.confidence for mention in story.entities[0].mentions} == {0.9123}
    assert_places_hold(story)


def test_who_stands_in_a_caption_is_found_in_it(small: Enricher) -> None:
    body = (
        "The trust said on Monday that the plan would go ahead in the autumn.\n\n"
        "Photo: Ada Palmer in Lisbon on May 16, 2024.\n\n"
        "It heard two speakers in the afternoon, and nobody spoke against it."
    )
    (story,) = small.enrich([Draft("Trust to go ahead", body, "en")])
    assert "Ada Palmer" in story.caption and "Ada Palmer" not in story.body
    assert {
        mention.field for entity in story.entities if entity.name == "Ada Palmer" for mention in entity.mentions
    } == {"caption"}
    assert [(value.field, value.value) for value in story.values if value.value == "2024-05-16"] == [
        ("caption", "2024-05-16")
    ]
    assert_places_hold(story)


def test_topics_and_all_scores(small: Enricher) -> None:
    sport, election = small.enrich([STORY, Draft("", "Voters went to the polls in the election.")])
    assert [topic.code for topic in sport.topics] == [SPORT]
    assert [(topic.code, topic.inferred) for topic in election.topics] == [(POLITICS, True), (ELECTION, False)]
    assert sport.scores.keys() == THRESHOLDS.keys()
    assert sport.topics[0].by == "en_tiny-9.9/textcat_multilabel"


def test_values_are_read_by_the_date_of_the_story(small: Enricher) -> None:
    drafts = [replace(STORY, date=date) for date in (datetime.date(2024, 5, 16), datetime.date(2024, 5, 31), None)]
    days = [[value.value for value in story.values if value.type == "DATE"] for story in small.enrich(drafts)]
    assert days == [["2024-05-13"], ["2024-05-27"], []]


def test_cleaning_comes_first_and_can_be_left_out(small: Enricher) -> None:
    draft = Draft("", "Ada\xa0Palmer spoke of the plan in Lisbon. \n\n\n\nThe trust heard her there.")
    (cleaned,), (kept,) = small.enrich([draft]), small.enrich([draft], clean=False)
    assert cleaned.body == "Ada Palmer spoke of the plan in Lisbon.\n\nThe trust heard her there."
    assert "per:ada-palmer" in {entity.id for entity in cleaned.entities}
    assert (kept.body, kept.cleaning.repairs) == (draft.body, ())


def test_other_languages_are_cleaned_and_passed_on(small: Enricher) -> None:
    (story,) = small.enrich([Draft("", GERMAN.body + "\xa0\n")])
    assert story.body == GERMAN.body
    assert story.skipped is not None
    assert story.skipped.startswith("language is de (")
    assert (story.entities, story.values, story.topics, dict(story.scores)) == ((), (), (), {})


@pytest.mark.parametrize("draft", [Draft("", ""), Draft(" ", "\n\u200b\n")])
def test_a_story_without_text_is_passed_on(small: Enricher, draft: Draft) -> None:
    (story,) = small.enrich([draft])
    assert (story.headline, story.body, story.skipped) == ("", "", "there is no text to enrich")


def test_a_headline_alone_is_a_story(small: Enricher) -> None:
    (story,) = small.enrich([Draft("Ada Palmer wins the match in Lisbon", "")])
    assert {entity.id for entity in story.entities} == {"per:ada-palmer", "gpe:lisbon"}


def test_order_is_kept_whatever_is_skipped(small: Enricher) -> None:
    drafts = [Draft("", f"Ada Palmer won match {n} in Lisbon." + " She left." * (n * 7 % 11)) for n in range(30)]
    drafts[3], drafts[17] = GERMAN, Draft("", "")
    stories = small.enrich(drafts)
    assert [story.body for story in stories] == [draft.body for draft in drafts]
    assert [place for place, story in enumerate(stories) if story.skipped] == [3, 17]


def test_no_story_depends_on_its_neighbours(small: Enricher) -> None:
    alone = [small.enrich([draft])[0] for draft in (STORY, GERMAN)]
    assert small.enrich([STORY, GERMAN]) == alone


def test_nothing_in_nothing_out(small: Enricher) -> None:
    assert small.enrich([]) == []


def test_results_are_plain_data(small: Enricher) -> None:
    stories = small.enrich([STORY, GERMAN])
    data = pickle.dumps(stories)
    assert pickle.loads(data) == stories
    assert len(data) < 20_000


def test_a_story_longer_than_a_segment(small: Enricher) -> None:
    filler = "The committee met again and nothing of note was said there.\n\n" * (LIMIT // 30)
    (story,) = small.enrich([Draft("Palmer speaks", f"{filler}Ada Palmer spoke in Lisbon.")])
    assert {entity.id for entity in story.entities} == {"per:ada-palmer", "gpe:lisbon"}
    assert_places_hold(story)


@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(
    headline=st.text(st.characters(exclude_categories=()), max_size=60),
    body=st.text(st.characters(exclude_categories=()), max_size=300),
    clean=st.booleans(),
)
def test_any_text_is_handled(small: Enricher, headline: str, body: str, clean: bool) -> None:
    body = f"{body} Ada Palmer’s team said on Monday that the match in the U.S. would be won. {body}"
    (story,) = small.enrich([Draft(headline, body, "en")], clean=clean)
    assert_places_hold(story)
    assert clean or len(story.body) == len(body)
    assert len({entity.id for entity in story.entities}) == len(story.entities)


@settings(max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(body=st.text(max_size=400), headline=st.text(max_size=80))
def test_the_shipped_pipeline_handles_any_text(enricher: Enricher, headline: str, body: str) -> None:
    (story,) = enricher.enrich([Draft(headline, f"{body}\nThe president of Brazil visited Lisbon on Monday.", "en")])
    assert_places_hold(story)


def test_a_real_story_with_the_shipped_pipeline(enricher: Enricher) -> None:
    if not SAMPLE.exists():
        pytest.skip(f"{SAMPLE} is not there")
    headline, _, body = SAMPLE.read_text("utf-8").partition("\n\n")
    (story,) = enricher.enrich([Draft(headline, body)])
    names = {entity.name for entity in story.entities}
    assert {"Xi Jinping", "Vladimir Putin", "China", "Russia", "Ukraine"} <= names
    assert {"medtop:11000000", "medtop:16000000"} <= {topic.code for topic in story.topics}
    assert story.language.code == "en"
    assert_places_hold(story)


def test_topics_stay_ours_beside_a_pipeline_without_them(enricher: Enricher, tmp_path: Path) -> None:
    theirs = build(str(saved(ruled({"PERSON": ["Ada Palmer"], "MONEY": ["two goals"]}), tmp_path)))
    (mixed,), (own,) = theirs.enrich([STORY]), enricher.enrich([STORY])
    assert [(entity.id, entity.by) for entity in mixed.entities] == [("per:ada-palmer", "en_ruled-2.5/entity_ruler")]
    assert (mixed.topics, mixed.scores) == (own.topics, own.scores)
    assert all(topic.by.startswith("copydesk") for topic in mixed.topics)
    assert mixed.topics
    assert theirs.name == f"en_ruled 2.5 + {enricher.name}"
    assert_places_hold(mixed)


def test_a_pipeline_with_media_topics_replaces_ours(small: Enricher) -> None:
    (story,) = small.enrich([STORY])
    assert small.name == "en_tiny 9.9"
    assert story.scores.keys() == THRESHOLDS.keys()
    assert story.topics[0].confidence >= THRESHOLDS[SPORT]


def test_labels_are_mapped_as_configured(enricher: Enricher, tmp_path: Path) -> None:
    folder = saved(ruled({"persName": ["Ada Palmer"], "GPE_LOC": ["Lisbon"], "ORG": ["Harbour Trust"]}), tmp_path)
    (story,) = build(str(folder), "persName=PER,GPE_LOC=GPE,ORG=").enrich([STORY])
    assert {entity.id for entity in story.entities} == {"per:ada-palmer", "gpe:lisbon"}
    assert enricher.name


def test_a_trained_recogniser_of_other_people_is_used(enricher: Enricher, tmp_path: Path) -> None:
    folder = str(saved(trained(), tmp_path))
    with pytest.raises(PipelineError, match="persName"):
        build(folder)
    (story,) = build(folder, "persName=PER").enrich([Draft("", "Ada Palmer spoke in the town hall.", "en")])
    assert [(entity.name, entity.by) for entity in story.entities] == [("Ada Palmer", "en_trained-0.3/ner")]
    assert enricher.name


def test_a_blank_pipeline_is_refused(tmp_path: Path) -> None:
    with pytest.raises(PipelineError, match="finds entities"):
        build(str(saved(spacy.blank("en"), tmp_path)))


def test_spacys_small_pipeline_where_it_is_installed(enricher: Enricher) -> None:
    if not spacy.util.is_package("en_core_web_sm"):
        pytest.skip("en_core_web_sm is not installed")
    text = "Barack Obama flew from Paris to Berlin on Monday to meet the Red Cross."
    (story,) = build("en_core_web_sm").enrich([Draft("", text, "en")])
    assert {"per:barack-obama", "gpe:paris", "gpe:berlin"} <= {entity.id for entity in story.entities}
    assert {entity.by.rpartition("-")[0] for entity in story.entities} == {"en_core_web_sm"}
    assert story.scores.keys() == enricher.enrich([STORY])[0].scores.keys()


def test_the_shipped_pipeline_says_its_name(enricher: Enricher) -> None:
    name, _, version = enricher.name.partition(" ")
    assert name == "copydesk_en"
    assert version
