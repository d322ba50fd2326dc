"""Raw events to stories, or to the reason why there are none."""

from dataclasses import dataclass

from schemas.causes import Cause
from schemas.errors import CopyError
from schemas.story import RawStory
from streams.work import Failure, RawEvent
from wires.message import message
from wires.reading import recognise

MESSAGE_LIMIT = 300
"""Characters of a failure's message: one line of a terminal or of a log."""


@dataclass(frozen=True, slots=True)
class Reading:
    """What was read in one raw event: its stories, or one failure."""

    event: RawEvent
    stories: tuple[RawStory, ...] = ()
    failure: Failure | None = None


def read(event: RawEvent) -> Reading:
    """The stories of an event. Unusable copy is a failure that names the room and parser that refused it."""
    component = "wires.reading"
    try:
        copy = message(event.value, event.headers, event.key)
        form = recognise(copy)
        component = f"wires.{form.name}"
        return Reading(event, tuple(form.parse(copy)))
    except CopyError as error:
        return Reading(event, failure=failed(error, component))


def failed(error: CopyError, component: str, item: int = 0) -> Failure:
    """An error as a failure to quarantine. Its message is one printable line and holds nothing of the body."""
    line = " ".join("".join(char if char.isprintable() else " " for char in error.message).split())
    return Failure(error.cause, line[:MESSAGE_LIMIT], component, type(error).__name__, item)


def blank(headline: str, body: str) -> None:
    """Raise `CopyError` (`empty`) when cleaning has left nothing of a story."""
    if not headline.strip() and not body.strip():
        raise CopyError(Cause.EMPTY, "Nothing was left of the story's text after cleaning.")
