"""Pairs of raw and clean copy."""

from collections.abc import Iterator
from dataclasses import dataclass
from textwrap import fill

from models.training.cleaning.golden.clean import CLEAN
from models.training.cleaning.golden.dirt import REMOVED, REPAIRED, Placed
from models.training.cleaning.golden.stories import STORIES

GAP = "\n\n"


@dataclass(frozen=True, slots=True)
class Pair:
    """Raw copy, the clean copy that must come of it, and the paragraphs that must go."""

    name: str
    raw: str
    clean: str
    removed: tuple[str, ...] = ()


def dirty() -> Iterator[Pair]:
    """Every piece of dirt in a story, each kind of damage on a story."""
    stories = list(STORIES.items())
    for number, (kind, pieces) in enumerate(REMOVED.items()):
        for place, piece in enumerate(pieces):
            name, story = stories[(number + place) % len(stories)]
            yield Pair(f"{kind} {place + 1} in {name}", _with(story, piece), story, tuple(text for _, text in piece))
    for number, (kind, damage) in enumerate(REPAIRED.items()):
        for name, story in (stories[number % len(stories)], stories[(number + 5) % len(stories)]):
            yield Pair(f"{kind} in {name}", damage(story), story)
    for name, story in stories[:3]:
        yield Pair(f"hard-wrapped {name}", GAP.join(fill(part, 68) for part in story.split(GAP)), story)


def clean() -> Iterator[Pair]:
    """Copy that must not change."""
    for name, story in STORIES.items():
        yield Pair(f"story {name}", story, story)
    for kind, texts in CLEAN.items():
        for place, text in enumerate(texts):
            yield Pair(f"{kind} {place + 1}", text, text)


def _with(story: str, piece: tuple[Placed, ...]) -> str:
    """The story with each text of the piece before the paragraph that it names."""
    paragraphs = story.split(GAP)
    parts: list[str] = []
    for place in range(len(paragraphs) + 1):
        parts += [text for before, text in piece if before == place]
        parts += paragraphs[place : place + 1]
    return GAP.join(parts)
