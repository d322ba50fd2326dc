from hypothesis import given, settings

from enrichment.cleaning.kinds import Kind
from enrichment.cleaning.paragraphs.core import LABELS, around, is_page, stretch
from enrichment.cleaning.paragraphs.paragraph import Paragraph
from enrichment.cleaning.paragraphs.scores import judge
from enrichment.cleaning.paragraphs.segmentation import paragraphs
from enrichment.cleaning.paragraphs.verdict import BODY, Verdict
from tests.enrichment.cleaning.making import copy

SAID = "The harbour office said on Monday that the ferry to Kelby would sail twice a day from the first week of May."
TOP = ["Skip to main content", "Norse News", "Islands", "Boats", "Share on Facebook", "Log in", "The towns"]
END = ["Most read", "Bridge shut", "Snow ahead", "Price of fish", "12 comments", "Leave a Reply", "All the islands"]
PAGE = [*TOP, SAID, SAID, SAID, SAID, *END]


def judged(lines: list[str]) -> tuple[list[Paragraph], list[Verdict]]:
    found = paragraphs("\n".join(lines))
    return found, [judge(one) for one in found]


def test_a_page_has_many_labels_and_signs_of_furniture() -> None:
    assert is_page(*judged(PAGE))


def test_a_story_is_no_page() -> None:
    assert not is_page(*judged([SAID] * 20))
    assert not is_page(*judged(["Share on Facebook", *[SAID] * 4, "12 comments", "Leave a Reply"]))


def test_results_are_no_page() -> None:
    assert not is_page(*judged([f"Kelby {score}, Varnholm 1" for score in range(LABELS + 5)]))


def test_the_stretch_with_the_prose() -> None:
    assert stretch(*judged(PAGE)) == (7, 11)


def test_a_label_in_the_middle_does_not_part_it() -> None:
    assert stretch(*judged([*TOP, SAID, SAID, "The pier", SAID, *END])) == (7, 11)


def test_nothing_in_prose() -> None:
    assert stretch(*judged(["Boats", "Islands"])) == (0, 0)
    assert stretch([], []) == (0, 0)


def test_what_is_outside_of_a_page_s_story_is_navigation() -> None:
    lines, verdicts = judged(PAGE)
    found = dict(around(lines, verdicts))
    assert {"Norse News", "Islands", "Price of fish"} <= {lines[place].text for place in found}
    assert not any(lines[place].text == SAID for place in found)
    assert {(one.kind, one.rule, one.goes) for one in found.values()} == {(Kind.NAVIGATION, "outside-the-story", True)}


def test_what_a_rule_took_already_keeps_its_verdict() -> None:
    lines, verdicts = judged(PAGE)
    assert all(not verdicts[place].goes for place, _ in around(lines, verdicts))


def test_texts_without_a_page_are_left_alone() -> None:
    assert list(around(*judged([SAID, "The pier", SAID]))) == []


def test_pages_with_little_prose_are_left_alone() -> None:
    assert list(around(*judged([*TOP, SAID, *END]))) == []


@settings(deadline=None)
@given(copy)
def test_a_stretch_begins_and_ends_with_prose_or_is_empty(text: str) -> None:
    found = paragraphs(text)
    verdicts = [judge(one) for one in found]
    first, last = stretch(found, verdicts)
    assert 0 <= first <= last <= len(found)
    if first < last:
        assert not verdicts[first].goes
        assert not verdicts[last - 1].goes


@settings(deadline=None)
@given(copy)
def test_all_prose_is_one_stretch(text: str) -> None:
    found = [one for one in paragraphs(text) if one.prose]
    assert stretch(found, [BODY] * len(found)) == (0, len(found))
