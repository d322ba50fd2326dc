"""What a pool tells its owner while it works, for the metrics."""

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum


class Reason(StrEnum):
    """Why a process is replaced."""

    CRASHED = "crashed"
    TIMEOUT = "timeout"
    FAILED_START = "failed-start"
    WORN = "worn"


@dataclass(frozen=True, slots=True)
class Computed:
    """A chunk came back: stories, their work in bytes of text, and the seconds that the process spent on them."""

    stories: int
    size: int
    seconds: float


@dataclass(frozen=True, slots=True)
class Replaced:
    """A process is gone and another takes its seat."""

    reason: Reason


Activity = Computed | Replaced
Listener = Callable[[Activity], None]


def unheard(_: Activity) -> None:
    """The listener of a pool that nobody measures."""
