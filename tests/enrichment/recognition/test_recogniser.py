from pathlib import Path

import numpy as np
import pytest
import spacy
from spacy.language import Language
from spacy.tokens import Doc, Span
from spacy.training import Example

from enrichment.recognition.recogniser import CONFIDENCE, FACTORY, TARGETS, EntityRecogniser, calibrated
from enrichment.recognition.tags import tags

TEXTS = [
    ("Ada Lovelace met Bob in Paris .", [(0, 2, "PER"), (3, 4, "PER"), (5, 6, "GPE")]),
    ("In Rome nobody met Ada .", [(1, 2, "GPE"), (4, 5, "PER")]),
    ("Bob left Paris for Rome .", [(0, 1, "PER"), (2, 3, "GPE"), (4, 5, "GPE")]),
]
NETWORK = {
    "@architectures": "copydesk.TokenScores.v1",
    "tok2vec": {
        "@architectures": "spacy.HashEmbedCNN.v2",
        "width": 32,
        "depth": 1,
        "embed_size": 300,
        "window_size": 1,
        "maxout_pieces": 2,
        "subword_features": True,
        "pretrained_vectors": None,
    },
}


def examples(nlp: Language) -> list[Example]:
    made = []
    for text, entities in TEXTS:
        doc = Doc(nlp.vocab, words=text.split())
        doc.set_ents([Span(doc, *entity) for entity in entities])
        made.append(Example(Doc(nlp.vocab, words=text.split()), doc))
    return made


def fresh() -> tuple[Language, EntityRecogniser]:
    nlp = spacy.blank("en")
    pipe = nlp.add_pipe(FACTORY, config={"model": NETWORK})
    nlp.initialize(lambda: examples(nlp))
    assert isinstance(pipe, EntityRecogniser)
    return nlp, pipe


def train(nlp: Language, steps: int = 60) -> None:
    optimizer = nlp.create_optimizer()
    for _ in range(steps):
        nlp.update(examples(nlp), sgd=optimizer)


@pytest.fixture(scope="module")
def trained() -> Language:
    nlp, _ = fresh()
    train(nlp)
    return nlp


def found(doc: Doc) -> list[tuple[int, int, str]]:
    return [(span.start, span.end, span.label_) for span in doc.ents]


def test_it_takes_its_types_from_the_examples() -> None:
    assert fresh()[1].labels == ("GPE", "PER")


def test_it_learns_what_it_is_shown(trained: Language) -> None:
    for text, entities in TEXTS:
        assert found(trained(text)) == entities


def test_scores_are_exact_spans_and_types(trained: Language) -> None:
    assert trained.evaluate(examples(trained))["ents_f"] == 1.0


def test_confidence_is_one_number_for_each_entity(trained: Language) -> None:
    doc = trained("Ada Lovelace met Bob in Paris .")
    sure = doc.user_data[CONFIDENCE]
    assert len(sure) == len(doc.ents) == 3
    assert all(0.5 < number <= 1 for number in sure)


def test_an_unknown_word_in_a_known_place_is_less_sure(trained: Language) -> None:
    known, strange = trained("In Rome nobody met Ada ."), trained("In Rome nobody met Xq .")
    sure = dict(zip(found(strange), strange.user_data[CONFIDENCE], strict=True))
    assert sure.get((4, 5, "PER"), 0) < known.user_data[CONFIDENCE][1]


def test_texts_do_not_depend_on_their_neighbours(trained: Language) -> None:
    texts = ["Bob left Paris .", "", " ", "\n\n", "Ada", "Ada Lovelace met Bob in Paris ."]
    assert [found(doc) for doc in trained.pipe(texts)] == [found(trained(text)) for text in texts]


def test_nothing_but_empty_texts(trained: Language) -> None:
    assert [found(doc) for doc in trained.pipe(["", ""])] == [[], []]


