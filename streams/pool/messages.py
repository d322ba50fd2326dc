"""What parent and child say to each other. The parent sends lists of `RawEvent`; the child answers with these."""

from dataclasses import dataclass

from schemas.causes import Cause
from streams.work import Outcome


@dataclass(frozen=True, slots=True)
class Ready:
    """The desk is built, `desk` being its class, in `seconds`. Said once, first."""

    desk: str
    seconds: float


@dataclass(frozen=True, slots=True)
class Refused:
    """The desk cannot be built. The child ends after saying so."""

    message: str
    remedy: str


@dataclass(frozen=True, slots=True)
class Done:
    """One outcome for each event, in order, the seconds spent on them, and the bytes that the child then holds."""

    outcomes: tuple[Outcome, ...]
    seconds: float
    resident: int = 0


@dataclass(frozen=True, slots=True)
class Raised:
    """The desk raised. `message` and `trace` hold no text of the story, so they may be logged."""

    exception: str
    message: str
    trace: str = ""


@dataclass(frozen=True, slots=True)
class Lost:
    """The parent's own note in place of an answer: the child is dead. `how` completes "the enricher process ..."."""

    cause: Cause
    how: str


Reply = Done | Raised | Lost
