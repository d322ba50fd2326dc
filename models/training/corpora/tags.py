"""Entities as one tag a token (BILUO), and what is known of a token's tag as a set of bits.

A corpus that does not annotate a type leaves the tags of that type open; one that says "place" leaves open which kind.
So a token carries the set of tags that it may have, and a network is taught to put its probability inside the set.
"""

from collections.abc import Iterable, Sequence

import numpy as np
from numpy.typing import NDArray

from enrichment.recognition.tags import prefixes, tags

KINDS = ("EVENT", "FAC", "GPE", "LAW", "LOC", "NORP", "ORG", "PER", "PROD", "WORK")
TAGS = tags(KINDS)
NUMBER = {tag: place for place, tag in enumerate(TAGS)}
ANY = (1 << len(TAGS)) - 1
"""Nothing is known."""

Masks = NDArray[np.int64]
"""(tokens,) bit n is set where the token may have the n-th of `TAGS`."""


def bits(prefix: str, kinds: Iterable[str]) -> int:
    """The set of one prefix over several kinds."""
    return sum(1 << NUMBER[f"{prefix}-{kind}"] for kind in kinds)


def outside(open_kinds: Iterable[str] = ()) -> int:
    """What a token outside all annotated spans may be, where `open_kinds` are not annotated."""
    return 1 | sum(bits(prefix, open_kinds) for prefix in "BILU")


def masks(length: int, spans: Iterable[tuple[int, int, Sequence[str]]], elsewhere: int = 1) -> Masks:
    """Masks of a text of `length` tokens: `spans` are [start, end) with the kinds each may have."""
    allowed = np.full(length, elsewhere, dtype=np.int64)
    for start, end, kinds in spans:
        for token, prefix in zip(range(start, end), prefixes(end - start), strict=True):
            allowed[token] = bits(prefix, kinds)
    return allowed


def unpacked(allowed: Masks) -> NDArray[np.float32]:
    """(tokens, tags) 1 where a token may have a tag, else 0."""
    return ((allowed[:, None] >> np.arange(len(TAGS))) & 1).astype(np.float32)
