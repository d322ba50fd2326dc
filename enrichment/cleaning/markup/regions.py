"""Where on a page the story is: the element that holds most of its prose and least of everything else."""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from enrichment.cleaning.kinds import Kind
from enrichment.cleaning.markup.cards import CARD, cards
from enrichment.cleaning.markup.names import Hint, named
from enrichment.cleaning.markup.tree import Block, Tree
from enrichment.cleaning.markup.vouched import holder
from enrichment.cleaning.paragraphs.paragraph import Paragraph

MAJORITY = 0.5
"""Share of the page's prose from which an element holds the story, whatever its names say."""

NEARLY = 0.9
"""The same for an element that is named for comments."""

STORY = 0.2
"""Share of the page's prose in an element that is called the story's body; whatever is around that holds the story."""

SMALL = frozenset(("p", "div", "span", "li", "section", "blockquote"))
"""Elements that may stand around each single paragraph."""

EDGE = 0.3
"""How much a line of links counts against the element that holds it, for each of its characters."""


_CLASS = re.compile(r"""\bclass\s*=\s*["']?([^"'>]{1,200})""", re.IGNORECASE)

SPARSE = 250
"""Characters of prose on a page below which short lines count as well: a notice, a list, a caption with a picture."""


@dataclass(slots=True)
class Region:
    """The story's element, and for each block what the names around it say, `None` where nothing."""

    node: int
    hints: list[Hint | None]
    within: list[bool]


def locate(tree: Tree, paragraphs: Sequence[Paragraph], said: Sequence[bool]) -> Region:
    """The region of the story. `paragraphs` are the tree's blocks, in order; `said` tells which of them the page's own
    data gives as the story's text: what names say around those counts for nothing.
    """
    strict = sum(len(one.text) for one in paragraphs if one.prose and one.linked < 0.5) > SPARSE
    prose = _totals(tree, [float(len(one.text)) if one.prose and one.linked < 0.5 else 0.0 for one in paragraphs])
    inherited, story = _inherited(tree, prose, paragraphs)
    hints = [None if told else inherited[block.node] for block, told in zip(tree.blocks, said, strict=True)]
    values = _totals(tree, [_value(one, hint, strict) for one, hint in zip(paragraphs, hints, strict=True)])
    sizes = [float(len(one.text)) if is_told else 0.0 for one, is_told in zip(paragraphs, said, strict=True)]
    told = _totals(tree, sizes)
    node = holder(told, prose) or _single(tree, _best(values, story), prose, paragraphs)
    return Region(node, hints, _within(tree, node))


def _totals(tree: Tree, values: Sequence[float]) -> list[float]:
    """For each element the sum over the blocks inside it."""
    totals = [0.0] * len(tree.tags)
    for block, value in zip(tree.blocks, values, strict=True):
        totals[block.node] += value
    for node in range(len(totals) - 1, 0, -1):
        totals[tree.parents[node]] += totals[node]
    return totals


def _inherited(
    tree: Tree, prose: Sequence[float], paragraphs: Sequence[Paragraph]
) -> tuple[list[Hint | None], list[bool]]:
    """For each element the strongest hint on itself or around it, and whether it is called a story's body.

    A name on an element with most of the page's prose says nothing: pages have wrappers of every name. Nor does one
    around an element that is called the story's body, or one that most of the prose carries in many places.
    """
    own = [named(tag, attributes) for tag, attributes in zip(tree.tags, tree.attributes, strict=True)]
    story = [is_story and hint is None for hint, is_story in own]
    spread = Counter[str]()
    for node in range(1, len(own)):
        if own[node][0] is not None and tree.tags[node] in SMALL:
            spread[_class(tree.attributes[node])] += int(prose[node])
    holds = _holds_story(tree, prose, story)
    for node in cards(tree, prose, paragraphs):
        own[node] = (CARD, False)
    hints: list[Hint | None] = [None]
    for node in range(1, len(own)):
        hint, alike = own[node][0], spread[_class(tree.attributes[node])]
        if hint is not None and prose[0] and _is_wrapper(hint, prose[node], alike, holds[node], prose[0]):
            hint = None
        above = hints[tree.parents[node]]
        hints.append(above if hint is None or (above is not None and above[1] >= hint[1]) else hint)
    return hints, story


