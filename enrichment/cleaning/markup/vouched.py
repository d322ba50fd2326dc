"""Blocks whose words the page's own JSON-LD gives as the story's text."""

import re
from collections.abc import Iterable, Sequence
from itertools import islice

from enrichment.cleaning.paragraphs.paragraph import Paragraph

GRAM = 4
"""Words in a row that are compared: enough that other prose on the page shares few."""

SHARE = 0.8
"""Share of a block's runs of words that the text has to hold."""

ENOUGH = 500
"""Characters of vouched text from which it tells where the story is."""

NEARLY = 0.95
MORE = 1.3

LONGEST = 400
"""Words of a block that are looked at."""

_WORD = re.compile(r"\w+")

Gram = tuple[str, ...]


def vouched(body: str, blocks: Sequence[Paragraph]) -> list[bool]:
    """For each block whether `body` holds its words. A block of fewer than four words is never told."""
    if not body:
        return [False] * len(blocks)
    known = frozenset(_grams(_WORD.findall(body.lower())))
    return [_is_known([word.lower() for word in _words(block.text)], known) for block in blocks]


def holder(told: Sequence[float], prose: Sequence[float]) -> int | None:
    """The smallest element that holds nearly all of the vouched text, where its prose is hardly more than that.

    `told` and `prose` are characters by element. `None` where little text is vouched for, or where the element goes on:
    pages give the beginning of a story as the whole of it.
    """
    wanted = told[0] * NEARLY
    if told[0] < ENOUGH:
        return None
    node = max(node for node, length in enumerate(told) if length >= wanted)
    return node if prose[node] <= told[node] * MORE else None


def _words(text: str) -> Iterable[str]:
    return (found[0] for found in islice(_WORD.finditer(text), LONGEST))


def _grams(words: list[str]) -> Iterable[Gram]:
    return zip(*(words[shift:] for shift in range(GRAM)), strict=False)


def _is_known(words: list[str], known: frozenset[Gram]) -> bool:
    grams = list(_grams(words))
    return bool(grams) and sum(gram in known for gram in grams) >= SHARE * len(grams)
