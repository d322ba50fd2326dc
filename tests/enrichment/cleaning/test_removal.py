from hypothesis import given, settings
from hypothesis import strategies as st

from enrichment.cleaning.edits import apply
from enrichment.cleaning.kinds import Kind
from enrichment.cleaning.paragraphs.segmentation import paragraphs
from enrichment.cleaning.paragraphs.verdict import BODY, FLAG, REMOVE, Verdict
from enrichment.cleaning.removal import doubts, removals
from tests.enrichment.cleaning.making import copy

TEXT = "The ferry stops.\n\nShare\n\nIt is late.\n\n12 comments\n"
SURE = Verdict(Kind.SOCIAL, 0.934, "share")
DOUBTFUL = Verdict(Kind.NAVIGATION, 0.556, "section-word")


def test_a_paragraph_goes_with_the_blank_lines_behind_it() -> None:
    edits = list(removals(TEXT, paragraphs(TEXT), [BODY, SURE, BODY, SURE]))
    assert apply(TEXT, edits)[0] == "The ferry stops.\n\nIt is late.\n\n"
    assert edits[0] == (18, 25, "", "social", "share", 0.93)


def test_what_is_doubtful_stays_and_is_told() -> None:
    verdicts = [BODY, DOUBTFUL, BODY, SURE]
    assert [edit.start for edit in removals(TEXT, paragraphs(TEXT), verdicts)] == [38]
    assert list(doubts(paragraphs(TEXT), verdicts)) == [(18, 23, "Share", "navigation", "section-word", 0.56)]


def test_headings_and_weak_rules_are_no_doubt() -> None:
    verdicts = [BODY, Verdict(Kind.HEADING, 0.75, "heading"), Verdict(Kind.SOCIAL, FLAG - 0.1, "share"), BODY]
    assert list(doubts(paragraphs(TEXT), verdicts)) == []


@settings(deadline=None)
@given(copy, st.data())
def test_every_paragraph_is_removed_told_or_left_alone(text: str, data: st.DataObject) -> None:
    found = paragraphs(text)
    sures = [data.draw(st.sampled_from([REMOVE, FLAG, 0.0])) for _ in found]
    verdicts = [Verdict(Kind.SOCIAL, sure, "share") for sure in sures]
    gone = [edit.start for edit in removals(text, found, verdicts)]
    assert gone == [one.start for one, sure in zip(found, sures, strict=True) if sure == REMOVE]
    told = [text[edit.start : edit.end] == edit.replacement for edit in doubts(found, verdicts)]
    assert told == [True] * sures.count(FLAG)
