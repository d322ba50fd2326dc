"""What a consumer wants of a stream."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from streams.reader.delivered import Delivered


@dataclass(frozen=True, slots=True)
class Filter:
    """Conditions that a story must all meet; an empty one is met by every story.

    `topics` are slugs, one of which the story must have. `entities` are names or entity ids, all of which must be in
    it, in any case of letters. `language` is a two-letter code. Topics and language are read from headers; a story is
    parsed only when they let it through and `entities` are asked for.

    A story's leaving (withdrawn, tagged away, removed) always passes: whoever may have seen it must hear of it.
    """

    topics: frozenset[str] = frozenset()
    entities: frozenset[str] = frozenset()
    language: str = ""

    def passes(self, event: Delivered) -> bool:
        """Whether the consumer wants the event."""
        if event.leaves:
            return True
        if self.topics and self.topics.isdisjoint(event.topics):
            return False
        if self.language and event.language.casefold() != self.language.casefold():
            return False
        return not self.entities or self._names(event)

    def _names(self, event: Delivered) -> bool:
        found = {word for entity in event.entities for word in _words(entity)}
        return all(name.casefold() in found for name in self.entities)


def _words(entity: Mapping[str, Any]) -> set[str]:
    mentions = {str(mention["text"]).casefold() for mention in entity["mentions"]}
    return {str(entity["id"]).casefold(), str(entity["name"]).casefold()} | mentions
