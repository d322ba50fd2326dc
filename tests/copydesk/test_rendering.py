from datetime import UTC, datetime

import orjson
import pytest

from copydesk import rendering
from schemas.causes import REMEDIES, Cause
from schemas.events import Quarantined
from schemas.headers import pack
from streams.reader import Delivered, QuarantinedCopy


def event(kind: str = "story.added", headline: str = "Rain in Galway", skipped: str | None = None) -> Delivered:
    names = [{"name": f"N{number}", "type": "GPE", "salience": 1 - number / 10} for number in range(8)]
    data = {"item": {"headlines": [{"value": headline}]}, "enrichment": {"entities": names, "skipped": skipped}}
    headers = pack({"topics": "weather", "ce_id": "id-1", "ce_time": "2026-03-01T09:00:00.000Z"})
    return Delivered("wire.enriched", 1, 2, "urn:x:1", kind, headers, orjson.dumps(data))


def quarantined(value: bytes) -> QuarantinedCopy:
    record = Quarantined(
        id="q", cause=Cause.BROKEN_JSON, message="It breaks.", component="wires.own", topic="wire.raw", partition=3,
        offset=14, attempts=1, at=datetime(2026, 3, 1, 9, tzinfo=UTC)
    )  # fmt: skip
    return QuarantinedCopy(record, value)


def test_a_story_is_one_line_with_its_most_salient_names() -> None:
    assert rendering.story_line(event()).plain == "+ Rain in Galway  weather  N0  N1  N2  N3  N4"


def test_a_long_headline_or_one_of_several_lines_stays_one_line() -> None:
    line = rendering.story_line(event(headline="Rain\nin " + "Galway " * 40)).plain
    assert "\n" not in line
    assert line.startswith("+ Rain in Galway")
    assert "…" in line


def test_a_story_that_was_not_enriched_says_why() -> None:
    assert rendering.story_line(event(skipped="language is de")).plain.endswith("language is de")


@pytest.mark.parametrize("kind", ["story.withdrawn", "story.removed"])
def test_a_story_without_value_is_shown_by_its_uri(kind: str) -> None:
    gone = Delivered("wire.enriched", 1, 2, "urn:x:1", kind, (), None)
    assert rendering.story_line(gone).plain == "x urn:x:1"
    assert rendering.story_json(gone)["uri"] == "urn:x:1"


def test_a_story_for_programs_has_its_value_and_where_it_is() -> None:
    found = rendering.story_json(event())
    assert (found["partition"], found["offset"], found["id"]) == (1, 2, "id-1")
    assert found["item"]["headlines"][0]["value"] == "Rain in Galway"


def test_a_quarantined_story_says_cause_place_remedy_and_how_it_begins() -> None:
    text = rendering.quarantine_lines(quarantined(b'{"id": 1')).plain
    for part in ("broken-json", "It breaks.", "wire.raw/3/14", REMEDIES[Cause.BROKEN_JSON], '8: {"id": 1'):
        assert part in text


def test_what_a_terminal_would_act_on_is_escaped() -> None:
    text = rendering.quarantine_lines(quarantined(b"\x1b[2J\xff\nend")).plain
    assert "\x1b" not in text
    assert r"\x1b[2J\xff\nend" in text
    assert rendering.quarantine_json(quarantined(b"\x1b"))["beginning"] == r"\x1b"
