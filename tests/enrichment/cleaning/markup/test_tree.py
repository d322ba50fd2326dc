import pytest

from enrichment.cleaning.markup.tokens import Scanner
from enrichment.cleaning.markup.tree import Tree


def blocks(source: str) -> list[str]:
    return [block.text for block in Tree(source).blocks]


@pytest.mark.parametrize(
    ("source", "found"),
    [
        ("<p>One<p>Two", ["One", "Two"]),
        ("<div>One<div>Two</div>Three</div>", ["One", "Two", "Three"]),
        ("a <b>b</b>c <i>d</i>", ["a bc d"]),
        ("<p>One<br>Two<br><br>Three", ["One\nTwo", "Three"]),
        ("<ul><li>One<li>Two</ul>Three", ["One", "Two", "Three"]),
        ("<table><tr><td>One<td>Two<tr><td>Three</table>", ["One", "Two", "Three"]),
        ("<a>One</a><a>Two</a>", ["One\nTwo"]),
        ("<p>a &amp; b &lt;c&gt; &eacute;&#233;&bogus;", ["a & b <c> éé&bogus;"]),
        ("<p>a\n  b\t c</p>", ["a b c"]),
        ("one<script>two</script>three<!-- four --><style>five</style>", ["onethree"]),
        ("<x-part>One</x-part><x-part>Two</x-part>", ["One", "Two"]),
        ('<p title="a>b">One</p>', ["One"]),
        ("1 < 2 and 3 > 2", ["1 < 2 and 3 > 2"]),
        ("</p></div>One</b>", ["One"]),
        ("<script>never closed <p>One", ["never closed", "One"]),
        ("", []),
    ],
)
def test_blocks(source: str, found: list[str]) -> None:
    assert blocks(source) == found


def test_the_title_is_no_block() -> None:
    tree = Tree("<title>One &amp; two</title><p>Three")
    assert (tree.title, [block.text for block in tree.blocks]) == ("One & two", ["Three"])


def test_links_are_measured() -> None:
    block = Tree("<p>Read <a href=x>this story</a>").blocks[0]
    assert (block.linked, block.links) == (10, 1)


def test_tokens_have_their_place() -> None:
    source = "a<B class=x>b</b >"
    assert [(one.name, source[one.start : one.end]) for one in Scanner(source).tokens()] == [
        ("", "a"), ("b", "<B class=x>"), ("", "b"), ("/b", "</b >"),
    ]  # fmt: skip


@pytest.mark.parametrize(
    "source",
    ["<div>" * 50_000 + "x", "<b>" * 50_000 + "x", "</p>" * 50_000, '<a b="' * 50_000, "<!--" * 50_000, "<script>" * 50_000,
     "<p a=" + "x" * 1_000_000 + ">y", "<" * 100_000, "<a " * 100_000, "&amp" * 100_000],
)  # fmt: skip
def test_hostile_sources_are_read_to_the_end(source: str) -> None:
    assert len(blocks(source)) <= 50_000
