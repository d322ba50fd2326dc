from enrichment.cleaning.edits import apply
from enrichment.cleaning.removal import doubts, removals
from tests.enrichment.cleaning.paragraphs.copy import PROSE, looked_at


def test_what_goes_takes_the_blank_lines_after_it_along() -> None:
    paragraphs, verdicts = looked_at(PROSE[0], "Advertisement", PROSE[1])
    text = "\n\n".join(one.text for one in paragraphs)
    edits = list(removals(text, paragraphs, verdicts))
    assert [(edit.kind, edit.replacement) for edit in edits] == [("advertisement", "")]
    assert apply(text, edits)[0] == f"{PROSE[0]}\n\n{PROSE[1]}"


def test_what_stays_against_a_rule_is_a_doubt() -> None:
    paragraphs, verdicts = looked_at(PROSE[0], "Advertisement")
    unsure = [verdicts[0], verdicts[1]._replace(confidence=0.6)]
    assert list(removals("", paragraphs, unsure)) == []
    (doubt,) = doubts(paragraphs, unsure)
    assert (doubt.replacement, doubt.confidence) == ("Advertisement", 0.6)
    assert list(doubts(paragraphs, [verdicts[0], verdicts[1]._replace(confidence=0.4)])) == []
