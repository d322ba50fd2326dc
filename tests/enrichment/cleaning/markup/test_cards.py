from collections.abc import Sequence

from enrichment.cleaning.markup.cards import cards
from enrichment.cleaning.markup.regions import page_paragraphs
from enrichment.cleaning.markup.tree import Tree

STORY = "<p>The council met on Monday and voted to keep the old bridge open to cyclists until the spring.</p>" * 12
TEASER = "The ferry will sail again in the spring, the operator of the line said on Friday."


def found(source: str) -> list[str]:
    """The attributes of the cards of a page."""
    tree = Tree(source)
    paragraphs = page_paragraphs(tree)
    return [
        tree.attributes[node] for node in cards(tree, totals(tree, [len(one.text) for one in paragraphs]), paragraphs)
    ]


def totals(tree: Tree, sizes: Sequence[int]) -> list[float]:
    prose = [0.0] * len(tree.tags)
    for block, size in zip(tree.blocks, sizes, strict=True):
        if size > 60:
            prose[block.node] += size
    for node in range(len(prose) - 1, 0, -1):
        prose[tree.parents[node]] += prose[node]
    return prose


def card(title: str) -> str:
    return f'<div class="x">{title}<p>{TEASER}</p></div>'


HEADING = "<h3><a href=/f>Ferry to sail again</a></h3>"
LINE = "<div><a href=/f>Ferry to sail again soon</a></div>"


def test_two_headings_that_are_links() -> None:
    assert found(STORY + card(HEADING) * 2) == [' class="x"'] * 2


def test_one_alone_tells_nothing() -> None:
    assert found(STORY + card(HEADING)) == []


def test_three_lines_that_are_links() -> None:
    assert found(STORY + card(LINE) * 2) == []
    assert found(STORY + card(LINE) * 3) == [' class="x"'] * 3


def test_headings_without_links_are_the_storys_own() -> None:
    assert found(STORY + card("<h3>Ferry to sail again</h3>") * 4) == []


def test_a_page_of_cards_is_a_list_of_things() -> None:
    assert found(card(HEADING) * 8) == []
