import orjson
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from enrichment.cleaning.markup.linked_data import DEEPEST, LARGEST, Article, read
from tests.enrichment.cleaning.making import anything

STORY = {
    "@type": "NewsArticle",
    "headline": "Ferry to stop at Kelby",
    "description": "A second boat from May.",
    "author": [{"name": "Jane Doe"}, "Bo Ek", "https://example.org/staff/jane"],
    "datePublished": "2024-03-04T10:00:00Z",
    "inLanguage": "en-GB",
    "mainEntityOfPage": {"@id": "https://example.org/ferry"},
    "articleBody": "The ferry stops at Kelby.",
}


def said(*nodes: object) -> Article:
    return read(orjson.dumps(node).decode() for node in nodes)


def test_fields_of_an_article() -> None:
    assert said(STORY) == Article(
        headline="Ferry to stop at Kelby",
        description="A second boat from May.",
        authors=("Jane Doe", "Bo Ek"),
        published="2024-03-04T10:00:00Z",
        language="en-GB",
        url="https://example.org/ferry",
        body="The ferry stops at Kelby.",
    )


@pytest.mark.parametrize(
    "around",
    [
        [{"@type": "WebSite", "name": "Norse News"}, STORY],
        {"@context": "https://schema.org", "@graph": [{"@type": "Person", "name": "Ann"}, STORY]},
        {"@type": "WebPage", "name": "Norse News", "mainEntity": STORY},
    ],
)
def test_it_may_stand_inside(around: object) -> None:
    assert said(around).headline == "Ferry to stop at Kelby"


@pytest.mark.parametrize(
    "kind", ["Article", "ReportageNewsArticle", "BlogPosting", "OpinionNewsArticle", ["Thing", "NewsArticle"]]
)
def test_kinds_of_article(kind: object) -> None:
    assert said({**STORY, "@type": kind}).headline == "Ferry to stop at Kelby"


@pytest.mark.parametrize("kind", ["Person", "Organization", "WebSite", None, 4])
def test_what_is_no_article(kind: object) -> None:
    assert said({**STORY, "@type": kind}) == Article()


def test_the_first_article_counts() -> None:
    assert said({"@type": "Person"}, STORY, {**STORY, "headline": "Another"}).headline == "Ferry to stop at Kelby"


def test_an_article_without_a_headline_is_passed_over() -> None:
    assert said({"@type": "NewsArticle", "url": "https://example.org/video"}, STORY).body


@pytest.mark.parametrize(
    ("given", "shown"),
    [
        ("Fish &amp; chips", "Fish & chips"),
        ("<b>Une ville</b> au\n bord de l’eau", "Une ville au bord de l’eau"),
        (["First", "Second"], "First"),
        ({"@value": "Norse"}, "Norse"),
        ([], ""),
        (7, ""),
    ],
)
def test_values_become_plain_text(given: object, shown: str) -> None:
    assert said({**STORY, "description": given}).description == shown


@pytest.mark.parametrize(
    "script",
    [
        '<!--{"@type":"Article","name":"One"}-->',
        '//<![CDATA[\n{"@type":"Article","name":"One"}\n//]]>',
        '{"@type":"Article","name":"One"};',
        '{"@type":"Article",\n"name":"One\t"}',
    ],
)
def test_scripts_are_often_not_quite_json(script: str) -> None:
    assert read(iter([script])).headline == "One"


def test_bounds() -> None:
    deep: object = STORY
    for _ in range(DEEPEST):
        deep = {"isPartOf": deep}
    assert said(deep) == Article()
    assert said({**STORY, "keywords": "a" * LARGEST}) == Article()
    assert read(iter(["[" * 100_000, "{", ""])) == Article()


values = st.recursive(
    st.none() | st.booleans() | st.integers(-9, 9) | st.text(max_size=9),
    lambda inner: (
        st.lists(inner, max_size=3) | st.dictionaries(st.sampled_from([*STORY, "name", "@id"]), inner, max_size=4)
    ),
)


@settings(deadline=None)
@given(st.dictionaries(st.sampled_from(sorted(STORY)[1:]), values), st.lists(anything))
def test_it_never_raises(fields: dict[str, object], scripts: list[str]) -> None:
    article = said({**fields, "@type": "Article", "headline": "Kelby"})
    assert article.headline == "Kelby"
    assert isinstance(read(iter(scripts)), Article)
