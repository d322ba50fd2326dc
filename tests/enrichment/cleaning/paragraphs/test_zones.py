from enrichment.cleaning.paragraphs.zones import furniture, introduced, spoken
from tests.enrichment.cleaning.paragraphs.copy import PROSE, looked_at

LABELS = ["Home", "World", "Sport", "Culture", "Log in", "Share"]


def test_which_paragraphs_are_the_storys_prose() -> None:
    assert spoken(*looked_at("Home", PROSE[0], "Advertisement", PROSE[1])) == [False, True, False, True]


def test_labels_before_and_after_the_story() -> None:
    found, verdicts = looked_at(*LABELS, *PROSE, *LABELS)
    told = dict(furniture(found, verdicts))
    gone = {place for place in range(len(found)) if verdicts[place].goes or (place in told and told[place].goes)}
    assert gone == set(range(len(LABELS))) | set(range(len(LABELS) + len(PROSE), len(found)))
    assert {verdict.rule for verdict in told.values()} == {"before-the-story", "after-the-story"}


def test_a_few_lines_may_be_the_storys_own() -> None:
    assert list(furniture(*looked_at("Kelby", *PROSE, "Marlow"))) == []


def test_a_text_without_a_story_is_left_alone() -> None:
    assert list(furniture(*looked_at(*LABELS, PROSE[3], *LABELS))) == []


def test_a_list_that_is_announced_stays() -> None:
    found, verdicts = looked_at(
        *PROSE, "The results:", "Kelby 2 Marlow 1", "Ashford 0 Dean 0", "Hythe 3 Wye 1", "Lyme 1 Rye 1"
    )
    assert introduced(found, len(PROSE) + 1)
    assert not any(verdict.goes for _, verdict in furniture(found, verdicts))
