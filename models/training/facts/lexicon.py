"""What the annotated texts say of a surface: how often it is a name, and of which type."""

import re
from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Set

from enrichment.linking.compatibility import NO_NAME
from models.training.corpora.corpus import Mention, Text

MOST_WORDS = 10
"""Longer surfaces are seen as names only: they are titles of laws and works, never common nouns."""

Lexicon = dict[str, Counter[str]]
_WORD = re.compile(r"\w(?:\.\w)+\.?|\w+|\S")


def lexicon(texts: Iterable[Text], surfaces: Set[str]) -> Lexicon:
    """For each surface that occurs, its types with counts, `NO_NAME` among them.

    A surface inside a longer name counts nowhere ("Bank" in "Bank of China"); one that holds a name and more
    ("Russian President") counts as no name.
    """
    counts: Lexicon = defaultdict(Counter)
    for text in texts:
        for start, end, kind in text.mentions:
            counts[text.text[start:end]][kind] += 1
        for start, end in _no_names(text, surfaces):
            counts[text.text[start:end]][NO_NAME] += 1
    return dict(counts)


def _no_names(text: Text, surfaces: Set[str]) -> Iterator[tuple[int, int]]:
    mentions = sorted(text.mentions)
    for start, end in spans(text.text):
        if text.text[start:end] in surfaces and not _inside(start, end, mentions):
            yield start, end


def spans(text: str, capital: bool = False) -> Iterator[tuple[int, int]]:
    """Every run of up to `MOST_WORDS` words as [start, end); with `capital` those only that begin with a capital."""
    words = [match.span() for match in _WORD.finditer(text)]
    for first, (start, _) in enumerate(words):
        if capital and not text[start].isupper():
            continue
        for _, end in words[first : first + MOST_WORDS]:
            yield start, end


def _inside(start: int, end: int, mentions: list[Mention]) -> bool:
    place = bisect_left(mentions, (start + 1,))
    before = mentions[place - 1] if place else (0, 0, "")
    return before[0] <= start and end <= before[1]
