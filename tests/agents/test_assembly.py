from datetime import UTC, datetime, timedelta, timezone

import orjson
import pytest
from hypothesis import given
from hypothesis import strategies as st

from agents.assembly import assemble, other_ids, version
from schemas.annotations import EntityType, Link, Source, Value, ValueType
from schemas.codec import to_bytes
from schemas.story import RawStory, Status
from tests.agents import ninjs
from tests.agents.making import PROVENANCE, enriched, entity, story, topic
from wires.identity import as_uri

needs_ninjs = pytest.mark.skipif(not ninjs.SCHEMA.exists(), reason="../shared is not there")

BODY = "Ada Lind met the Storting in Bergen."
EVERY_TYPE = tuple(entity(kind, "Bergen", 29) for kind in EntityType)
ARTICLE = Link(
    scheme="wikipedia", id="Bergen", uri="https://en.wikipedia.org/wiki/Bergen", confidence=0.9, by="test-1/linking"
)
LINKED = tuple(each.model_copy(update={"links": (ARTICLE,)}) for each in EVERY_TYPE)
DAY = Value(
    type=ValueType.DATE,
    field="body",
    start=0,
    end=6,
    text="Monday",
    value="2026-03-02",
    confidence=0.9,
    source=Source.RULE,
    by="test-1/values",
)
TOPICS = (topic("medtop:20000574", 2), topic("medtop:11000000", inferred=True))
FULL = story(
    uri="urn:copydesk:id:AP%201",
    version=4,
    byline="By Ada Lind",
    slug="FERRY",
    located="Bergen",
    language="en-GB",
    published=datetime(2026, 3, 1, 9, 30, tzinfo=timezone(timedelta(hours=1))),
    version_created=datetime(2026, 3, 1, 10, tzinfo=UTC),
    embargoed_until=datetime(2026, 3, 2, 0, 0, 0, 250_000, tzinfo=UTC),
)
TEXTS = st.text(st.characters(exclude_categories=["Cs"]), max_size=30)
TIMES = st.none() | st.datetimes(datetime(1, 1, 2), datetime(9999, 12, 30), timezones=st.just(UTC))
STORIES = st.builds(
    RawStory,
    uri=TEXTS.filter(bool).map(as_uri),
    version=st.none() | st.integers(0, 2**63),
    status=st.sampled_from(Status),
    headline=TEXTS,
    byline=TEXTS,
    slug=TEXTS,
    located=TEXTS,
    language=TEXTS | st.sampled_from(["en", "pt-BR", "zh_Hant"]),
    published=TIMES,
    version_created=TIMES,
    embargoed_until=TIMES,
    body_text=TEXTS,
    source=TEXTS,
    format=st.just("text/plain"),
)


def item(raw: RawStory, **found: object) -> dict[str, object]:
    """The item as it is published."""
    whole = assemble(raw, enriched(**found), PROVENANCE)  # type: ignore[arg-type]
    published: dict[str, object] = orjson.loads(to_bytes(whole))["item"]
    return published


def test_a_whole_item() -> None:
    ada = entity(EntityType.PER, "Ada Lind")
    assert item(FULL, headline="Ada in Bergen", body=BODY, entities=(ada,), topics=TOPICS) == {
        "uri": "urn:copydesk:id:AP%201",
        "type": "text",
        "standard": {"name": "ninjs", "version": "3.1"},
        "version": "4",
        "pubStatus": "usable",
        "language": "en-GB",
        "contentCreated": "2026-03-01T09:30:00+01:00",
        "versionCreated": "2026-03-01T10:00:00Z",
        "embargoedUntil": "2026-03-02T00:00:00.250000Z",
        "headlines": [{"role": "main", "contentType": "text/plain", "value": "Ada in Bergen"}],
        "bodies": [{"role": "main", "contentType": "text/plain", "charCount": 36, "wordCount": 7, "value": BODY}],
        "by": "By Ada Lind",
        "slugline": "FERRY",
        "located": "Bergen",
        "people": [{"name": "Ada Lind", "rel": "mentions", "literal": "per:ada lind"}],
        "organisations": [],
        "places": [],
        "events": [],
        "objects": [],
        "subjects": [
            {
                "name": "some topic",
                "rel": rel,
                "uri": f"http://cv.iptc.org/newscodes/mediatopic/{code}",
                "creator": "test-1/topics",
                "confidence": 88,
            }
            for code, rel in (("20000574", "direct"), ("11000000", "ancestor"))
        ],
        "altIds": [{"role": "sender", "value": "AP 1"}],
    }


