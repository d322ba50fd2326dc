from hypothesis import given
from hypothesis import strategies as st

from enrichment.cleaning.paragraphs.segmentation import paragraphs


def test_every_line_with_a_word_and_the_gap_before_it() -> None:
    found = paragraphs("One.\n\n\nTwo.\n \nThree.\nFour.")
    assert [(one.text, one.gap) for one in found] == [("One.", 0), ("Two.", 2), ("Three.", 1), ("Four.", 0)]


@given(st.text("ab.\n \t", max_size=60))
def test_each_stands_where_it_says(text: str) -> None:
    for one in paragraphs(text):
        assert text[one.start : one.end] == one.text
        assert one.text.strip() and "\n" not in one.text


def test_what_was_found_out_is_kept_for_the_same_text() -> None:
    (first,) = paragraphs("One of them said so.")
    assert first.words
    again, other = paragraphs("Two.\nOne of them said so.", [first])[::-1]
    assert again.words is first.words
    assert (again.start, other.text) == (5, "Two.")
