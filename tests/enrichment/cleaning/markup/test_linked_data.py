import pytest

from enrichment.cleaning.markup.linked_data import LARGEST, Article, read

ONE = '{"@type": "NewsArticle", "headline": "A &amp; B", "author": [{"name": "Ann Lee"}, {"name": "Bo Marsh"}]}'


def test_the_fields_of_an_article() -> None:
    found = read(iter([ONE]))
    assert (found.headline, found.authors) == ("A & B", ("Ann Lee", "Bo Marsh"))


@pytest.mark.parametrize(
    "script",
    [
        f"[{ONE}]",
        f'{{"@graph": [{{"@type": "WebSite", "name": "x"}}, {ONE}]}}',
        f"<!-- {ONE} -->",
        f"{ONE};",
        ONE.replace('"NewsArticle"', '["Thing", "ReportageNewsArticle"]'),
        ONE.replace("A &amp; B", "A\n&amp; B"),
    ],
)
def test_however_it_is_wrapped(script: str) -> None:
    assert read(iter(["{", script])).headline == "A & B"


@pytest.mark.parametrize(
    "script",
    [
        "",
        "{",
        "null",
        "3",
        '{"@type": "Product", "name": "x"}',
        '{"@type": "Article"}',
        "[" * 5000,
        ONE.replace("A &amp; B", "A" * LARGEST),
    ],
)
def test_what_is_no_article_gives_none(script: str) -> None:
    assert read(iter([script])) == Article()


def test_a_person_who_is_an_address_is_no_name() -> None:
    assert read(iter([ONE.replace("Ann Lee", "https://example.org/ann")])).authors == ("Bo Marsh",)


def test_the_text_without_its_tags() -> None:
    body = ONE.replace('"headline"', '"articleBody": "<p>One</p> <p>two&nbsp;three</p>", "headline"')
    assert read(iter([body])).body == "One two three"
