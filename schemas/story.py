"""A story as a parser reads it from a feed, before anything is added."""

from enum import StrEnum

from pydantic import AwareDatetime, Field

from schemas.base import Closed


class Status(StrEnum):
    """Publication status, in the words of ninjs and NewsML-G2."""

    USABLE = "usable"
    WITHHELD = "withheld"
    CANCELED = "canceled"


class RawStory(Closed):
    """One story, decoded but not cleaned.

    `version` is the sender's own number, `None` when the sender has none. `language` is what the sender declares (a
    BCP 47 tag), not what we detect. A story has its body as text or as a whole page of HTML. Times are
    aware; a time without a zone is read as UTC by the parsers.
    """

    uri: str = Field(min_length=1, max_length=2048)
    version: int | None = Field(default=None, ge=0)
    status: Status = Status.USABLE
    headline: str = ""
    byline: str = ""
    slug: str = ""
    located: str = ""
    language: str = ""
    published: AwareDatetime | None = None
    version_created: AwareDatetime | None = None
    embargoed_until: AwareDatetime | None = None
    body_text: str = ""
    body_html: str = ""
    source: str = ""
    format: str
