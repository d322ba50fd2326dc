from pathlib import Path
from typing import Any

import orjson
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from agents.desk import Desk, build
from enrichment.pipeline import Draft, Enriched, Enricher
from schemas.causes import Cause
from schemas.errors import ConfigurationError
from schemas.events import EnrichedStory
from schemas.headers import read
from schemas.ledger import Scale
from schemas.mediatopics import SLUGS
from schemas.topics import ENRICHED, ENTITIES
from streams.work import Outcome, Outgoing
from tests.agents import ninjs
from tests.agents.making import AT, enriched, raw, topic
from wires.order import REVIVE, WITHDRAW

SAMPLE = Path(__file__).parents[3] / "shared" / "samples" / "000_e65251e9d6267151.txt"

STORY = {
    "id": "NP-17",
    "version": 2,
    "headline": "Norway’s parliament votes on ferry budget 🚢",
    "body": "OSLO (NP) — Norway’s parliament voted on Tuesday to fund new electric ferries between Bergen and "
    "Stavanger.\r\n\r\nPrime Minister Kari Solheim said the government would spend 40 million kroner.\r\n\r\n"
    "The opposition Labour Party called for an election in Norway.",
}
TEXTS = st.text(st.characters(exclude_categories=["Cs"]), max_size=200)


def one(desk: Desk, value: bytes | dict[str, object], **kwargs: Any) -> Outcome:
    (outcome,) = desk.process([raw(value, **kwargs)])
    return outcome


def value(record: Outgoing) -> Any:
    return orjson.loads(record.value or b"")


def test_a_story_comes_out_on_every_stream(desk: Desk) -> None:
    outcome = one(desk, STORY, ce_source="np")
    event = EnrichedStory.model_validate_json(outcome.records[0].value or b"")
    streams = [SLUGS[topic.code] for topic in event.enrichment.topics if topic.level == 1]
    topics = [record.topic for record in outcome.records]
    assert topics[: len(streams) + 1] == [ENRICHED, *(f"wire.topic.{slug}" for slug in streams)]
    assert topics[len(streams) + 1 :] == [ENTITIES] * len(event.enrichment.entities)
    assert "politics" in streams
    assert {"Norway", "Bergen"} <= {entity.name for entity in event.enrichment.entities}
    assert outcome.uris == ("urn:copydesk:id:NP-17",)
    assert (event.item.version, event.item.altIds[0].value) == ("2", "NP-17")
    assert outcome.failures == ()


def test_headers_route_and_ids_are_unique(desk: Desk) -> None:
    records = one(desk, STORY, ce_source="np").records
    for record in records:
        assert read(record.headers, "ce_type") == "story.added"
        assert read(record.headers, "ce_source") == "urn:copydesk:feed:np"
        assert "politics" in read(record.headers, "topics").split(",")
        assert (read(record.headers, "language"), read(record.headers, "pubstatus")) == ("en", "usable")
        assert read(record.headers, "embargoed_until") == ""
    assert len({read(record.headers, "ce_id") for record in records}) == len(records)


def mentions(outcome: Outcome) -> list[tuple[str, str]]:
    """Each mention of the published bytes, and what the published field holds in its place."""
    published = value(outcome.records[0])
    fields = {
        "headline": "".join(headline["value"] for headline in published["item"]["headlines"]),
        "body": "".join(body["value"] for body in published["item"]["bodies"]),
        "caption": "\n".join(published["enrichment"]["cleaning"]["structure"]["captions"]),
    }
    found = [mention for entity in published["enrichment"]["entities"] for mention in entity["mentions"]]
    return [(mention["text"], fields[mention["field"]][mention["start"] : mention["end"]]) for mention in found]


def test_offsets_are_true_on_the_published_bytes(desk: Desk) -> None:
    pairs = mentions(one(desk, STORY))
    assert len(pairs) >= 4
    assert all(surface == text for surface, text in pairs)


@settings(max_examples=40)
@given(TEXTS, TEXTS)
def test_offsets_are_true_for_any_text(desk: Desk, headline: str, body: str) -> None:
    names = "Kari Solheim of the Labour Party met Ola Berg in Oslo, Norway. "
    outcome = one(desk, {"id": "x:1", "headline": headline, "body": f"{body} {names}{body}"})
    assert outcome.failures == () or outcome.failures[0].cause is Cause.INVALID_STORY
    if outcome.records:
        assert all(surface == text for surface, text in mentions(outcome))


def test_the_same_event_gives_the_same_bytes_in_any_batch(desk: Desk) -> None:
    events = [raw(STORY, 1), raw(b"\0", 2), raw(b"Storm hits Bergen\n\nA storm hit Bergen.", 3), raw(STORY, 4)]
    together = desk.process(events)
    assert together == [desk.process([event])[0] for event in events]
    assert desk.process(events[::-1])[::-1] == together


def test_bad_copy_is_a_failure_between_good_ones(desk: Desk) -> None:
    outcomes = desk.process([raw(STORY, 1), raw(b'{"text": ', 2), raw(b"", 3), raw(STORY, 4)])
    assert [bool(outcome.records) for outcome in outcomes] == [True, False, False, True]
    causes = [failure.cause for outcome in outcomes for failure in outcome.failures]
    assert causes == [Cause.BROKEN_JSON, Cause.EMPTY]
    assert read(outcomes[3].records[0].headers, "ce_id") == "wire.raw/3/4/0/enriched"


def test_what_cleaning_empties_is_a_failure(desk: Desk) -> None:
    outcome = one(desk, "\u200b\u00ad\u200b".encode())
    assert [failure.cause for failure in outcome.failures] == [Cause.EMPTY]
    assert outcome.records == ()


