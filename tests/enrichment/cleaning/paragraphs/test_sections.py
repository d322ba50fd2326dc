from hypothesis import given, settings

from enrichment.cleaning.kinds import Kind
from enrichment.cleaning.paragraphs.scores import judge
from enrichment.cleaning.paragraphs.sections import TEASERS, below
from enrichment.cleaning.paragraphs.segmentation import paragraphs
from tests.enrichment.cleaning.making import copy

SAID = "The harbour office said on Monday that the ferry to Kelby would sail twice a day from the first week of May."
STORY = [SAID] * 5


def found(*lines: str) -> dict[str, tuple[Kind, str]]:
    """What is said of which line."""
    listed = paragraphs("\n".join(lines))
    verdicts = below(listed, [judge(one) for one in listed])
    return {listed[place].text: (verdict.kind, verdict.rule) for place, verdict in verdicts}


def test_titles_below_a_heading_go_with_it() -> None:
    said = found(SAID, "Related articles", "Bridge stays shut until autumn", "Snow falls on all of the islands", *STORY)
    assert said == dict.fromkeys(
        ("Bridge stays shut until autumn", "Snow falls on all of the islands"), (Kind.PROMOTION, "below-related")
    )


def test_titles_end_at_the_next_prose() -> None:
    assert "Fish is dear" not in found(
        SAID, "Related articles", "Bridge shut again today", SAID, "Fish is dear", *STORY
    )


def test_no_more_titles_than_a_box_has() -> None:
    lines = [f"Boat number {number} is late" for number in range(TEASERS + 4)]
    assert len(found(SAID, "Related articles", *lines, *STORY)) < TEASERS + 4


def test_a_short_line_before_the_prose_is_the_storys_heading() -> None:
    said = found(SAID, "Related articles", "Bridge stays shut until autumn", "The pier", *STORY)
    assert set(said) == {"Bridge stays shut until autumn"}


def test_comments_close_a_story() -> None:
    said = found(
        *STORY, "12 comments", "Anna", "I was on that boat and it was late on each of the days.", "Bo", "So was I."
    )
    assert {kind for kind, _ in said.values()} == {Kind.COMMENTS}
    assert len(said) == 4


def test_teasers_at_the_end_close_a_story() -> None:
    teaser = "The bridge to Varnholm stays shut until the autumn, as the council has said this week."
    assert found(*STORY, *STORY, "Related articles", "Bridge shut", teaser)[teaser] == (Kind.PROMOTION, "below-related")


def test_comments_at_the_top_close_nothing() -> None:
    assert not set(found("12 comments", *STORY)) & {SAID}


def test_one_title_below_read_more_with_a_colon() -> None:
    said = found(SAID, "Read more:", "Bridge stays shut until autumn", "Snow over the islands", *STORY)
    assert set(said) == {"Bridge stays shut until autumn"}


def test_nothing_below_a_line_that_says_the_story_goes_on() -> None:
    assert found(SAID, "Story continues below", "The pier", *STORY) == {}


def test_a_story_without_such_headings() -> None:
    assert found(SAID, "The pier", *STORY) == {}


@settings(deadline=None)
@given(copy)
def test_only_what_stays_by_itself_and_stands_below_a_heading(text: str) -> None:
    listed = paragraphs(text)
    verdicts = [judge(one) for one in listed]
    goes = [place for place, verdict in enumerate(verdicts) if verdict.goes]
    for place, verdict in below(listed, verdicts):
        assert place not in goes
        assert place > goes[0]
        assert verdict.rule.startswith("below-")
