"""The news item inside an enriched event: a strict subset of ninjs 3.1, valid on its own."""

from typing import Literal

from pydantic import AwareDatetime, Field

from schemas.base import Closed
from schemas.story import Status


class Standard(Closed):
    """Which edition of ninjs the item follows."""

    name: Literal["ninjs"] = "ninjs"
    version: Literal["3.1"] = "3.1"


class Headline(Closed):
    """The story's headline as plain text."""

    role: str = "main"
    contentType: Literal["text/plain"] = "text/plain"
    value: str


class Body(Closed):
    """The story's clean text. Paragraphs are separated by a blank line."""

    role: str = "main"
    contentType: Literal["text/plain"] = "text/plain"
    charCount: int = Field(ge=0)
    wordCount: int = Field(ge=0)
    value: str


class NamedThing(Closed):
    """A person, organisation, place, event or object of the story.

    `literal` is our own entity id, `uri` its address in an open list of known things, where we are sure of it.
    """

    name: str
    rel: str = "mentions"
    literal: str
    uri: str | None = None


class Subject(Closed):
    """A topic of the story. `confidence` is 0 to 100, as the standard wants it."""

    name: str
    rel: Literal["direct", "ancestor"]
    uri: str
    creator: str
    confidence: int = Field(ge=0, le=100)


class AltId(Closed):
    """Another id under which the story is known."""

    role: str
    value: str


class NewsItem(Closed):
    """The story as ninjs 3.1. Fields that the story does not have are absent, not null."""

    uri: str
    type: Literal["text"] = "text"
    standard: Standard = Standard()
    version: str
    pubStatus: Status
    language: str | None = None
    contentCreated: AwareDatetime | None = None
    versionCreated: AwareDatetime | None = None
    embargoedUntil: AwareDatetime | None = None
    headlines: tuple[Headline, ...] = ()
    bodies: tuple[Body, ...] = ()
    by: str | None = None
    slugline: str | None = None
    located: str | None = None
    people: tuple[NamedThing, ...] = ()
    organisations: tuple[NamedThing, ...] = ()
    places: tuple[NamedThing, ...] = ()
    events: tuple[NamedThing, ...] = ()
    objects: tuple[NamedThing, ...] = ()
    subjects: tuple[Subject, ...] = ()
    altIds: tuple[AltId, ...] = ()