def test_it_comes_back_from_disk(trained: Language, tmp_path: Path) -> None:
    trained.to_disk(tmp_path)
    again = spacy.load(tmp_path)
    for text, entities in TEXTS:
        assert found(again(text)) == entities
    assert again.get_pipe(FACTORY).labels == ("GPE", "PER")  # type: ignore[attr-defined]


def test_entities_that_were_there_before_stay(trained: Language) -> None:
    doc = Doc(trained.vocab, words=["Bob", "left", "Paris", "."])
    doc.set_ents([Span(doc, 1, 3, "WORK")])
    pipe = trained.get_pipe(FACTORY)
    assert found(pipe(doc)) == [(0, 1, "PER"), (1, 3, "WORK")]
    assert doc.user_data[CONFIDENCE][1] == 1.0


def test_a_type_cannot_be_added_to_a_network_that_is_made(trained: Language) -> None:
    pipe = trained.get_pipe(FACTORY)
    assert isinstance(pipe, EntityRecogniser)
    assert pipe.add_label("PER") == 0
    with pytest.raises(ValueError, match="cannot add any more labels"):
        pipe.add_label("ORG")


def test_calibration_moves_the_confidence_and_is_kept(trained: Language, tmp_path: Path) -> None:
    trained.to_disk(tmp_path)
    again = spacy.load(tmp_path)
    pipe = again.get_pipe(FACTORY)
    assert isinstance(pipe, EntityRecogniser)
    pipe.calibration = {"PER": (0.0, 0.0)}
    again.to_disk(tmp_path)
    doc = spacy.load(tmp_path)("Bob left Paris .")
    confident = trained("Bob left Paris .").user_data[CONFIDENCE]
    assert doc.user_data[CONFIDENCE] == (0.5, confident[1])


@pytest.mark.parametrize("probability", [0.0, 0.2, 0.5, 0.99, 1.0])
def test_calibration_by_one_and_nought_changes_nothing(probability: float) -> None:
    assert calibrated(probability, 1.0, 0.0) == pytest.approx(probability, abs=2e-6)


def loss_of(pipe: EntityRecogniser, example: Example, scores: np.ndarray) -> np.ndarray:  # type: ignore[type-arg]
    return np.asarray(pipe.get_loss([example], [scores])[1][0])


def test_probabilities_given_as_targets_are_aimed_at() -> None:
    nlp, pipe = fresh()
    example = examples(nlp)[2]
    wanted = np.full((len(example.reference), 9), 0.1, np.float32)
    wanted[:, 0] = 0.2
    example.reference.user_data[TARGETS] = wanted
    np.testing.assert_allclose(loss_of(pipe, example, np.log(wanted)), 0, atol=1e-6)


def test_of_possible_tags_none_is_preferred() -> None:
    nlp, pipe = fresh()
    example = examples(nlp)[2]
    place = tags(pipe.labels).index("U-PER")
    allowed = np.zeros((len(example.reference), 9), np.float32)
    allowed[:, [0, place]] = 1
    example.reference.user_data[TARGETS] = allowed
    gradient = loss_of(pipe, example, np.zeros((len(example.reference), 9), np.float32))
    np.testing.assert_allclose(gradient[:, 0], gradient[:, place])
    assert (gradient[:, 0] < 0).all()
    assert (np.delete(gradient, [0, place], axis=1) > 0).all()


def test_unknown_tokens_teach_nothing() -> None:
    nlp, pipe = fresh()
    reference = Doc(nlp.vocab, words=["Ada", "slept"])
    reference.set_ents([], missing=[reference[0:1]], default="outside")
    example = Example(Doc(nlp.vocab, words=["Ada", "slept"]), reference)
    gradient = loss_of(pipe, example, np.zeros((2, 9), np.float32))
    assert not gradient[0].any() and gradient[1].any()


def test_learning_from_nothing_is_no_error() -> None:
    nlp, pipe = fresh()
    empty = Example(Doc(nlp.vocab), Doc(nlp.vocab))
    assert pipe.update([]) == pipe.update([empty]) == {FACTORY: 0.0}
