import re

import spacy
from hypothesis import given
from hypothesis import strategies as st

from enrichment.masking import mask


@given(st.text(alphabet="a(. \n$", max_size=200))
def test_the_mask_keeps_every_place(text: str) -> None:
    masked = mask(text)
    assert len(masked) == len(text)
    assert all(now in (before, " ") for before, now in zip(text, masked, strict=True))


def test_prose_is_not_touched() -> None:
    text = 'He said: "No..." (at www.example.org/a/b?c=d) -- then left!!!'
    assert mask(text) == text


def test_long_runs_are_blanked() -> None:
    assert mask("a ---------------------------- b").split() == ["a", "b"]
    assert mask("a " + "QUJD" * 200 + " b").split() == ["a", "b"]


def test_the_tokenizer_gets_few_tokens_from_a_flood_of_marks() -> None:
    text = "London " + "(" * 20_000 + " $" + "$" * 20_000
    words = [token.text for token in spacy.blank("en")(mask(text)) if not token.is_space]
    assert words == ["London"]
    assert not re.search(r"[($]", mask(text))
