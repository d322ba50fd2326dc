from datetime import UTC, datetime

import pytest

from agents.withdrawal import withdraw
from schemas.codec import to_bytes
from schemas.story import Status
from tests.agents import ninjs
from tests.agents.making import PROVENANCE, story

CREATED = datetime(2026, 3, 1, tzinfo=UTC)
SECRETS = {name: f"secret {name}" for name in ("headline", "byline", "slug", "located", "body_text", "source")}


@pytest.mark.parametrize("status", [Status.WITHHELD, Status.CANCELED])
def test_which_story_and_version_and_not_a_word_of_it(status: Status) -> None:
    killed = story(uri="urn:copydesk:id:AP1", version=5, status=status, version_created=CREATED, **SECRETS)
    event = withdraw(killed, PROVENANCE)
    assert (event.item.uri, event.item.version, event.item.pubStatus) == ("urn:copydesk:id:AP1", "5", status)
    assert (event.item.versionCreated, event.item.altIds[0].value) == (CREATED, "AP1")
    assert event.enrichment.provenance == PROVENANCE
    assert event.enrichment.skipped == f"the story is {status}, its text is not published"
    assert b"secret" not in to_bytes(event)


@pytest.mark.skipif(not ninjs.SCHEMA.exists(), reason="../shared is not there")
def test_it_is_valid_ninjs() -> None:
    item = withdraw(story(status=Status.CANCELED), PROVENANCE).item
    assert ninjs.faults(item.model_dump(mode="json", exclude_none=True)) == []