def test_no_story_means_no_outcome(desk: Desk) -> None:
    assert desk.process([]) == []


def test_another_language_is_passed_on_without_entities(desk: Desk) -> None:
    german = "Das Parlament in Oslo hat am Dienstag über neue Fähren zwischen Bergen und Stavanger abgestimmt. " * 3
    (record,) = one(desk, german.encode()).records
    enrichment = value(record)["enrichment"]
    assert record.topic == ENRICHED
    assert enrichment["skipped"]
    assert enrichment["entities"] == []
    assert read(record.headers, "language") == "de"


def test_an_embargo_is_on_every_record(desk: Desk) -> None:
    outcome = one(desk, STORY | {"embargoed_until": "2099-01-01T00:00:00+01:00"})
    assert {read(record.headers, "embargoed_until") for record in outcome.records} == {"2098-12-31T23:00:00.000Z"}
    assert value(outcome.records[0])["item"]["embargoedUntil"] == "2098-12-31T23:00:00Z"


@pytest.mark.parametrize("status", ["withheld", "canceled"])
def test_a_story_that_must_not_be_used_proposes_nothing_but_its_farewell(desk: Desk, status: str) -> None:
    outcome = one(desk, STORY | {"status": status, "slug": "FERRY", "byline": "By Kari Solheim"})
    assert outcome.records == ()
    farewell = outcome.proposals[0].farewell
    assert read(farewell.stories, "pubstatus") == status
    text = farewell.value + b"".join(header for _, header in (*farewell.stories, *farewell.entities))
    assert not any(word in text for word in (b"Norway", b"erry", b"Solheim", b"FERRY"))
    assert orjson.loads(farewell.value)["item"]["pubStatus"] == status


def test_the_claim_says_what_the_ledger_needs(desk: Desk) -> None:
    proposal = one(desk, STORY, ce_source="np").proposals[0]
    assert (proposal.claim.scale, proposal.claim.version) == (Scale.NUMBER, 2)
    assert proposal.claim.feed == "urn:copydesk:feed:np"
    assert proposal.claim.at == AT
    assert "politics" in proposal.place.topics
    assert len(proposal.arriving) == 1 + len(proposal.place.topics) + len(proposal.place.entities)


def test_equal_copy_has_equal_digests_whatever_its_version(desk: Desk) -> None:
    digests = [one(desk, STORY | more).proposals[0].claim.digest for more in ({}, {"version": 3}, {"byline": "x"})]
    assert digests[0] == digests[1] != digests[2]


@pytest.mark.parametrize(("form", "revives"), [(WITHDRAW, False), (REVIVE, True)])
def test_an_order_is_a_claim_without_copy_or_feed(desk: Desk, form: str, revives: bool) -> None:
    proposal = one(desk, {"uri": "x:1"}, content_type=form, ce_source="desk").proposals[0]
    assert (proposal.claim.uri, proposal.claim.feed, proposal.claim.revive) == ("x:1", "", revives)
    assert (proposal.arriving, proposal.claim.status) == ((), "withheld")


def test_withheld_text_never_meets_the_enricher_and_its_neighbours_keep_theirs(enricher: Enricher) -> None:
    seen: list[Draft] = []

    class Watched:
        name = enricher.name

        def enrich(self, drafts: Any) -> list[Enriched]:
            seen.extend(drafts)
            return enricher.enrich(drafts)

    events = [raw(STORY, 1), raw(STORY | {"status": "withheld", "body": "Secret."}, 2), raw(STORY | {"id": "b"}, 3)]
    outcomes = Desk(Watched()).process(events)
    assert [draft.body for draft in seen] == [STORY["body"]] * 2
    stories = [outcome.proposals[0] for outcome in outcomes]
    assert [story.claim.uri[-1] for story in stories] == ["7", "7", "b"]
    assert [bool(story.arriving) for story in stories] == [True, False, True]


def test_a_story_with_one_record_too_large_publishes_nothing() -> None:
    class Swelling:
        name = "control characters, six bytes each in JSON"

        def enrich(self, drafts: Any) -> list[Enriched]:
            return [enriched(body=draft.body * 3_000_000, topics=(topic("medtop:15000000"),)) for draft in drafts]

    outcome = Desk(Swelling()).process([raw({"id": "x:1", "text": "\u0001"})])[0]
    (failure,) = outcome.failures
    assert (failure.cause, failure.component) == (Cause.TOO_LARGE, "agents.desk")
    assert (outcome.records, outcome.uris) == ((), ("x:1",))


@pytest.mark.skipif(not (SAMPLE.exists() and ninjs.SCHEMA.exists()), reason="../shared is not there")
def test_a_real_article_is_valid_ninjs_and_names_who_is_in_it(desk: Desk) -> None:
    outcome = one(desk, SAMPLE.read_bytes(), content_type="text/plain")
    published = value(outcome.records[0])
    assert ninjs.faults(published["item"]) == []
    names = {entity["name"] for entity in published["enrichment"]["entities"]}
    assert {"Xi Jinping", "Vladimir Putin", "China", "Russia", "Ukraine"} <= names
    assert all(surface == text for surface, text in mentions(outcome))


def test_the_factory_reads_the_settings(monkeypatch: pytest.MonkeyPatch) -> None:
    assert one(build(), STORY).uris == ("urn:copydesk:id:NP-17",)
    monkeypatch.setenv("COPYDESK_PIPELINE", "no_such_pipeline")
    with pytest.raises(ConfigurationError, match="no_such_pipeline"):
        build()
    monkeypatch.setenv("COPYDESK_LABELS", "PERSON")
    with pytest.raises(ConfigurationError, match="COPYDESK_LABELS"):
        build()
