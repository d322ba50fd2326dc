import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from enrichment.cleaning.markup.source import BULLET, GAP, joined
from enrichment.cleaning.markup.tree import Tree
from enrichment.cleaning.working import Working

PARTS = [
    "<p>", "</p>", "<b>", "</b>", "<br>", "<li>", "<a href=x>", "</a>", "Kelby", "Fähre", ".", " ", "\n", "\t ", "&nbsp;", "&nbsp",
    "&amp;", "&#233;", "&#1;", "&bogus;", "\xa0", "; ",
]  # fmt: skip
pages = st.lists(st.sampled_from(PARTS), max_size=30).map("".join)


def text(source: str) -> Working:
    tree = Tree(source)
    return joined(tree, range(len(tree.blocks))).working()


@pytest.mark.parametrize(
    ("source", "shown"),
    [
        ("<p>The ferry</p><p>stops here.</p>", f"The ferry{GAP}stops here."),
        ("<p>The\n   ferry</p>", "The ferry"),
        ("<p> The <b> ferry </b> stops </p>", "The ferry stops"),
        ("<p>Fish &amp; chips</p>", "Fish & chips"),
        ("<p>Die F&auml;hre</p>", "Die Fähre"),
        ("<p>The&nbsp;ferry</p>", "The ferry"),
        ("<p>The &nbsp;ferry</p>", "The ferry"),
        ("<p>The&nbsp; ferry&nbsp;</p>", "The ferry"),
        ("<p>The&nbsp ferry</p>", "The ferry"),
        ("<p>The &#1; ferry</p>", "The ferry"),
        ("<p>One<br>Two</p>", "One\nTwo"),
        ("<p>One <br> Two</p>", "One\nTwo"),
        ("<p>One<br>\n</p><p>Two</p>", f"One{GAP}Two"),
        ("<p>One<br>&#1;</p>", "One"),
        ("<ul><li>Salt</li><li>Bread</li></ul>", f"{BULLET}Salt{GAP}{BULLET}Bread"),
        ("", ""),
    ],
)
def test_blocks_become_one_text(source: str, shown: str) -> None:
    assert text(source).text == shown


def test_only_the_blocks_asked_for() -> None:
    found = joined(Tree("<p>One</p><p>Two</p><p>Three</p>"), [0, 2])
    assert found.working().text == f"One{GAP}Three"
    assert found.starts == [0, 5]


def test_a_block_starts_before_its_mark() -> None:
    assert joined(Tree("<p>One</p><li>Two</li>"), [0, 1]).starts == [0, 5]


def test_each_word_knows_its_place() -> None:
    source = "<p>Fish &amp; <b>chips</b></p>"
    working = text(source)
    place = working.text.index("chips")
    assert working.alignment.span(place, place + 5) == (source.index("chips"), source.index("chips") + 5)
    assert source[slice(*working.alignment.span(5, 6))] == "&amp;"


@settings(deadline=None)
@given(pages)
def test_the_text_is_what_the_blocks_show(source: str) -> None:
    tree = Tree(source)
    marks = [BULLET if tree.tags[block.node] == "li" else "" for block in tree.blocks]
    wanted = GAP.join(mark + block.text for mark, block in zip(marks, tree.blocks, strict=True))
    assert text(source).text == wanted


@settings(deadline=None)
@given(pages)
def test_every_letter_leads_back_to_itself(source: str) -> None:
    working = text(source)
    assert working.alignment.length == len(working.text)
    for place, letter in enumerate(working.text):
        start, end = working.alignment.span(place, place + 1)
        if letter.isalpha() and end - start == 1:
            assert source[start:end] == letter
