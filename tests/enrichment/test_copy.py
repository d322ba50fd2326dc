from hypothesis import given
from hypothesis import strategies as st

from enrichment.copy import Copy, moved, within
from enrichment.segments import LIMIT

words = st.text(alphabet="ab \n", max_size=30)


@given(words, words, words)
def test_fields_lie_where_they_say(headline: str, body: str, caption: str) -> None:
    copy = Copy(headline, body, caption)
    whole = f"{headline}\n\n{body}" if headline else body
    whole = f"{whole}\n\n{caption}" if caption else whole
    for _, text, start in copy.fields():
        assert whole[start : start + len(text)] == text
    for start, text in copy.segments():
        assert whole[start : start + len(text)] == text


def test_blank_segments_are_not_read() -> None:
    assert Copy("", " \n ").segments() == []
    long = Copy("", "word" + "\n" * 3 * LIMIT)
    assert [start for start, _ in long.segments()] == [0]


def test_captions_are_parts_of_their_own() -> None:
    copy = Copy("Head", "Body", "Caption")
    assert copy.segments() == [(0, "Head\n\nBody"), (copy.captions, "Caption")]


def test_a_long_story_is_read_in_segments() -> None:
    segments = Copy("Head", "Some words. " * LIMIT).segments()
    assert len(segments) > 10
    assert all(len(text) <= LIMIT for _, text in segments)


def test_spans_go_to_the_field_they_begin_in() -> None:
    spans = [(1, 3, "A", 0.1), (4, 9, "B", 0.2), (8, 9, "C", 0.3)]
    assert within(spans, (0, 5)) == [(1, 3, "A", 0.1), (4, 5, "B", 0.2)]
    assert within(spans, (7, 12)) == [(1, 2, "C", 0.3)]
    assert list(moved(spans[:1], 10)) == [(11, 13, "A", 0.1)]
