from pathlib import Path

import numpy as np
import pytest
import spacy
from spacy.language import Language

from enrichment.topics.classifier import FACTORY, TopicClassifier
from enrichment.topics.ngrams import ngrams
from enrichment.topics.weights import Table, Weights

SPORT, WEATHER = "medtop:15000000", "medtop:17000000"
SPEAKS = {"match": (4.0, -4.0), "goal": (3.0, -4.0), "storm": (-4.0, 5.0), "rain": (-3.0, 3.0)}


def made() -> Weights:
    nlp = spacy.blank("en")
    keys = {int(ngrams(nlp.make_doc(word))[0][0]): says for word, says in SPEAKS.items()}
    order = np.array(sorted(keys), np.uint64)
    # Each of the two hidden numbers stands for one topic.
    hidden = Table.of(np.array([keys[int(key)] for key in order], np.float32))
    two = np.ones(2, np.float32)
    return Weights(order, hidden, 0 * two, np.eye(2, dtype=np.float32), -2 * two, two, 0 * two)


@pytest.fixture
def nlp() -> Language:
    nlp = spacy.blank("en")
    pipe = nlp.add_pipe(FACTORY)
    assert isinstance(pipe, TopicClassifier)
    pipe.labels, pipe.weights = (SPORT, WEATHER), made()
    return nlp


def test_each_topic_has_a_probability(nlp: Language) -> None:
    cats = nlp("A late goal won the match.").cats
    assert cats[SPORT] > 0.8 > 0.2 > cats[WEATHER]
    assert nlp("Rain and storm").cats[WEATHER] > 0.8


def test_a_text_of_which_no_word_is_known_has_none(nlp: Language) -> None:
    assert nlp("").cats == nlp("\n").cats == nlp("Nothing here").cats == {}


def test_a_text_does_not_depend_on_its_neighbours(nlp: Language) -> None:
    texts = ["goal", "", "storm and rain over the match", "rain"]
    assert [doc.cats for doc in nlp.pipe(texts)] == [nlp(text).cats for text in texts]


def test_a_new_component_says_nothing() -> None:
    nlp = spacy.blank("en")
    nlp.add_pipe(FACTORY)
    assert nlp("match").cats == {}


def test_it_comes_back_from_disk(nlp: Language, tmp_path: Path) -> None:
    nlp.to_disk(tmp_path)
    again = spacy.load(tmp_path)
    assert again.pipe_labels[FACTORY] == [SPORT, WEATHER]
    assert again("storm and a goal").cats == nlp("storm and a goal").cats


def test_a_component_without_weights_comes_back_too(tmp_path: Path) -> None:
    nlp = spacy.blank("en")
    nlp.add_pipe(FACTORY)
    nlp.to_disk(tmp_path)
    assert spacy.load(tmp_path)("match").cats == {}
