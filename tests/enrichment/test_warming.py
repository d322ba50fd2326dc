import spacy

from enrichment.warming import LONGEST, Warmer

TEXT = "The U.S. didn't sign the 1997 treaty (yet), Smith's office said; it'll decide in Nov."


def test_learning_changes_no_token() -> None:
    cold, warm = spacy.blank("en"), spacy.blank("en")
    Warmer(warm.tokenizer).learn([TEXT, TEXT.upper()])
    for text in (TEXT, TEXT.upper(), f"{TEXT}\n\n{TEXT}"):
        with warm.memory_zone():
            assert [(t.text, t.norm_) for t in warm(text)] == [(t.text, t.norm_) for t in cold(text)]


def test_takes_each_word_once_and_no_more_than_its_capacity() -> None:
    warmer = Warmer(spacy.blank("en").tokenizer, capacity=3)
    warmer.learn(["a b", "b a"])
    assert warmer.known == 2
    warmer.learn(["c d e f", "g"])
    assert warmer.known == 3


def test_passes_over_what_will_not_come_again() -> None:
    warmer = Warmer(spacy.blank("en").tokenizer)
    warmer.learn(["x" * (LONGEST + 1)])
    assert warmer.known == 0
