import orjson
from hypothesis import given, settings
from hypothesis import strategies as st

from enrichment.cleaning.markup.embedded import ENOUGH, text
from enrichment.cleaning.markup.tree import Tree

FILL = "The council met on Monday and voted to keep the bridge open. " * 6


def page(body: str) -> str:
    data = orjson.dumps({"@type": "NewsArticle", "headline": "x", "articleBody": body}).decode()
    return f'<title>T</title><script type="application/ld+json">{data}</script><div id=app></div>'


def test_the_text_with_its_paragraphs() -> None:
    found = text(Tree(page(f"<p>One &amp; two.</p>\n<p>{FILL}</p>")))
    assert found is not None
    assert found.text.strip() == f"One & two.\n\n{FILL}".strip()
    assert found.done == []


def test_escapes_lead_back_to_the_source() -> None:
    source = page(f"“Über\n\nalles” {FILL}").replace("Ü", "\\u00dc").replace("“", "\\ud83d\\ude00")
    found = text(Tree(source))
    assert found is not None
    assert found.text.startswith("😀Über\n\nalles")
    assert source[slice(*found.alignment.span(0, 1))] == "\\ud83d\\ude00"
    assert source[slice(*found.alignment.span(1, 2))] == "\\u00dc"
    assert source[slice(*found.alignment.span(2, 5))] == "ber"


def test_a_short_text_is_no_story() -> None:
    assert text(Tree(page("word " * (ENOUGH // 5 - 1)))) is None
    assert text(Tree(page("word " * (ENOUGH // 5 + 1)))) is not None


def test_what_is_no_json_is_no_text() -> None:
    assert text(Tree(f'<script>{{"articleBody": "{FILL}"}}</script>')) is None
    assert text(Tree(f'<script type="application/ld+json">{{"articleBody": "{FILL}</script>')) is None


@settings(deadline=None)
@given(st.text(st.characters(exclude_categories=("Cs", "Cc"), exclude_characters="<>&"), max_size=200))
def test_any_text_comes_out_as_it_was_meant(body: str) -> None:
    found = text(Tree(page(FILL + body)))
    assert found is not None
    assert "".join(found.text.split()) == "".join((FILL + body).split())
