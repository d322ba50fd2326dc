from enrichment.cleaning.edits import Edit, apply, sound
from enrichment.cleaning.working import Working


def edit(start: int, end: int, put: str = "") -> Edit:
    return Edit(start, end, put, "kind", "rule")


def test_edits_are_put_in_order_and_those_that_cross_are_dropped() -> None:
    assert sound([edit(5, 6), edit(0, 3), edit(2, 4), edit(3, 3, "x")]) == [edit(0, 3), edit(3, 3, "x"), edit(5, 6)]


def test_edits_are_applied_at_once() -> None:
    assert apply("one two", [edit(0, 1, "O"), edit(3, 4), edit(7, 7, "!")])[0] == "Onetwo!"


def test_a_working_text_accounts_in_raw_offsets() -> None:
    working = Working("one  two")
    assert working.change([edit(3, 4)])
    assert working.change([edit(4, 7, "2")])
    assert not working.change([])
    assert (working.text, [(one.start, one.end) for one in working.done]) == ("one 2", [(3, 4), (5, 8)])
    assert working.alignment.span(4, 5) == (5, 8)
