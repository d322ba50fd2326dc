from enrichment.cleaning.markup.metadata import read
from enrichment.cleaning.markup.tree import Tree

LINKED = """<script type="application/ld+json">{"@graph": [{"@type": "WebPage", "name": "No"}, {"@type": ["NewsArticle"],
"headline": "From linked data", "author": [{"name": "Ann Lee"}, {"name": "Bo Ek"}], "datePublished": "2024-03-04",
"inLanguage": "en-GB", "mainEntityOfPage": {"@id": "https://example.org/ld"}}]}</script>"""
GRAPH = """<meta property="og:title" content="From &quot;Open Graph&quot;"><meta name=author content="Ann Lee">
<meta property="article:published_time" content="2024-03-05"><meta property="og:url" content="https://example.org/og">"""


def test_linked_data_comes_first() -> None:
    about = read(Tree(f'<html lang="en"><title>Other</title>{GRAPH}{LINKED}'))
    assert (about.title, about.byline, about.published) == ("From linked data", "Ann Lee, Bo Ek", "2024-03-04")
    assert (about.language, about.url) == ("en", "https://example.org/og")


def test_then_open_graph() -> None:
    about = read(Tree(f'<link rel="canonical" href="https://example.org/c">{GRAPH}'))
    assert (about.title, about.byline, about.published, about.url) == (
        'From "Open Graph"', "Ann Lee", "2024-03-05", "https://example.org/c",
    )  # fmt: skip


def test_then_the_title_without_the_site() -> None:
    assert (
        read(Tree("<title>Ferries are back in the north | Norse News</title>")).title == "Ferries are back in the north"
    )
    assert read(Tree("<title>Norse | Ferries are back</title>")).title == "Norse | Ferries are back"


def test_broken_linked_data_is_passed_over() -> None:
    for broken in ("{", "[" * 5000, '{"@type": "NewsArticle", "headline": 7, "author": 5}', "null", '"text"'):
        assert read(Tree(f'<script type="application/ld+json">{broken}</script><title>One</title>')).title == "One"


def test_nothing_is_nothing() -> None:
    about = read(Tree(""))
    assert (about.title, about.byline, about.published, about.url, about.language) == ("", "", "", "", "")
