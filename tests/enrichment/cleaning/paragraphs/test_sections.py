from enrichment.cleaning.kinds import Kind
from enrichment.cleaning.paragraphs.sections import below
from tests.enrichment.cleaning.paragraphs.copy import PROSE, looked_at

TITLES = ["Ferry sails again after the storm", "Mill to be sold to the trust"]


def test_titles_below_a_heading_for_other_stories() -> None:
    found = dict(below(*looked_at(PROSE[0], "Related articles", *TITLES, PROSE[1], PROSE[2])))
    assert {place: verdict.kind for place, verdict in found.items()} == {2: Kind.PROMOTION, 3: Kind.PROMOTION}
    assert all(verdict.goes for verdict in found.values())


def test_comments_at_a_storys_end() -> None:
    said = "I was there and saw it all."
    found = dict(below(*looked_at(*PROSE, "Comments", "anna_k", said)))
    assert {len(PROSE) + 1, len(PROSE) + 2} <= set(found) | {len(PROSE) + 1}
    assert found[len(PROSE) + 2].kind is Kind.COMMENTS


def test_prose_below_a_heading_stays_where_the_story_goes_on() -> None:
    assert list(below(*looked_at(PROSE[0], "Related articles", PROSE[1], PROSE[2], PROSE[3]))) == []


def test_a_heading_of_the_storys_own_says_nothing() -> None:
    assert list(below(*looked_at(PROSE[0], "The river", *PROSE[1:]))) == []
