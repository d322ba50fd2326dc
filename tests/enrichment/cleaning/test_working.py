from hypothesis import given, settings
from hypothesis import strategies as st

from enrichment.cleaning.alignment import Alignment, Piece
from enrichment.cleaning.edits import Edit
from enrichment.cleaning.working import Working

RAW = "The  ferry stops at at Kelby."


def edit(start: int, end: int, replacement: str = "") -> Edit:
    return Edit(start, end, replacement, "spacing", "test")


def test_it_starts_as_the_raw_text() -> None:
    working = Working(RAW)
    assert (working.text, working.done, working.alignment.span(4, 6)) == (RAW, [], (4, 6))


def test_edits_count_in_the_text_as_it_is_and_are_kept_in_raw_offsets() -> None:
    working = Working(RAW)
    assert working.change([edit(4, 5)])
    assert working.change([edit(19, 22)])
    assert working.text == "The ferry stops at Kelby."
    assert [(one.start, one.end) for one in working.done] == [(4, 5), (20, 23)]


def test_places_lead_back_to_the_raw_text() -> None:
    working = Working(RAW)
    working.change([edit(4, 5), edit(20, 23)])
    place = working.text.index("Kelby")
    start, end = working.alignment.span(place, place + 5)
    assert RAW[start:end] == "Kelby"


def test_no_edits() -> None:
    working = Working(RAW)
    assert not working.change([])
    assert (working.text, working.done) == (RAW, [])


def test_of_edits_that_overlap_the_first_counts() -> None:
    working = Working(RAW)
    working.change([edit(3, 6, " f"), edit(4, 5)])
    assert (working.text[:9], len(working.done)) == ("The ferry", 1)


def test_a_text_may_come_with_its_own_way_back() -> None:
    working = Working("Kelby", Alignment.of(iter([Piece(0, 5, 100, 105)])))
    working.change([edit(0, 1, "k")])
    assert (working.done[0].start, working.done[0].end) == (100, 101)


@settings(deadline=None)
@given(st.text(max_size=30), st.data())
def test_the_account_explains_the_length(raw: str, data: st.DataObject) -> None:
    working = Working(raw)
    for _ in range(3):
        start = data.draw(st.integers(0, len(working.text)))
        end = data.draw(st.integers(start, len(working.text)))
        before = working.text
        working.change([edit(start, end, data.draw(st.text(max_size=3)))])
        assert (working.text[:start], working.text[len(working.text) - len(before) + end :]) == (
            before[:start],
            before[end:],
        )
    assert working.alignment.length == len(working.text)
    assert len(working.done) == 3
    assert all(0 <= one.start <= one.end <= len(raw) for one in working.done)


def test_a_rule_that_found_nothing_is_asked_again_only_of_another_text() -> None:
    asked: list[str] = []

    def rule(text: str) -> list[Edit]:
        asked.append(text)
        return [Edit(0, 1, "", "test", "x")] if text.startswith("x") else []

    working = Working("xab")
    assert [working.apply(rule) for _ in range(3)] == [True, False, False]
    assert asked == ["xab", "ab"]
    working.change([Edit(0, 1, "x", "test", "y")])
    assert working.apply(rule)
    assert (working.text, asked[2:]) == ("b", ["xb"])
