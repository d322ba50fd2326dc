"""Two persons in one word: "Xi-Putin meeting", "Biden–Trump debate"."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from enrichment.entities.mentions import Found
from schemas.annotations import EntityType

_JOINED = re.compile(r"([^\W\d_]{2,})[-–—/]([^\W\d_]{2,})")
"""Two words of letters. A double name has the same form, so it is parted only by what the rest of the story says."""


def apart(found: Iterable[Found]) -> Iterator[Found]:
    """The mentions, those of two joined persons as two.

    A mention is parted where the story names both persons elsewhere, by these words as their first or last. A double
    name ("Joliot-Curie") stays whole, since its parts are not the ends of two other names.
    """
    mentions = list(found)
    ends = {end for mention in mentions if mention.type is EntityType.PER for end in _ends(mention.text)}
    for mention in mentions:
        parts = _JOINED.fullmatch(mention.text) if mention.type in (EntityType.PER, EntityType.EVENT) else None
        if parts and ends.issuperset(parts.groups()):
            for number in (1, 2):
                start, end = (mention.start + at for at in parts.span(number))
                yield replace(mention, type=EntityType.PER, start=start, end=end, text=parts[number])
        else:
            yield mention


def _ends(name: str) -> set[str]:
    words = name.split()
    return {words[0], words[-1]} if words else set()