def _is_wrapper(hint: Hint, prose: float, alike: float, story: float, whole: float) -> bool:
    """Whether an element whose names say `hint` holds too much to be that. Comments may be longer than the story."""
    if hint[0] is Kind.COMMENTS:
        return prose > whole * NEARLY or story > whole * STORY
    return max(prose, alike) > whole * MAJORITY or story > whole * STORY


def _class(attributes: str) -> str:
    """What the elements of one look share, whatever else is unlike in them."""
    found = _CLASS.search(attributes)
    return found[1] if found else attributes


def _holds_story(tree: Tree, prose: Sequence[float], story: Sequence[bool]) -> list[float]:
    """For each element the prose of the largest element inside it that is called a story's body."""
    holds = [0.0] * len(story)
    for node in range(len(story) - 1, 0, -1):
        parent = tree.parents[node]
        holds[parent] = max(holds[parent], holds[node], prose[node] if story[node] else 0.0)
    return holds


def _value(one: Paragraph, hint: Hint | None, strict: bool) -> float:
    length = len(one.text)
    if hint is not None and hint[0] is Kind.COMMENTS:
        return 0.0
    if hint is not None and hint[0] not in (Kind.CAPTION, Kind.BYLINE, Kind.DATE):
        return -EDGE * min(length, 400)
    if one.prose or (strict is False and length > 20):
        return length * (1.0 - one.linked) if one.linked < 0.6 else -EDGE * length
    return -EDGE * (length + 20) if one.linked > 0.5 else 0.0


def _best(values: Sequence[float], story: Sequence[bool]) -> int:
    best, node = values[0], 0
    for other in range(1, len(values)):
        value = values[other] * (1.1 if story[other] else 1.0)
        if value > 0 and value >= best * (1.0 if other > node else 1.001):
            best, node = value, other
    return node


def _single(tree: Tree, node: int, prose: Sequence[float], paragraphs: Sequence[Paragraph]) -> int:
    """Where the element holds several articles, the first of some length; else the element itself."""
    articles = [
        other for other in range(node + 1, len(tree.tags)) if tree.tags[other] == "article" and prose[other] > 300
    ]
    if len(articles) < 2:
        return node
    inside = _within(tree, node)
    first = next(
        (block.node for block, one, is_in in zip(tree.blocks, paragraphs, inside, strict=True) if is_in and one.prose),
        node,
    )
    while first > node and tree.tags[first] != "article":
        first = tree.parents[first]
    apart = any(
        tree.parents[other] != first and not _is_inside(tree, other, first) for other in articles if other != first
    )
    return first if first > node and apart and prose[first] > 300 and prose[first] < prose[node] * 0.9 else node


def _is_inside(tree: Tree, node: int, other: int) -> bool:
    while node > other:
        node = tree.parents[node]
    return node == other


def _within(tree: Tree, node: int) -> list[bool]:
    inside = [False] * len(tree.tags)
    inside[node] = True
    for other in range(node + 1, len(inside)):
        inside[other] = inside[tree.parents[other]]
    return [inside[block.node] for block in tree.blocks]


def page_paragraphs(tree: Tree) -> list[Paragraph]:
    """The tree's blocks as paragraphs, with what HTML tells of each. `start` is the block's place in the list."""
    return [_paragraph(tree, block, place) for place, block in enumerate(tree.blocks)]


def _paragraph(tree: Tree, block: Block, place: int) -> Paragraph:
    size = sum(end - start for start, end in block.runs) or 1
    marked = "• " if tree.tags[block.node] == "li" else ""
    return Paragraph(place, marked + block.text, tag=tree.tags[block.node], linked=min(1.0, block.linked / size))
