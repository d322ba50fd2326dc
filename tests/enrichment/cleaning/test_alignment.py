import pytest
from hypothesis import given
from hypothesis import strategies as st

from enrichment.cleaning.alignment import Alignment, Cursor, Piece
from enrichment.cleaning.edits import Edit, apply, sound

LETTERS = st.text("abcde ", max_size=30)


@st.composite
def changes(draw: st.DrawFn, text: str) -> list[Edit]:
    spans = draw(
        st.lists(st.tuples(st.integers(0, len(text)), st.integers(0, 3), st.text("XYZ", max_size=3)), max_size=6)
    )
    edits = [Edit(start, min(len(text), start + size), put, "test", "test") for start, size, put in spans]
    return sound(edit for edit in edits if edit.start < edit.end or edit.replacement)


def test_an_unchanged_text_is_one_piece() -> None:
    way = Alignment.identity(9)
    assert (len(way), way.span(2, 5), way.spans(2, 5), way.span(9, 9)) == (1, (2, 5), [(2, 5)], (9, 9))


def test_an_empty_text_has_none() -> None:
    assert (len(Alignment.identity(0)), Alignment.identity(0).span(0, 0), Alignment.identity(0).spans(0, 0)) == (
        0,
        (0, 0),
        [],
    )


def test_what_was_removed_lies_between() -> None:
    text, way = apply("one two three", [Edit(3, 7, "", "k", "r")])
    assert text == "one three"
    assert way.span(0, 9) == (0, 13)
    assert way.spans(0, 9) == [(0, 3), (7, 13)]


def test_what_changed_its_length_is_led_back_whole() -> None:
    text, way = apply("aâ€™b", [Edit(1, 4, "’", "k", "r")])
    assert (text, way.span(1, 2), way.span(0, 3)) == ("a’b", (1, 4), (0, 5))


def test_what_kept_its_length_costs_no_piece() -> None:
    assert len(apply("a\xa0b\xa0c", [Edit(1, 2, " ", "k", "r"), Edit(3, 4, " ", "k", "r")])[1]) == 1


def test_places_outside_are_refused() -> None:
    with pytest.raises(IndexError, match="outside the text of 3"):
        Alignment.identity(3).span(1, 4)


@given(st.data(), LETTERS)
def test_every_kept_letter_leads_to_itself(data: st.DataObject, raw: str) -> None:
    middle, first = apply(raw, data.draw(changes(raw)))
    last, second = apply(middle, data.draw(changes(middle)))
    way = second.after(first)
    assert way.length == len(last)
    for place, letter in enumerate(last):
        start, end = way.span(place, place + 1)
        assert 0 <= start <= end <= len(raw)
        assert letter.isupper() or raw[start:end] == letter or any(not piece.even for piece in way.pieces())


@given(st.data(), LETTERS)
def test_pieces_are_in_order_and_without_gaps(data: st.DataObject, raw: str) -> None:
    text, way = apply(raw, data.draw(changes(raw)))
    place = old = 0
    for piece in way.pieces():
        assert piece.start == place < piece.end
        assert old <= piece.old_start <= piece.old_end
        place, old = piece.end, piece.old_end
    assert place == len(text)


@given(st.data(), LETTERS)
def test_a_cursor_says_what_the_alignment_says(data: st.DataObject, raw: str) -> None:
    text, way = apply(raw, data.draw(changes(raw)))
    cursor = Cursor(way)
    for start in range(len(text)):
        for end in range(start + 1, len(text) + 1):
            assert cursor.stretch(start, end) == way.span(start, end)


def test_neighbours_that_go_on_become_one() -> None:
    assert len(Alignment.of(iter([Piece(0, 2, 5, 7), Piece(2, 3, 7, 8)]))) == 1
