from hypothesis import given
from hypothesis import strategies as st

from models.training.corpora.corpus import Text
from models.training.corpora.tagged import Tagged, tagged, windows
from models.training.corpora.tags import ANY, TAGS, masks, unpacked
from models.training.corpora.tokens import blank

NLP = blank()


def chosen(text: Tagged) -> list[str]:
    return [TAGS[row.argmax()] if row.sum() == 1 else "?" for row in unpacked(text.allowed)]


def test_mentions_become_tags() -> None:
    text = tagged(NLP, Text("Ada King left Rome.", ((0, 8, "PER"), (14, 18, "GPE")), ("medtop:11000000",), "a"))
    assert text.words == ["Ada", "King", "left", "Rome", "."]
    assert chosen(text) == ["B-PER", "L-PER", "O", "U-GPE", "O"]
    assert text.topics == ("medtop:11000000",)


def test_the_country_of_an_abbreviation_with_a_hyphen_is_a_token() -> None:
    assert tagged(NLP, Text("U.S.-led", ((0, 4, "GPE"),))).words == ["U.S.", "-", "led"]


def test_a_mention_within_a_token_is_unknown() -> None:
    text = tagged(NLP, Text("Glued UkraineRussia here", ((6, 13, "GPE"),)))
    assert text.allowed[1] == ANY
    assert chosen(text) == ["O", "?", "O"]


@given(st.lists(st.sampled_from(["word", "end", ".", "\n\n"]), min_size=1, max_size=60), st.integers(2, 12))
def test_windows_are_the_text_in_order(words: list[str], most: int) -> None:
    text = Tagged(words, [True] * len(words), masks(len(words), []), ("medtop:15000000",), "x")
    parts = list(windows(text, most))
    assert [word for part in parts for word in part.words] == words
    assert all(0 < len(part.words) == len(part.spaces) == len(part.allowed) <= most for part in parts)
    assert [part.topics for part in parts] == [text.topics] + [None] * (len(parts) - 1)


def test_a_window_ends_with_a_sentence_where_it_can() -> None:
    words = ["a", "b", "c", ".", "d", "e", "f"]
    text = Tagged(words, [True] * 7, masks(7, []))
    assert [part.words for part in windows(text, 5)] == [["a", "b", "c", "."], ["d", "e", "f"]]
