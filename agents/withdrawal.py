"""A story as a stream that it leaves gets it: which story, which version, which status, and nothing of its text."""

from agents.assembly import other_ids, version
from agents.release import RELEASE
from schemas.annotations import Cleaning, Enrichment, Language, Provenance
from schemas.events import EnrichedStory
from schemas.item import NewsItem
from schemas.story import RawStory, Status

_BY = f"copydesk-{RELEASE}/withdrawal"


def withdraw(story: RawStory, provenance: Provenance) -> EnrichedStory:
    """The event without content. Headline, slug, byline and place are text too and stay out."""
    item = NewsItem(
        uri=story.uri,
        version=version(story, provenance),
        pubStatus=story.status,
        versionCreated=story.version_created,
        altIds=other_ids(story),
    )
    enrichment = Enrichment(
        skipped=_reason(story.status),
        cleaning=Cleaning(raw_length=0, clean_length=0, by=_BY),
        language=Language(code="und", confidence=0.0, by=_BY),
        provenance=provenance,
    )
    return EnrichedStory(item=item, enrichment=enrichment)


def _reason(status: Status) -> str:
    if status is Status.USABLE:
        return "the story has left this stream, its text is not repeated here"
    return f"the story is {status}, its text is not published"
