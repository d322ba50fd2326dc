import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.training.evaluation.running import joined


@pytest.mark.parametrize(
    ("words", "text"),
    [
        ("“ So , ” he said .", "“So,” he said."),
        ('" Go , " she said . " Now ! "', '"Go," she said. "Now!"'),
        ("the long - term Austro - Hungarian plan", "the long-term Austro-Hungarian plan"),
        ("up - - down", "up - - down"),
        ("balances of £ 3,000 - £ 5,000", "balances of £3,000 - £5,000"),
        ("Rona 's aunt did n't go ( again ) ;", "Rona's aunt didn't go (again);"),
        ("travellers ' choices", "travellers' choices"),
        ("' Hey ' he said", "'Hey' he said"),
        ("100 % true / false", "100% true/false"),
        ("-", "-"),
    ],
)
def test_words_are_set_as_a_writer_would(words: str, text: str) -> None:
    assert joined(words.split())[0] == text


@given(st.lists(st.text(st.sampled_from("aS1'\"-.,(“”$/"), min_size=1, max_size=4), max_size=12))
def test_every_word_stands_where_it_is_said_to(words: list[str]) -> None:
    text, starts = joined(words)
    assert [text[start : start + len(word)] for start, word in zip(starts, words, strict=True)] == words
    assert text.replace(" ", "") == "".join(words)
    assert "  " not in text
