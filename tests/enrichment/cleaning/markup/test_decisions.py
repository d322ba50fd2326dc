from hypothesis import given, settings
from hypothesis import strategies as st

from enrichment.cleaning.kinds import Kind
from enrichment.cleaning.markup.decisions import Decided, decide
from enrichment.cleaning.markup.metadata import Metadata
from enrichment.cleaning.markup.tree import Tree

TITLE = "Ferry to stop at Kelby twice a day"
SAID = [
    "The harbour office said on Monday that the ferry to Kelby would sail twice a day from May.",
    "Shops on the island had asked for a second boat since the bridge was closed in the winter.",
    "A ticket is to cost as much as it did last year, and children will still travel for nothing.",
    "The council has yet to say who will pay for the new pier, which the boat cannot do without.",
]
STORY = "".join(f"<p>{said}</p>" for said in SAID)
LEAD = "Islanders are to have a second boat each day, and it will come before the summer does."


def decided(source: str, title: str = TITLE, about: Metadata | None = None) -> Decided:
    return decide(Tree(source), about or Metadata(), title)


def kinds(found: Decided) -> dict[str, Kind]:
    return {one.text: verdict.kind for one, verdict in zip(found.paragraphs, found.verdicts, strict=True)}


def test_the_story_is_body() -> None:
    assert kinds(decided(f"<div>{STORY}</div>")) == dict.fromkeys(SAID, Kind.BODY)


def test_places_are_numbers_among_all_blocks() -> None:
    found = decided(f"<nav><p>Home</p><p>News</p></nav><div>{STORY}</div>")
    assert found.places == [2, 3, 4, 5]


def test_the_headline_leaves_the_text() -> None:
    found = decided(f"<div><h1>{TITLE}</h1>{STORY}</div>")
    assert found.headline == TITLE
    assert kinds(found)[TITLE] is Kind.HEADLINE


def test_a_page_without_a_title_has_its_h1() -> None:
    assert decided(f"<div><h1>{TITLE}</h1>{STORY}</div>", title="").headline == TITLE


def test_no_headline() -> None:
    assert decided(f"<div>{STORY}</div>").headline == ""


def test_the_lead_above_the_storys_element_belongs_to_it() -> None:
    found = decided(f"<div><h1>{TITLE}</h1><p>{LEAD}</p></div><article>{STORY}</article>")
    assert kinds(found)[LEAD] is Kind.BODY


def test_the_last_paragraph_may_stand_behind_an_element_closed_too_early() -> None:
    last = "She added that the timetable would hang in the window of the post office by the end of April."
    assert kinds(decided(f"<article>{STORY}</article><p>{last}</p>"))[last] is Kind.BODY


def test_lines_of_links_lead_away() -> None:
    link = "Bridge stays shut until the autumn"
    found = decided(f"<div>{STORY}<p><a href=x>{link}</a></p><p>{SAID[0]} Again.</p></div>")
    assert kinds(found)[link] is Kind.PROMOTION


def test_names_around_a_block_count() -> None:
    caption = "A boat off the pier"
    found = decided(f"<div>{STORY}<figcaption>{caption}</figcaption></div>")
    assert kinds(found)[caption] is Kind.CAPTION


def test_prose_overrules_a_name_that_says_meta() -> None:
    long = "The council met on Tuesday and said that it would look at what the pier costs before the end of the year."
    found = decided(f'<div>{STORY}<div class="meta"><p>{long}</p></div></div>')
    assert not found.verdicts[-1].goes
    assert found.paragraphs[-1].text == long


def test_what_the_pages_data_says_is_counted() -> None:
    found = decided(f"<div>{STORY}</div>", about=Metadata(body=" ".join(SAID[:2])))
    assert found.shown == len(SAID[0]) + len(SAID[1])
    assert decided(f"<div>{STORY}</div>").shown == 0


def test_an_empty_page() -> None:
    found = decided("")
    assert (found.places, found.paragraphs, found.verdicts, found.headline, found.shown) == ([], [], [], "", 0)


PARTS = ["<div>", "</div>", "<article>", "<h1>", TITLE, "<p>", "<a href=x>", "</a>", "<aside>", "News", *SAID]


@settings(deadline=None)
@given(st.lists(st.sampled_from(PARTS), max_size=25).map("".join))
def test_each_chosen_block_has_one_verdict(source: str) -> None:
    found = decided(source)
    assert found.places == sorted(set(found.places))
    assert len(found.places) == len(found.paragraphs) == len(found.verdicts)
    assert all(0 <= place < len(Tree(source).blocks) for place in found.places)


def test_what_is_shown_of_the_pages_own_text() -> None:
    about = Metadata(body=" ".join(SAID))
    assert decide(Tree(f"<div>{STORY}</div>"), about, "").shown == sum(map(len, SAID))
    assert decide(Tree("<div>Please switch scripts on.</div>"), about, "").shown == 0
