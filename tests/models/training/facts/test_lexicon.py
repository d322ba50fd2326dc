from enrichment.linking.compatibility import NO_NAME
from models.training.corpora.corpus import Text
from models.training.facts.lexicon import lexicon, spans

TEXT = "Bank of China met a Russian President. The bank of China."


def test_names_are_counted_by_type_and_the_rest_as_no_name() -> None:
    text = Text(TEXT, ((0, 13, "ORG"), (20, 27, "NORP"), (51, 56, "GPE")))
    counts = lexicon([text], {"Bank", "China", "Russian President", "bank"})
    assert counts["Bank of China"] == {"ORG": 1}
    assert counts["China"] == {"GPE": 1}
    assert counts["Russian President"] == {NO_NAME: 1}
    assert counts["bank"] == {NO_NAME: 1}
    assert "Bank" not in counts


def test_spans_are_runs_of_words() -> None:
    found = {TEXT[start:end] for start, end in spans(TEXT)}
    assert {"Bank of China", "President", "President."} <= found


def test_spans_may_be_asked_to_begin_with_a_capital() -> None:
    assert all(TEXT[start].isupper() for start, _ in spans(TEXT, capital=True))


def test_initials_are_one_word() -> None:
    assert "U.S." in {"the U.S. said"[start:end] for start, end in spans("the U.S. said")}
