from hypothesis import given, settings

from enrichment.cleaning.kinds import Kind
from enrichment.cleaning.paragraphs.scores import judge
from enrichment.cleaning.paragraphs.segmentation import paragraphs
from enrichment.cleaning.paragraphs.verdict import Verdict
from enrichment.cleaning.paragraphs.zones import furniture, introduced, spoken
from tests.enrichment.cleaning.making import copy

SAID = "The harbour office said on Monday that the ferry to Kelby would sail twice a day from the first week of May."
STORY = [SAID] * 4
TITLES = [
    "Bridge stays shut until autumn", "Snow over the islands today", "Price of fish falls again", "New school for Varnholm opens",
    "Old pier sold for nothing", "Mayor says that he is tired",
]  # fmt: skip


def found(*lines: str) -> dict[str, Verdict]:
    listed = paragraphs("\n".join(lines))
    return {listed[place].text: verdict for place, verdict in furniture(listed, [judge(one) for one in listed])}


def test_prose_that_no_rule_takes_is_spoken() -> None:
    listed = paragraphs("\n".join([SAID, "The pier", "Sign up for our newsletter"]))
    assert spoken(listed, [judge(one) for one in listed]) == [True, False, False]


def test_lines_before_the_story() -> None:
    said = found("Norse News", "Islands", "The boats", "Kelby harbour", *STORY)
    assert {(one.kind, one.rule, one.goes) for one in said.values()} == {(Kind.NAVIGATION, "before-the-story", True)}
    assert set(said) == {"Norse News", "Islands", "The boats", "Kelby harbour"}


def test_lines_after_the_story() -> None:
    said = found(*STORY, "Norse News", "Islands", "The boats", "Kelby harbour")
    assert {(one.rule, one.goes) for one in said.values()} == {("after-the-story", True)}


def test_few_lines_are_the_storys() -> None:
    assert found("Ferry to stop at Kelby", "Islands", *STORY, "Norse News", "Kelby") == {}


def test_an_announced_list_after_the_story_stays() -> None:
    said = found(*STORY, "The boats sail at these hours on weekdays and on Sundays, as the office said on its door:",
                 "Monday six", "Tuesday seven", "Wednesday eight", "Thursday nine")  # fmt: skip
    assert said
    assert not any(one.goes for one in said.values())


def test_a_run_of_titles_between_two_paragraphs() -> None:
    said = found(*STORY, *TITLES, *STORY)
    assert {(one.kind, one.rule, one.goes) for one in said.values()} == {(Kind.PROMOTION, "run-of-titles", True)}


def test_the_last_line_of_a_run_may_be_a_heading() -> None:
    assert "The pier" not in found(*STORY, *TITLES, "The pier", *STORY)


def test_short_runs_are_doubtful_at_most() -> None:
    said = found(*STORY, *TITLES[:4], *STORY)
    assert not any(one.goes for one in said.values())


def test_marked_lists_stay() -> None:
    assert found(*STORY, *(f"• {title}" for title in TITLES), *STORY) == {}


def test_texts_without_a_story_are_left_alone() -> None:
    assert found(*TITLES, *TITLES) == {}
    assert found(*TITLES, SAID) == {}


def test_what_announces_a_list() -> None:
    listed = paragraphs("The boats are:\nAnna\nBerta\n• Clara\n")
    assert [introduced(listed, place) for place in range(4)] == [False, True, False, True]


@settings(deadline=None)
@given(copy)
def test_prose_and_what_goes_by_itself_are_left_alone(text: str) -> None:
    listed = paragraphs(text)
    verdicts = [judge(one) for one in listed]
    prose = spoken(listed, verdicts)
    for place, _ in furniture(listed, verdicts):
        assert not prose[place]
        assert not verdicts[place].goes
        assert not listed[place].marked
