"""Spans that a pipeline found, as mentions of the delivered headline and body."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from enrichment.entities.labels import TYPES
from enrichment.entities.titles import titles
from schemas.annotations import FIELDS, EntityType, FieldName

LONGEST = 200
"""Code points of the longest name. Beyond it the recogniser ran away over a list or a table."""

Labelled = tuple[int, int, str, float]
"""Start and end in code points, the pipeline's label, its confidence (0 to 1)."""

_BLANK_LINE = re.compile(r"\n[^\S\n]*\n")
_HEAD = re.compile(r"^(?:[\s\"'“”‘’«»‹›,;:()\[\]{}—–-]|the\s)+")
_TAIL = re.compile(r"[\s\"“”‘«»‹›,;:(\[{—–-]+$")
_POSSESSIVE = re.compile(r"(?:['’]s?|['’]S)$")
_KEEP_POSSESSIVE = frozenset({EntityType.ORG, EntityType.FAC, EntityType.PROD, EntityType.WORK})
_PAIRS = (("(", ")"), ("[", "]"), ("{", "}"))


@dataclass(frozen=True, slots=True)
class Found:
    """One name in one field: `text_of_field[start:end] == text`. `confidence` is 0 to 1."""

    type: EntityType
    field: FieldName
    start: int
    end: int
    text: str
    confidence: float


def mentions(text: str, field: FieldName, spans: Iterable[Labelled]) -> Iterator[Found]:
    """The spans of one field whose label we know, trimmed, by place; none overlaps another.

    A mention has no blank, quotation mark, bracket without its other half or leading "the" at its edges, and a person's
    no title ("President", "Mr"). A possessive ending goes too, but for organisations, facilities, products and works,
    where it may be the name (Sotheby's). A span over a blank line is not one name and is left out, as is one of more
    than 200 code points or without any letter. Where spans overlap, the first is kept, but for a surer one that meets
    it.
    """
    last: Found | None = None
    for found in sorted(_named(text, field, spans), key=lambda found: (found.start, -found.confidence, -found.end)):
        if last is None or found.start >= last.end:
            if last is not None:
                yield last
            last = found
        elif found.confidence > last.confidence:
            last = found
    if last is not None:
        yield last


def by_place(found: Found) -> tuple[int, int, int]:
    """The order of mentions in a story: headline first, captions last, then by place."""
    return FIELDS[found.field], found.start, found.end


def _named(text: str, field: FieldName, spans: Iterable[Labelled]) -> Iterator[Found]:
    for start, end, label, confidence in spans:
        kind = TYPES.get(label.upper())
        if kind is None:
            continue
        start, end = _trim(text, start, end, kind)
        surface = text[start:end]
        if _is_name(surface):
            yield Found(kind, field, start, end, surface, confidence)


def _is_name(surface: str) -> bool:
    return len(surface) <= LONGEST and any(map(str.isalnum, surface)) and not _BLANK_LINE.search(surface)


def _trim(text: str, start: int, end: int, kind: EntityType) -> tuple[int, int]:
    before = -1
    while before != end - start and end > start:
        before = end - start
        end -= _ending(text[start:end], kind)
        if head := _HEAD.match(text[start:end]):
            start += head.end()
        if tail := _TAIL.search(text[start:end]):
            end = start + tail.start()
        if kind is EntityType.PER:
            start += titles(text[start:end])
    return start, max(start, end)


def _ending(surface: str, kind: EntityType) -> int:
    """How many code points of a possessive ending or a bracket that nothing opens are at the end."""
    if any(surface.endswith(close) and surface.count(close) > surface.count(open_) for open_, close in _PAIRS):
        return 1
    if surface.endswith(("'", "’")) and kind in _KEEP_POSSESSIVE:
        return 1
    ending = None if kind in _KEEP_POSSESSIVE else _POSSESSIVE.search(surface)
    return len(ending[0]) if ending else 0
