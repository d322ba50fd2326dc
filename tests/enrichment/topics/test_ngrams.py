import numpy as np
import spacy
from hypothesis import given, settings
from hypothesis import strategies as st

from enrichment.topics.ngrams import LEAD, ngrams, pair

NLP = spacy.blank("en")


def counted(text: str) -> dict[int, float]:
    keys, weights = ngrams(NLP.make_doc(text))
    return dict(zip(keys.tolist(), weights.tolist(), strict=True))


def word(text: str) -> int:
    return int(NLP.vocab.strings[text])


def joined(first: str, second: str) -> int:
    keys = pair(np.array([word(first)], np.uint64), np.array([word(second)], np.uint64))
    return int(keys[0])


def test_words_and_pairs_in_lower_case() -> None:
    assert counted("Rates rise").keys() == {word("rates"), word("rise"), joined("rates", "rise")}


def test_a_pair_has_an_order() -> None:
    assert joined("rates", "rise") != joined("rise", "rates")


def test_no_pair_spans_a_mark() -> None:
    assert joined("rates", "rise") not in counted("Rates, rise")


def test_a_pair_spans_a_line_end() -> None:
    assert joined("rates", "rise") in counted("Rates\n\nrise")


def test_what_comes_often_weighs_more_but_not_as_often() -> None:
    once, thrice = counted("rise")[word("rise")], counted("rise rise rise")[word("rise")]
    assert once < thrice < 3 * once


def test_the_lead_weighs_more() -> None:
    later = " ".join(["x"] * LEAD + ["rise"])
    assert counted(later)[word("rise")] == 1.0 < counted("rise")[word("rise")]


@settings(deadline=None)
@given(st.text(max_size=200))
def test_keys_are_sorted_and_each_there_once(text: str) -> None:
    keys, weights = ngrams(NLP.make_doc(text))
    assert (keys[:-1] < keys[1:]).all()
    assert keys.dtype == np.uint64 and len(keys) == len(weights)
    assert (weights >= 1).all()


def test_an_empty_text_has_none() -> None:
    assert not counted("") and not counted(" \n ")
