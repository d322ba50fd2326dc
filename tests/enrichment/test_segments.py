from hypothesis import given
from hypothesis import strategies as st

from enrichment.segments import segments


@given(st.text(alphabet="ab. \n", max_size=300), st.integers(min_value=2, max_value=50))
def test_segments_together_are_the_text(text: str, limit: int) -> None:
    spans = segments(text, limit)
    assert "".join(text[start:end] for start, end in spans) == text
    assert all(0 < end - start <= limit for start, end in spans)


def test_a_short_text_is_one_segment_and_an_empty_one_none() -> None:
    assert segments("abc") == [(0, 3)]
    assert segments("") == []


def test_cuts_after_the_last_paragraph_that_fits() -> None:
    text = "One. Two\n\nThree.\n\nFour five six"
    assert [text[start:end] for start, end in segments(text, 20)] == ["One. Two\n\nThree.\n\n", "Four five six"]


def test_cuts_after_a_sentence_then_a_word_then_anywhere() -> None:
    assert segments("aaaa bb. cccc dd", 10) == [(0, 9), (9, 16)]
    assert segments("aaaaaa bbbbbbb", 10) == [(0, 7), (7, 14)]
    assert segments("a" * 25, 10) == [(0, 10), (10, 20), (20, 25)]