def test_what_a_story_does_not_have_is_absent() -> None:
    bare = item(story(), body="Text")
    for name in ("by", "slugline", "located", "contentCreated", "versionCreated", "embargoedUntil"):
        assert name not in bare
    assert bare["headlines"] == []


def test_annotations_go_through_untouched() -> None:
    found = enriched(body=BODY, entities=LINKED, values=(DAY,), topics=TOPICS, skipped=None)
    enrichment = assemble(story(), found, PROVENANCE).enrichment
    assert enrichment.entities == LINKED
    assert enrichment.values == (DAY,)
    assert enrichment.topics == TOPICS
    assert enrichment.provenance == PROVENANCE
    assert (enrichment.cleaning, enrichment.language) == (found.cleaning, found.language)
    skipped = enriched(body="Ein Text", language="de", skipped="language is de")
    assert assemble(story(), skipped, PROVENANCE).enrichment.skipped == "language is de"


def test_the_version_is_the_senders_else_its_clock_else_the_offset() -> None:
    clock = datetime(2026, 3, 1, 9, 30, 0, 999, tzinfo=UTC)
    assert version(story(version=0, version_created=clock), PROVENANCE) == "0"
    assert version(story(version_created=clock), PROVENANCE) == "1772357400"
    assert version(story(version_created=datetime(1969, 1, 1, tzinfo=UTC)), PROVENANCE) == "0"
    assert version(story(), PROVENANCE) == "7"


@pytest.mark.parametrize(
    ("declared", "found", "wanted"),
    [
        ("en-GB", "en", "en-GB"),
        ("EN", "en", "EN"),
        ("en_US", "en", "en-US"),
        ("de", "en", "en"),
        ("", "en", "en"),
        ("de-AT", "und", "de-AT"),
        ("", "und", None),
        ("English (British)", "und", None),
        ("English", "en", "en"),
    ],
)
def test_the_language_is_what_text_and_sender_agree_on(declared: str, found: str, wanted: str | None) -> None:
    assert item(story(language=declared), body="x", language=found).get("language") == wanted


def test_only_an_id_that_was_no_uri_is_another_id() -> None:
    assert [(other.role, other.value) for other in other_ids(story(uri=as_uri("AP 1")))] == [("sender", "AP 1")]
    assert other_ids(story(uri="urn:copydesk:story:0123")) == ()


@needs_ninjs
def test_an_item_with_everything_is_valid_ninjs() -> None:
    whole = item(FULL, headline="Ada", body=BODY, entities=(*EVERY_TYPE, *LINKED), topics=TOPICS)
    assert ninjs.faults(whole) == []
    assert {place.get("uri") for place in whole["places"]} == {None, ARTICLE.uri}  # type: ignore[attr-defined]


@needs_ninjs
def test_the_check_itself_finds_faults() -> None:
    bad = item(FULL, body=BODY) | {"uri": "AP 1", "embargoedUntil": "soon", "headline": "x"}
    assert len(ninjs.faults(bad)) == 3


@needs_ninjs
@given(STORIES, TEXTS, TEXTS)
def test_any_story_is_valid_ninjs(raw: RawStory, headline: str, body: str) -> None:
    assert ninjs.faults(item(raw, headline=headline, body=body)) == []
