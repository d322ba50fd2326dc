"""A story and what enrichment found in it, put together as the event that consumers get."""

import re

from agents.participants import participants
from enrichment.pipeline import Enriched
from schemas.annotations import Enrichment, Provenance, Topic
from schemas.events import EnrichedStory
from schemas.item import AltId, Body, Headline, NewsItem, Subject
from schemas.ledger import Scale
from schemas.story import RawStory
from wires.identity import sender_id

MEDIA_TOPIC = "http://cv.iptc.org/newscodes/mediatopic/"
"""IPTC's own address of a Media Topic; the digits of its code follow."""

SENDER_ROLE = "sender"
"""Role of the alternative id that a sender gave a story, where it was not a URI and so is not the item's uri."""

_TAG = re.compile(r"[A-Za-z]{2,3}(?:-[A-Za-z0-9]{1,8})*")
_UNDETERMINED = "und"


def assemble(story: RawStory, enriched: Enriched, provenance: Provenance) -> EnrichedStory:
    """The event of one story. Its item is ninjs 3.1 and valid on its own; the same arguments give the same event."""
    enrichment = Enrichment(
        skipped=enriched.skipped,
        cleaning=enriched.cleaning,
        language=enriched.language,
        entities=enriched.entities,
        values=enriched.values,
        topics=enriched.topics,
        provenance=provenance,
    )
    return EnrichedStory(item=_item(story, enriched, version(story, provenance)), enrichment=enrichment)


def version(story: RawStory, provenance: Provenance) -> str:
    """The item's version, an integer as text: the sender's; else its clock in seconds since 1970; else the offset.

    Whichever it is, a later version of the story has a higher number as long as its sender does not change its ways.
    """
    return str(scaled(story, provenance.offset)[1])


def scaled(story: RawStory, offset: int) -> tuple[Scale, int]:
    """The version and the scale that it counts on."""
    if story.version is not None:
        return Scale.NUMBER, story.version
    if story.version_created is not None:
        return Scale.CLOCK, max(0, int(story.version_created.timestamp()))
    return Scale.ARRIVAL, offset


def other_ids(story: RawStory) -> tuple[AltId, ...]:
    """The sender's own id, where it was not a URI."""
    own = sender_id(story.uri)
    return (AltId(role=SENDER_ROLE, value=own),) if own else ()


def _item(story: RawStory, enriched: Enriched, version: str) -> NewsItem:
    named = participants(enriched.entities)
    return NewsItem(
        uri=story.uri,
        version=version,
        pubStatus=story.status,
        language=_language(story.language, enriched.language.code),
        contentCreated=story.published,
        versionCreated=story.version_created,
        embargoedUntil=story.embargoed_until,
        headlines=_headlines(enriched.headline),
        bodies=_bodies(enriched.body),
        by=story.byline or None,
        slugline=story.slug or None,
        located=story.located or None,
        people=tuple(named.people),
        organisations=tuple(named.organisations),
        places=tuple(named.places),
        events=tuple(named.events),
        objects=tuple(named.objects),
        subjects=tuple(_subject(topic) for topic in enriched.topics),
        altIds=other_ids(story),
    )


def _headlines(text: str) -> tuple[Headline, ...]:
    return (Headline(value=text),) if text else ()


def _bodies(text: str) -> tuple[Body, ...]:
    return (Body(charCount=len(text), wordCount=len(text.split()), value=text),) if text else ()


def _subject(topic: Topic) -> Subject:
    return Subject(
        name=topic.name,
        rel="ancestor" if topic.inferred else "direct",
        uri=MEDIA_TOPIC + topic.code.removeprefix("medtop:"),
        creator=topic.by,
        confidence=round(topic.confidence * 100),
    )


def _language(declared: str, found: str) -> str | None:
    """The declared tag where it agrees with the text or the text is too short to tell; else what the text is."""
    tag = declared.replace("_", "-") if _TAG.fullmatch(declared.replace("_", "-")) else ""
    if tag and found in (_UNDETERMINED, tag.partition("-")[0].lower()):
        return tag
    return None if found == _UNDETERMINED else found
