import random

import pytest

from enrichment.cleaning import plain
from enrichment.cleaning.page import clean
from models.training.cleaning.golden.pages import PAGES, Page
from models.training.cleaning.golden.stories import STORIES

LINES = [line for story in STORIES.values() for line in story.split("\n\n")]
TAGS = "p div article section a b span ul li table tr td h1 h2 br hr img script style title meta form nav footer figcaption svg x-y p p".split()
NAMES = [
    "",
    ' class="article-body"',
    " class=comments",
    ' id="related"',
    " href=x",
    " hidden",
    " class=\"a'",
    '=">',
    " itemprop=articleBody",
]
SCRAPS = [
    "<",
    ">",
    "&amp;",
    "&#x41;",
    "&bogus;",
    "<!--",
    "-->",
    "<![CDATA[",
    '"',
    "'",
    "\n",
    "\x00",
    "</",
    "<a <b",
    "\ud800",
    "é",
]


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_the_story_of_a_page(page: Page) -> None:
    cleaned = clean(page.html)
    assert [line.removeprefix("• ") for line in cleaned.text.split("\n") if line] == page.lines


def tree(chance: random.Random) -> str:
    parts = []
    for _ in range(chance.randrange(1, 40)):
        kind = chance.random()
        if kind < 0.35:
            parts.append(f"<{chance.choice(TAGS)}{chance.choice(NAMES)}>")
        elif kind < 0.55:
            parts.append(f"</{chance.choice(TAGS)}>")
        else:
            parts.append(chance.choice(LINES) if kind < 0.85 else chance.choice(SCRAPS))
    return "".join(parts)


def test_two_thousand_broken_trees() -> None:
    chance = random.Random(4711)
    for _ in range(2000):
        source = tree(chance)
        cleaned = clean(source)
        assert cleaned.text.encode().decode() == cleaned.text
        assert all(0 <= one.old_start <= one.old_end <= len(source) for one in cleaned.alignment.pieces())
        assert plain.clean(cleaned.headline, cleaned.text).text == cleaned.text


def test_each_character_leads_back_to_the_source() -> None:
    source = "<title>T</title><div><p>Ferries &amp; boats are <b>back</b> on the\n water, the operator of both said on Monday.</p></div>"
    cleaned = clean(source)
    assert cleaned.text == "Ferries & boats are back on the water, the operator of both said on Monday."
    assert source[slice(*cleaned.alignment.span(8, 9))] == "&amp;"
    assert source[slice(*cleaned.alignment.span(20, 24))] == "back"
    assert source[slice(*cleaned.alignment.span(18, 27))] == "e <b>back</b> on"


def test_metadata_becomes_fields() -> None:
    head = '<html lang="en"><title>Ferries are back</title><meta name="author" content="Ann Lee"><link rel=canonical href="https://example.org/f">'
    cleaned = clean(f"{head}<article><h1>Ferries are back</h1><p>{LINES[0]}</p><p>{LINES[1]}</p></article>")
    assert (cleaned.headline, cleaned.structure.byline, cleaned.language, cleaned.url) == (
        "Ferries are back", "Ann Lee", "en", "https://example.org/f",
    )  # fmt: skip
    assert cleaned.text == f"{LINES[0]}\n\n{LINES[1]}"
    assert {edit.rule for edit in cleaned.removals} == {"outside-the-story", "headline-again"}


def test_a_subhead_is_what_the_page_says_and_shows() -> None:
    head = '<title>Ferries are back</title><meta name="description" content="After eleven days">'
    body = f"<article><h1>Ferries are back</h1><h2>After eleven days</h2><p>{LINES[0]}</p><p>{LINES[1]}</p></article>"
    structure = clean(head + body).structure
    assert (structure.subhead, structure.headings) == ("After eleven days", ())
    assert clean(head + body.replace("After", "Since")).structure.subhead == "Since eleven days"


def test_a_page_without_a_story_is_empty() -> None:
    assert clean("").text == ""
    assert clean("<nav><a href=x>Home</a> <a href=y>News</a></nav>").text == ""


PROSE = [
    "The council met on Monday and voted to keep the old bridge open to cyclists until the spring.",
    "Its chair said that the repair would cost more than a new crossing further down the river.",
    "“Nobody gains,” she said.",
    "Residents had asked for a decision since the flood of last winter, which had damaged two of its piers.",
]


def marked(attributes: str, lines: list[str]) -> str:
    return "".join(f"<p {attributes.format(place)}>{line}</p>" for place, line in enumerate(lines))


def test_a_class_that_all_paragraphs_carry_says_nothing() -> None:
    paragraphs = marked('class="inline-placeholder" data-uri="{}"', PROSE)
    source = f"<h1>Bridge stays open</h1><div>{paragraphs}</div>"
    assert clean(source).text.split("\n\n") == PROSE


def test_comments_longer_than_the_story_are_no_part_of_it() -> None:
    comment = "I do not think that they know what they are doing, and I have said so at each of their meetings."
    comments = f"<div class=comments>{f'<p>{comment}</p>' * 12}</div>"
    source = f"<h1>Bridge stays open</h1><article>{marked('', PROSE)}{comments}</article>"
    assert clean(source).text.split("\n\n") == PROSE


def test_what_the_pages_own_data_gives_as_text_stays() -> None:
    data = f'{{"@type": "NewsArticle", "headline": "Bridge", "articleBody": "{" ".join(PROSE)}"}}'.replace(
        "“", "\\u201c"
    )
    source = f'<script type="application/ld+json">{data}</script><div>{marked("", PROSE[:2])}<div class=promo>{marked("", PROSE[3:])}</div></div>'
    assert clean(source).text.split("\n\n") == [*PROSE[:2], PROSE[3]]


def test_a_story_that_only_the_pages_data_has() -> None:
    body = "\\n\\n".join(PROSE).replace("“", "&ldquo;").replace("”", "&rdquo;")
    data = f'{{"@type": "NewsArticle", "headline": "Bridge stays open", "articleBody": "{body}"}}'
    source = f'<script type="application/ld+json">{data}</script><div id=app>Please switch scripts on.</div>'
    cleaned = clean(source)
    assert cleaned.text.split("\n\n") == PROSE
    place = cleaned.text.index("Residents")
    assert source[slice(*cleaned.alignment.span(place, place + 9))] == "Residents"
