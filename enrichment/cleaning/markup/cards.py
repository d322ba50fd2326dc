"""Elements of a page that tease other stories."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence

from enrichment.cleaning.kinds import Kind
from enrichment.cleaning.markup.names import Hint
from enrichment.cleaning.markup.tree import Tree
from enrichment.cleaning.paragraphs.paragraph import Paragraph

MAJORITY = 0.5
"""Share of the page's prose from which what looks like cards is the story: a list of things, each with its link."""

CARD: Hint = (Kind.PROMOTION, 0.86)
CARDS = 6
"""Elements alike from which they are cards: two with a heading that is a link, three with a line that is one."""

CARD_LENGTH = 450.0
"""Characters of prose that a card for another story has at most."""

_HEADING = re.compile(r"h[1-6]")


def cards(tree: Tree, prose: Sequence[float], paragraphs: Sequence[Paragraph]) -> list[int]:
    """Elements that tease other stories: a heading that is a link, and a sentence or two. One alone tells nothing."""
    found = list(_like_cards(tree, prose, paragraphs))
    alike = Counter[tuple[str, str]]()
    for node, weight in found:
        alike[tree.tags[node], tree.attributes[node]] += weight
    teasers = [node for node in dict(found) if alike[tree.tags[node], tree.attributes[node]] >= CARDS]
    return teasers if sum(prose[node] for node in teasers) < prose[0] * MAJORITY else []


def _like_cards(tree: Tree, prose: Sequence[float], paragraphs: Sequence[Paragraph]) -> Iterator[tuple[int, int]]:
    for block, one in zip(tree.blocks, paragraphs, strict=True):
        weight = _title(one)
        if not weight:
            continue
        node = tree.parents[block.node]
        for _ in range(3):
            if prose[node] or prose[tree.parents[node]] > CARD_LENGTH:
                break
            node = tree.parents[node]
        if 0 < prose[node] < min(CARD_LENGTH, prose[0] * 0.3):
            yield node, weight


def _title(one: Paragraph) -> int:
    """What a block counts as the title of a card: half for a heading that is a link, a third for a line that is one."""
    if one.linked >= 0.75 and _HEADING.fullmatch(one.tag):
        return CARDS // 2
    return CARDS // 3 if one.linked >= 0.95 and 3 < one.size < 25 else 0
