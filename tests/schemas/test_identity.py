import string

from hypothesis import given
from hypothesis import strategies as st

from schemas.identity import content_uri, entity_id, event_id, quarantine_id

TEXTS = st.text(max_size=50)


def test_an_event_id_names_its_source_and_role() -> None:
    assert event_id("wire.raw", 3, 42, 0, "enriched") == "wire.raw/3/42/0/enriched"


@given(st.integers(0, 99), st.integers(0, 10**9), st.integers(0, 9))
def test_event_ids_differ_by_place_and_role(partition: int, offset: int, item: int) -> None:
    ids = {
        event_id("wire.raw", partition, offset, item, "enriched"),
        event_id("wire.raw", partition, offset, item, "entity:per:a"),
        event_id("wire.raw", partition, offset + 1, item, "enriched"),
        quarantine_id("wire.raw", partition, offset, item),
    }
    assert len(ids) == 4


@given(TEXTS, TEXTS, TEXTS)
def test_a_content_uri_depends_on_source_and_text_only(source: str, text: str, other: str) -> None:
    assert content_uri(source, text) == content_uri(source, text)
    if text != other:
        assert content_uri(source, text) != content_uri(source, other)


def test_a_lone_surrogate_has_a_uri_too() -> None:
    assert content_uri("feed", "\ud800").startswith("urn:copydesk:story:")


def test_an_entity_id_folds_case_width_and_punctuation() -> None:
    assert entity_id("PER", "Xi Jinping") == entity_id("PER", "XI  JINPING") == "per:xi-jinping"
    assert entity_id("ORG", "U.N.") == "org:u-n"


@given(st.text(min_size=1, max_size=40))
def test_an_entity_id_never_loses_its_name(name: str) -> None:
    kind, _, rest = entity_id("ORG", name).partition(":")
    assert kind == "org"
    assert rest or not name.strip(string.whitespace + string.punctuation + "_")
