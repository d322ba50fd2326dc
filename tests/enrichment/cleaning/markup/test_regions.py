from hypothesis import given, settings
from hypothesis import strategies as st

from enrichment.cleaning.kinds import Kind
from enrichment.cleaning.markup.regions import Region, locate, page_paragraphs
from enrichment.cleaning.markup.tree import Tree

SAID = "The harbour office said on Monday that the ferry to Kelby would sail twice a day from the first week of May."
STORY = f"<p>{SAID}</p>" * 4
OTHER = "<p>I was on that boat last year and it was late every day, so I do not think that this will help us.</p>"


def region(source: str, told: str = "") -> tuple[Tree, Region]:
    tree = Tree(source)
    blocks = page_paragraphs(tree)
    return tree, locate(tree, blocks, [bool(told) and told in one.text for one in blocks])


def inside(source: str) -> list[str]:
    tree, found = region(source)
    return [block.text for block, within in zip(tree.blocks, found.within, strict=True) if within]


def test_the_element_with_the_prose_is_the_storys() -> None:
    links = "<ul>" + "<li><a href=x>News of the islands</a>" * 9 + "</ul>"
    assert inside(f"<div>{links}</div><div id=a>{STORY}</div><div>{links}</div>") == [SAID] * 4


def test_what_is_named_for_something_else_is_outside() -> None:
    assert inside(f'<div>{STORY}</div><div class="comments">{OTHER * 3}</div>') == [SAID] * 4


def test_of_several_articles_the_first_of_some_length() -> None:
    pages = "".join(f"<article><p>{SAID} {number}.</p>" + STORY[:230] + STORY + "</article>" for number in (1, 2))
    found = inside(f"<main>{pages}</main>")
    assert found[0] == f"{SAID} 1."
    assert f"{SAID} 2." not in found


def test_names_hint_at_what_is_inside() -> None:
    _, found = region(f'<div>{STORY}</div><div class="newsletter"><p>Every Friday.</p></div>')
    assert [hint and hint[0] for hint in found.hints] == [None] * 4 + [Kind.SUBSCRIPTION]


def test_a_name_around_most_of_the_prose_says_nothing() -> None:
    _, found = region(f'<div class="widget">{STORY}</div>')
    assert found.hints == [None] * 4


def test_a_name_that_most_of_the_prose_carries_says_nothing() -> None:
    _, found = region("".join(f'<div class="tools" id=n{number}><p>{SAID}</p></div>' for number in range(5)))
    assert found.hints == [None] * 5


def test_comments_may_be_longer_than_the_story() -> None:
    _, found = region(f'<div><div>{STORY}</div><div class="comments">{OTHER * 7}</div></div>')
    assert [hint and hint[0] for hint in found.hints] == [None] * 4 + [Kind.COMMENTS] * 7


def test_names_count_for_nothing_around_what_the_page_vouches_for() -> None:
    _, found = region(f'<div>{STORY}</div><div class="sidebar"><p>{SAID} Again.</p></div>', told="Again.")
    assert found.hints[-1] is None


def test_a_notice_of_short_lines_has_a_region_too() -> None:
    assert inside("<div><p>Kelby ferry cancelled on Monday</p></div>") == ["Kelby ferry cancelled on Monday"]


def test_paragraphs_know_what_html_tells() -> None:
    heading, item, linked = page_paragraphs(Tree("<h2>Ferry</h2><li>Salt</li><p>Read <a href=x>this</a></p>"))
    assert (heading.tag, heading.text) == ("h2", "Ferry")
    assert (item.tag, item.text, item.marked) == ("li", "• Salt", True)
    assert (linked.start, linked.linked) == (2, 4 / 9)


PARTS = [
    "<div>",
    "</div>",
    "<article>",
    "<p>",
    "<li>",
    "<a href=x>",
    "</a>",
    "<aside>",
    '<p class="story-body">',
    SAID,
    "News",
    OTHER,
]


@settings(deadline=None)
@given(st.lists(st.sampled_from(PARTS), max_size=25).map("".join), st.booleans())
def test_every_page_has_a_region(source: str, told: bool) -> None:
    tree, found = region(source, "harbour" if told else "")
    assert 0 <= found.node < len(tree.tags)
    assert len(found.hints) == len(found.within) == len(tree.blocks)
    assert all(0.0 <= one.linked <= 1.0 for one in page_paragraphs(tree))
