"""Whose a name is that several persons of a story bear."""

import re
from bisect import bisect_left
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from enrichment.entities.mentions import Found, by_place
from enrichment.entities.people import Name

_BLANK_LINE = re.compile(r"\n\s*\n\s*")


class Paragraphs:
    """Where the paragraphs of a body begin: after a blank line."""

    def __init__(self, body: str) -> None:
        self._starts = [0, *(gap.end() for gap in _BLANK_LINE.finditer(body))]

    def start(self, place: int) -> int:
        """The start of the paragraph that `place` is in."""
        return self._starts[max(0, bisect_left(self._starts, place + 1) - 1)]

    def end_of_lead(self) -> int:
        """Where the second paragraph begins: past all text, where there is none."""
        return self._starts[1] if len(self._starts) > 1 else self._starts[0] + 10**9


@dataclass(frozen=True, slots=True)
class _Naming:
    """A full name in the text. `since` is the first mention of an unbroken run of this person's full names."""

    place: tuple[int, int, int]
    name: Name
    since: int


class Family:
    """Several persons of one story to whom one shorter name fits, with the places where each is named in full."""

    def __init__(self, members: Iterable[tuple[Name, Sequence[Found]]], paragraphs: Paragraphs) -> None:
        self._paragraphs = paragraphs
        named = sorted(((by_place(mention), name) for name, mentions in members for mention in mentions))
        self._namings: list[_Naming] = []
        for at, (place, name) in enumerate(named):
            last = self._namings[-1] if self._namings else None
            since = last.since if last and last.name == name else at
            self._namings.append(_Naming(place, name, since))

    def whose(self, mention: Found) -> Name | None:
        """The person that a mention of the shared name means; None where the text leaves it open.

        In the body it is the one who was named in full last, if nobody else of the family has been named before, or in
        the same paragraph before. In the headline it is the only one whom the headline, else the first paragraph, names
        in full; in a caption the only one of the whole story. No more is read into the text, and nothing into
        anybody's sex.
        """
        if mention.field == "headline":
            headline, lead = (False, 10**9, 0), (True, self._paragraphs.end_of_lead(), 0)
            return self._only((False, 0, 0), headline) or self._only((True, 0, 0), lead)
        here = by_place(mention)
        if mention.field == "caption":
            return self._only((False, 0, 0), here)
        paragraph = (True, self._paragraphs.start(mention.start), 0)
        return self._only((False, 0, 0), here) or self._only(paragraph, here)

    def _only(self, first: tuple[int, int, int], last: tuple[int, int, int]) -> Name | None:
        """The one person named in full from `first` to before `last`; None where there is none, or several."""
        start, end = self._before(first), self._before(last)
        if start == end or self._namings[end - 1].since > start:
            return None
        return self._namings[end - 1].name

    def _before(self, place: tuple[int, int, int]) -> int:
        return bisect_left(self._namings, place, key=lambda naming: naming.place)
