"""One story as the desk would publish it, with its claim for the ledger."""

import hashlib

import orjson

from agents.assembly import assemble, scaled
from agents.envelope import envelope, feed_uri
from agents.reading import blank
from agents.records import entity_records, slugs, story_records
from agents.withdrawal import withdraw
from enrichment.pipeline import Enriched
from schemas.annotations import Provenance
from schemas.codec import to_bytes
from schemas.headers import instant, routing
from schemas.ledger import Reach, reach
from schemas.story import RawStory, Status
from streams.work import Claim, Proposal, RawEvent
from wires.order import ORDERS, REVIVE

CONTENT = ("headline", "byline", "slug", "located", "language", "published", "embargoed_until", "body_text")
"""The fields that make one copy differ from another. A version that is sent again may be stamped anew."""


def usable(event: RawEvent, story: RawStory, enriched: Enriched, provenance: Provenance) -> Proposal:
    """The proposal of a story that may be used. Raises `CopyError` when it is empty or a record is too large."""
    blank(enriched.headline, enriched.body)
    streams = slugs(enriched.topics)
    route = routing(
        topics=streams,
        language=enriched.language.code,
        pubstatus=story.status,
        embargoed_until=instant(story.embargoed_until) if story.embargoed_until else "",
    )
    headers = envelope(event, provenance.item, story, "story.added", route)
    whole = assemble(story, enriched, provenance)
    return Proposal(
        claim=claim(event, story),
        arriving=(*story_records(whole, headers, streams), *entity_records(whole, headers)),
        place=reach(set(streams), {entity.id for entity in enriched.entities}),
        farewell=headers.farewell(to_bytes(withdraw(story, provenance))),
        item=provenance.item,
    )


def withdrawn(event: RawEvent, story: RawStory, provenance: Provenance) -> Proposal:
    """The proposal of a story that may not be used: nothing arrives, and the ledger knows where it has to leave."""
    whole = withdraw(story, provenance)
    route = routing(topics=(), language=whole.enrichment.language.code, pubstatus=story.status)
    headers = envelope(event, provenance.item, story, "story.withdrawn", route)
    return Proposal(claim(event, story), (), Reach(), headers.farewell(to_bytes(whole)), provenance.item)


def claim(event: RawEvent, story: RawStory) -> Claim:
    """What the raw event says of the story."""
    scale, version = scaled(story, event.offset)
    return Claim(
        uri=story.uri,
        status=story.status,
        scale=scale,
        version=version,
        digest=digest(story) if story.status is Status.USABLE else "",
        feed=feed_uri(story.source) if story.source and story.format not in ORDERS else "",
        at=int(event.received().timestamp() * 1000),
        revive=story.format == REVIVE,
    )


def digest(story: RawStory) -> str:
    """A hash of the story's content: equal for equal copy, whatever its version and feed."""
    content = orjson.dumps([getattr(story, name) for name in CONTENT])
    return hashlib.blake2b(content, digest_size=16).hexdigest()
