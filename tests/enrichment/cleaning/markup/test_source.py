from hypothesis import given, settings
from hypothesis import strategies as st

from enrichment.cleaning.markup.source import joined
from enrichment.cleaning.markup.tree import Tree


def text(source: str) -> str:
    tree = Tree(source)
    return joined(tree, range(len(tree.blocks))).working().text


def test_blocks_are_paragraphs_and_inline_elements_glue_nothing() -> None:
    assert text("<p>One <b>two</b>three</p><div>four<br>five</div>") == "One twothree\n\nfour\nfive"


def test_items_of_a_list_are_marked() -> None:
    assert text("<ul><li>One<li>Two</ul>") == "• One\n\n• Two"


def test_blanks_are_one_and_references_are_meant() -> None:
    assert text("<p> One \n\t two&nbsp;&nbsp;&amp;  three </p>") == "One two & three"


@settings(deadline=None)
@given(
    st.lists(
        st.sampled_from(["<p>", "</p>", "<b>", "</b>", "<br>", "one", "&amp;", " ", "\n", "two.", "&#x41;", "<"])
    ).map("".join)
)
def test_each_stretch_leads_to_what_it_was_made_of(source: str) -> None:
    tree = Tree(source)
    working = joined(tree, range(len(tree.blocks))).working()
    for piece in working.alignment.pieces():
        made = working.text[piece.start : piece.end]
        if piece.even and made.isalpha() and len(made) > 1:
            assert source[piece.old_start : piece.old_end] == made
