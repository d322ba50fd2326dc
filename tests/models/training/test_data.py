from pathlib import Path

import pytest
import spacy
from spacy.tokens import DocBin
from spacy.training import Example

from models.training import corpus
from models.training.data import build, partly, save

NLP = spacy.blank("en")


def test_saved_documents_come_back(tmp_path: Path) -> None:
    text = corpus.Text("Chad votes.", ((0, 4, "GPE"),), ("medtop:20000574",))
    save([corpus.annotate(NLP, text, ["medtop:11000000"])], tmp_path / "x.spacy")
    (doc,) = DocBin().from_disk(tmp_path / "x.spacy").get_docs(NLP.vocab)
    assert (doc.text, [ent.label_ for ent in doc.ents]) == (text.text, ["GPE"])
    assert doc.cats == {"medtop:11000000": 1.0}


def test_topics_that_are_not_known_stay_out_of_the_loss(tmp_path: Path) -> None:
    save([partly(NLP, "Some words.", {"a": 1.0})], tmp_path / "x.spacy")
    (doc,) = DocBin().from_disk(tmp_path / "x.spacy").get_docs(NLP.vocab)
    head = NLP.add_pipe("textcat_multilabel")
    for label in ("a", "b"):
        head.add_label(label)
    truths, known = head._examples_to_truth([Example(NLP.make_doc(doc.text), doc)])
    assert (truths.tolist(), known.tolist()) == ([[1.0, 0.0]], [[1.0, 0.0]])


@pytest.mark.skipif(corpus.ANNOTATED.exists(), reason="the annotated corpus is here, so nothing is missing")
def test_a_missing_corpus_is_an_error_before_anything_is_written(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError):
        build(tmp_path)
    assert not list(tmp_path.glob("*.spacy"))
