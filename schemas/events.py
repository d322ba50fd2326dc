"""The events that consumers subscribe to, and the record of what could not become one."""

from typing import Literal

from pydantic import AwareDatetime, Field

from schemas.annotations import Confidence, Enrichment, EntityType
from schemas.base import Closed
from schemas.causes import Cause
from schemas.item import NewsItem

EventType = Literal["story.added", "story.replaced", "story.withdrawn", "story.retagged-away"]


class EnrichedStory(Closed):
    """The value on `wire.enriched` and `wire.topic.<slug>`: the item, valid ninjs on its own, and what we added."""

    item: NewsItem
    enrichment: Enrichment


class EntityEvent(Closed):
    """The value on `wire.entities`: one entity in one story."""

    id: str
    type: EntityType
    name: str
    salience: Confidence
    confidence: Confidence
    mentions: int = Field(ge=1)
    uri: str
    headline: str
    language: str


class EntityDeparture(Closed):
    """The value on `wire.entities` when an entity is no longer in a story, or the story may not be used any more."""

    id: str
    uri: str
    reason: Literal["story.withdrawn", "story.retagged-away"]


class Quarantined(Closed):
    """What the headers of a record on `wire.quarantine` say; the record's value is the original bytes.

    `topic`, `partition` and `offset` lead back to the raw event, `item` counts from 0 within a message of several
    stories. `exception` is the class name, `message` one line that is safe to print.
    """

    id: str
    cause: Cause
    message: str
    component: str
    exception: str = ""
    topic: str
    partition: int
    offset: int
    item: int = 0
    attempts: int = Field(ge=1)
    at: AwareDatetime
    replay_of: str = ""
    replays: int = Field(default=0, ge=0)


class Disposition(Closed):
    """The value on `wire.quarantine.state`. A quarantined story without one is open."""

    id: str
    state: Literal["replayed", "dropped"]
    by: str
    at: AwareDatetime
