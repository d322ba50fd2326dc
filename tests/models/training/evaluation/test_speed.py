import spacy

from models.training.evaluation.speed import run


def test_a_run_counts_tokens_and_cpu_time() -> None:
    nlp = spacy.blank("en")
    tokens, seconds = run(nlp, ["Three words here", "Two words"])
    assert tokens == 5
    assert seconds >= 0
