"""A story that must not be used, as an event: which story, which version, which status, and nothing of its text."""

from agents.assembly import other_ids, version
from agents.release import RELEASE
from schemas.annotations import Cleaning, Enrichment, Language, Provenance
from schemas.events import EnrichedStory
from schemas.item import NewsItem
from schemas.story import RawStory

_BY = f"copydesk-{RELEASE}/withdrawal"


def withdraw(story: RawStory, provenance: Provenance) -> EnrichedStory:
    """The event of a withheld or canceled story. Headline, slug, byline and place are text too and stay out."""
    item = NewsItem(
        uri=story.uri,
        version=version(story, provenance),
        pubStatus=story.status,
        versionCreated=story.version_created,
        altIds=other_ids(story),
    )
    enrichment = Enrichment(
        skipped=f"the story is {story.status}, its text is not published",
        cleaning=Cleaning(raw_length=0, clean_length=0, by=_BY),
        language=Language(code="und", confidence=0.0, by=_BY),
        provenance=provenance,
    )
    return EnrichedStory(item=item, enrichment=enrichment)
