import json
from pathlib import Path

import numpy as np
import pytest
import spacy
from spacy.language import Language
from spacy.tokens import Doc, Span
from spacy.training import Example

from enrichment.recognition.recogniser import FACTORY as ENTITIES
from enrichment.topics.classifier import TopicClassifier
from enrichment.topics.ngrams import ngrams
from enrichment.topics.weights import Table, Weights
from models.training.assemble import assemble, ship

TEXTS = ["Chad votes .", "Rain falls on Chad ."]
WEATHER = "medtop:17000000"
NETWORK = {
    "@architectures": "copydesk.TokenScores.v1",
    "tok2vec": {
        "@architectures": "spacy.HashEmbedCNN.v2",
        "width": 16,
        "depth": 1,
        "embed_size": 100,
        "window_size": 1,
        "maxout_pieces": 2,
        "subword_features": True,
        "pretrained_vectors": None,
    },
}


def example(nlp: Language, text: str) -> Example:
    words = text.split()
    doc = Doc(nlp.vocab, words=words)
    place = words.index("Chad")
    doc.set_ents([Span(doc, place, place + 1, "GPE")])
    return Example(Doc(nlp.vocab, words=words), doc)


def recogniser(folder: Path) -> Path:
    nlp = spacy.blank("en")
    nlp.add_pipe(ENTITIES, "entities", config={"model": NETWORK})
    optimizer = nlp.initialize(lambda: [example(nlp, text) for text in TEXTS])
    for _ in range(40):
        nlp.update([example(nlp, text) for text in TEXTS], sgd=optimizer)
    nlp.to_disk(folder)
    return folder


def classifier(folder: Path) -> Path:
    pipe = TopicClassifier(spacy.blank("en").vocab)
    key = ngrams(spacy.blank("en").make_doc("rain"))[0]
    one = np.ones(1, np.float32)
    table = Table.of(np.full((1, 1), 5, np.float32))
    pipe.labels, pipe.weights = [WEATHER], Weights(key, table, one, one[:, None], -one, one, 0 * one)
    pipe.to_disk(folder)
    return folder


@pytest.fixture(scope="module")
def parts(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Path]:
    folder = tmp_path_factory.mktemp("parts")
    return recogniser(folder / "entities"), classifier(folder / "topics")


def test_the_assembled_pipeline_answers_as_its_parts_do(parts: tuple[Path, Path], tmp_path: Path) -> None:
    assemble(*parts, tmp_path / "whole")
    whole = spacy.load(tmp_path / "whole")
    assert whole.pipe_names == ["entities", "topics", "sentencizer"]
    for text in TEXTS:
        doc = whole(text)
        assert [ent.text for ent in doc.ents] == ["Chad"]
        assert doc.cats == ({WEATHER: doc.cats[WEATHER]} if "Rain" in text else {})


def test_what_ships_names_no_folder(parts: tuple[Path, Path], tmp_path: Path) -> None:
    assemble(*parts, tmp_path / "whole")
    assert str(tmp_path) not in (tmp_path / "whole" / "config.cfg").read_text(encoding="utf-8")
    assert json.loads((tmp_path / "whole" / "meta.json").read_text(encoding="utf-8"))["name"] == "copydesk_en"


def test_the_words_of_the_training_texts_do_not_ship(parts: tuple[Path, Path], tmp_path: Path) -> None:
    assemble(*parts, tmp_path / "whole")
    strings = json.loads((tmp_path / "whole" / "vocab" / "strings.json").read_text(encoding="utf-8"))
    assert {"GPE", WEATHER} <= set(strings)
    assert "Chad" not in strings


def test_a_hyphen_after_an_abbreviation_parts_words(parts: tuple[Path, Path], tmp_path: Path) -> None:
    assemble(*parts, tmp_path / "whole")
    doc = spacy.load(tmp_path / "whole").make_doc("The U.S.-led talks, a well-known U.S. ally")
    assert [token.text for token in doc][1:5] == ["U.S.", "-", "led", "talks"]
    assert "U.S." in [token.text for token in doc][-2:]


def test_ship_replaces_the_old_pipeline(parts: tuple[Path, Path], tmp_path: Path) -> None:
    target = tmp_path / "shipped"
    (target / "stale").mkdir(parents=True)
    assemble(*parts, tmp_path / "whole")
    ship(tmp_path / "whole", target)
    assert spacy.load(target)(TEXTS[1]).cats
    assert not (target / "stale").exists()
    assert sorted(path.name for path in tmp_path.iterdir()) == ["shipped", "whole"]


def test_what_does_not_load_is_not_shipped(tmp_path: Path) -> None:
    (tmp_path / "broken").mkdir()
    target = tmp_path / "shipped"
    (target / "good").mkdir(parents=True)
    with pytest.raises(OSError, match="broken"):
        ship(tmp_path / "broken", target)
    assert (target / "good").exists()
