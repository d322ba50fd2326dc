"""A decoded story as enrichment takes it."""

from enrichment.pipeline import Draft
from schemas.story import RawStory


def draft(story: RawStory) -> Draft:
    """Its text or page, language and date: the day of its publication, else of this version, where its sender was."""
    at = story.published or story.version_created
    day = at.date() if at is not None else None
    return Draft(story.headline, story.body_text, story.language, day, story.body_html)
