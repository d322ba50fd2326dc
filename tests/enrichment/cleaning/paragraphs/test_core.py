from enrichment.cleaning.paragraphs.core import around, is_page, stretch
from tests.enrichment.cleaning.paragraphs.copy import PROSE, looked_at

MENU = ["Home", "World", "Sport", "Culture", "Log in", "Sign up for our newsletter", "Share this article", "Contact us"]
END = ["Related articles", "Ferry sails again", "Mill to be sold", "Terms of use", "Privacy policy", "Follow us"]


def test_a_text_with_more_labels_than_prose_is_a_pages() -> None:
    assert is_page(*looked_at(*MENU, *PROSE, *END))
    assert not is_page(*looked_at(*PROSE))


def test_a_list_of_names_is_no_page() -> None:
    names = [f"Player {number} of the {town} team" for number in range(8) for town in ("Kelby", "Marlow")]
    assert not is_page(*looked_at(PROSE[0], *names, PROSE[1]))


def test_the_stretch_that_holds_the_story() -> None:
    found, verdicts = looked_at(*MENU, *PROSE, *END)
    assert stretch(found, verdicts) == (len(MENU), len(MENU) + len(PROSE))
    outside = {place for place, _ in around(found, verdicts)}
    assert not outside & set(range(len(MENU), len(MENU) + len(PROSE)))
    gone = outside | {place for place, verdict in enumerate(verdicts) if verdict.goes}
    assert gone == set(range(len(found))) - set(range(len(MENU), len(MENU) + len(PROSE)))


def test_a_story_alone_loses_nothing() -> None:
    assert list(around(*looked_at(*PROSE))) == []
