from enrichment.cleaning.kinds import Kind
from enrichment.cleaning.paragraphs.classifier import classify
from enrichment.cleaning.paragraphs.paragraph import Paragraph
from models.training.cleaning.golden.stories import STORIES

STORY = STORIES["ferry"].split("\n\n")


def kinds(*lines: str, headline: str = "") -> list[Kind]:
    paragraphs = [Paragraph(place, line) for place, line in enumerate(lines)]
    return [
        verdict.kind if verdict.goes or verdict.kind is Kind.HEADING else Kind.BODY
        for verdict in classify(paragraphs, headline)
    ]


def test_a_heading_stands_before_prose() -> None:
    assert kinds(STORY[0], "Bread and milk", STORY[1])[1] is Kind.HEADING


def test_titles_below_a_heading_for_them_go() -> None:
    found = kinds(*STORY, "Related articles", "The captain who never slept", "Bread prices rise")
    assert found[-3:] == [Kind.PROMOTION] * 3


def test_what_readers_wrote_below_the_story_goes() -> None:
    found = kinds(*STORY, "3 comments", "This is what happens when you let the unions run the boats.", "Well said.")
    assert found[-3:] == [Kind.COMMENTS] * 3
    assert found[: len(STORY)] == [Kind.BODY] * len(STORY)


def test_a_count_of_comments_above_the_story_takes_nothing_with_it() -> None:
    assert kinds("3 comments", *STORY)[1:] == [Kind.BODY] * len(STORY)


def test_furniture_around_the_story_goes_with_what_gives_it_away() -> None:
    found = kinds("Home", "Menu", "Boats of the north", "Islands", "Harbours", *STORY)
    assert found[:5] == [Kind.NAVIGATION] * 5


def test_the_story_is_found_in_a_whole_page() -> None:
    menu = ["Skip to content", "Menu", "Search", "Subscribe", *[f"Section number {letter}" for letter in "ABCDEFGHIJ"]]
    other = ["Win a trip to the islands with our summer quiz, open to all.", "Follow us on Facebook"]
    found = kinds(*menu, *STORY, *menu, *other)
    assert all(kind is not Kind.BODY for kind in found[: len(menu)] + found[len(menu) + len(STORY) :])
    assert found[len(menu) : len(menu) + len(STORY)] == [Kind.BODY] * len(STORY)


def test_an_introduced_list_stays() -> None:
    results = [
        "Elmstead 2, Norvik 0",
        "Harbour City 1, United Rovers 3",
        "Port Dunmore 0, Kelby 0",
        "Old Wharf 4, Sandwick 2",
    ]
    assert kinds(*STORY, "Results of the matches:", *results)[-4:] == [Kind.BODY] * 4


def test_what_is_said_twice_goes_once() -> None:
    assert kinds(STORY[0], STORY[1], STORY[0])[2] is Kind.DUPLICATE
    assert kinds("Yes, he said.", STORY[0], "Yes, he said.")[2] is Kind.BODY


def test_the_headline_again_goes() -> None:
    assert kinds("Ferry is back", *STORY, headline="Ferry is Back")[0] is Kind.HEADLINE


def test_a_note_about_the_author_goes_at_the_end_only() -> None:
    note = "Ann Lee is a professor of law at the University of Kelby and has written about boats."
    assert kinds(*STORY, note)[-1] is Kind.BIO
    assert kinds(STORY[0], note, *STORY[1:])[1] is Kind.BODY
