"""What the ledger keeps of one story, and what a raw event claims about one."""

from enum import StrEnum

from pydantic import Field

from schemas.base import Closed


class Scale(StrEnum):
    """What a version counts. Versions on different scales cannot be compared: there the later arrival is the newer."""

    NUMBER = "number"
    """The sender's own version number."""
    CLOCK = "clock"
    """The sender's clock, in seconds since 1970."""
    ARRIVAL = "arrival"
    """The offset of the raw event, where the sender says nothing."""


class Standing(StrEnum):
    """How a story stands with its subscribers."""

    PUBLISHED = "published"
    WITHHELD = "withheld"
    KILLED = "killed"


class Reach(Closed):
    """Streams of a story: slugs of its topic streams, and the ids of its entities on `wire.entities`. Sorted."""

    topics: tuple[str, ...] = ()
    entities: tuple[str, ...] = ()

    def without(self, other: "Reach") -> "Reach":
        """What is here and not in `other`."""
        return reach(set(self.topics) - set(other.topics), set(self.entities) - set(other.entities))

    def joined(self, other: "Reach") -> "Reach":
        """What is in either."""
        return reach({*self.topics, *other.topics}, {*self.entities, *other.entities})


def reach(topics: set[str], entities: set[str]) -> Reach:
    """A reach from unsorted sets."""
    return Reach(topics=tuple(sorted(topics)), entities=tuple(sorted(entities)))


class LedgerEntry(Closed):
    """What is known of one story; the value on `wire.ledger`.

    `number` and `clock` are the highest versions seen on these scales. `digest` is of the content last published, ""
    when there was none. `on` is where the story is now, `reached` where any version of it ever was. `first_seen`,
    `seen`, `published` (first) and `killed` are the raw events' own times in ms since 1970. `buried` says that the
    tombstones of a killed story have been sent.
    """

    uri: str
    standing: Standing
    number: int | None = None
    clock: int | None = None
    digest: str = ""
    feed: str = ""
    first_seen: int
    seen: int
    published: int | None = None
    killed: int | None = None
    buried: bool = False
    on: Reach = Reach()
    reached: Reach = Reach()
    revisions: int = Field(default=0, ge=0, description="How often it was published: added, replaced or revived.")
