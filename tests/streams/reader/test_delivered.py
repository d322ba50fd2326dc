from datetime import UTC, datetime

import orjson
import pytest

from schemas.headers import pack
from streams.reader.delivered import Delivered

VALUE = {
    "item": {"uri": "urn:x:1", "headlines": [{"value": "Rain in Galway"}]},
    "enrichment": {"entities": [{"name": "Mayo", "salience": 0.2}, {"name": "Galway", "salience": 0.9}]},
}


def event(kind: str = "story.added", value: bytes | None = orjson.dumps(VALUE), **headers: str) -> Delivered:
    return Delivered("wire.enriched", 0, 7, "urn:x:1", kind, pack(headers), value)


def test_headers_are_read_without_the_value() -> None:
    found = event(value=b"no json", topics="weather,disaster", language="en")
    assert found.topics == ("weather", "disaster")
    assert found.language == "en"


def test_the_value_is_parsed_when_asked_for() -> None:
    assert event().headline == "Rain in Galway"
    assert [entity["name"] for entity in event().entities] == ["Galway", "Mayo"]
    with pytest.raises(ValueError, match="invalid"):
        _ = event(value=b"no json").data


def test_an_event_without_value_has_nothing_and_leaves() -> None:
    found = event("story.removed", None)
    assert (found.data, found.headline, found.entities) == (None, "", [])
    assert found.leaves


@pytest.mark.parametrize(("kind", "leaves"), [("story.added", False), ("story.withdrawn", True)])
def test_who_leaves(kind: str, leaves: bool) -> None:
    assert event(kind).leaves is leaves


def test_an_embargo_is_an_instant() -> None:
    assert event().embargoed_until is None
    assert event(embargoed_until="2026-03-01T09:00:00.000Z").embargoed_until == datetime(2026, 3, 1, 9, tzinfo=UTC)
    assert event(embargoed_until="2026-03-01T09:00:00").embargoed_until == datetime(2026, 3, 1, 9, tzinfo=UTC)


def test_an_embargo_that_cannot_be_read_never_ends() -> None:
    until = event(embargoed_until="soon").embargoed_until
    assert until is not None
    assert until.year == 9999
