from datetime import UTC, date, datetime, timedelta, timezone

from agents.draft import draft
from enrichment.pipeline import Draft
from tests.agents.making import story

EAST = timezone(timedelta(hours=9))
LATE = datetime(2024, 5, 16, 0, 30, tzinfo=EAST)
"""The day before in UTC."""


def test_text_and_language_go_along() -> None:
    made = draft(story(headline="Ferry", body_text="It sails.", language="en-GB"))
    assert made == Draft("Ferry", "It sails.", "en-GB", None)


def test_the_date_is_that_of_publication_where_the_sender_was() -> None:
    later = datetime(2024, 6, 1, tzinfo=UTC)
    assert draft(story(published=LATE, version_created=later)).date == date(2024, 5, 16)
    assert draft(story(version_created=LATE)).date == date(2024, 5, 16)
