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
