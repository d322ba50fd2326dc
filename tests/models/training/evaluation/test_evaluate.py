import gzip
import json
import shutil
from functools import partial
from pathlib import Path

import pytest
import spacy

from enrichment.pipeline import Draft
from enrichment.recognition.recogniser import FACTORY, EntityRecogniser
from models.training.corpora.stories import Story
from models.training.evaluation import evaluate, uner
from models.training.evaluation.evaluate import calibrating, measure, store

POLITICS, ELECTION = "medtop:11000000", "medtop:20000574"
ABOUT = Story(
    Draft("Germany votes", "Voters in Berlin go to the polls in the general election."),
    frozenset({("headline", 0, 7, "GPE"), ("body", 10, 16, "GPE")}),
    frozenset({POLITICS, ELECTION}),
)
RAIN = Story(Draft("", "It rained in London for the whole day."), frozenset({("body", 13, 19, "LOC")}))


@pytest.fixture(scope="module")
def ruled(tmp_path_factory: pytest.TempPathFactory) -> Path:
    nlp = spacy.blank("en")
    nlp.add_pipe("entity_ruler").add_patterns(
        [{"label": "GPE", "pattern": name} for name in ("Germany", "Berlin", "London")]
    )
    folder = tmp_path_factory.mktemp("ruled")
    nlp.to_disk(folder)
    return folder


@pytest.fixture(scope="module")
def scores(ruled: Path) -> evaluate.Scores:
    return measure(ruled, {"dev": [ABOUT, RAIN], "articles-dev": [ABOUT]})


def test_entities_are_those_of_the_pipeline_in_headline_and_body(scores: evaluate.Scores) -> None:
    assert (scores["texts"], scores["ents_p"], scores["ents_r"]) == (3, 0.8, 0.8)
    assert scores["ents_three_types"] == {"p": 1.0, "r": 1.0, "f": 1.0}


def test_each_part_is_measured_by_itself(scores: evaluate.Scores) -> None:
    parts = scores["parts"]
    assert isinstance(parts, dict)
    assert list(parts) == ["dev", "articles-dev"]
    assert (parts["dev"]["ents_p"], parts["articles-dev"]["ents_p"]) == (0.6667, 1.0)
    assert [part["texts"] for part in parts.values()] == [2, 1]


def test_topics_are_those_that_the_product_lists_with_their_ancestors(scores: evaluate.Scores) -> None:
    topics = scores["topics_per_type"]
    assert isinstance(topics, dict)
    assert topics[POLITICS] == topics[ELECTION] == {"p": 1.0, "r": 1.0, "f": 1.0}


def test_reliability_is_kept_in_bins(scores: evaluate.Scores) -> None:
    reliability = scores["reliability"]
    assert isinstance(reliability, dict)
    # No confidence of its own and no scores stored: the product says 0.5, and the consistency pass agrees.
    assert sum(count for _, _, count in reliability["mentions"]["as delivered"]) == 5
    assert sum(count for _, _, count in reliability["topics_level1"]["as delivered"]) == 3 * 17


def test_a_recogniser_without_confidence_has_no_calibration(ruled: Path) -> None:
    assert calibrating(ruled) == {}


def test_scores_are_stored_beside_the_rest(tmp_path: Path) -> None:
    (tmp_path / "meta.json").write_text('{"name": "x", "performance": {"old": 1}}', encoding="utf-8")
    store(tmp_path, {"ents_f": 0.5})
    assert json.loads((tmp_path / "meta.json").read_text(encoding="utf-8")) == {
        "name": "x",
        "performance": {"ents_f": 0.5},
    }


def test_calibration_is_measured_where_there_is_a_confidence(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    nlp = spacy.blank("en")
    tok2vec = {"@architectures": "spacy.HashEmbedCNN.v2", "width": 16, "depth": 1, "embed_size": 200, "window_size": 1}
    tok2vec |= {"maxout_pieces": 2, "subword_features": True, "pretrained_vectors": None}
    network = {"@architectures": "copydesk.TokenScores.v1", "tok2vec": tok2vec}
    component = nlp.add_pipe(FACTORY, config={"model": network})
    assert isinstance(component, EntityRecogniser)
    component.add_label("GPE")
    nlp.initialize()
    component.calibration = {"GPE": (0.5, 0.25)}
    nlp.to_disk(tmp_path)
    monkeypatch.setattr(evaluate, "read", lambda _: [ABOUT, RAIN])
    found = calibrating(tmp_path)
    assert found.keys() == {"before", "crosswise", "table"}
    assert found["table"] == {"GPE": (0.5, 0.25)}


def test_all_is_printed_stored_and_written(
    ruled: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    with gzip.open(tmp_path / "pud.gz", "wt", encoding="utf-8") as out:
        out.write(json.dumps({"words": ["Berlin", "votes"], "spans": [[0, 1, "LOC"]]}))
    shutil.copytree(ruled, tmp_path / "pipeline")
    monkeypatch.setattr(evaluate, "read", lambda _: [ABOUT, RAIN])
    monkeypatch.setattr(uner, "evaluate", partial(uner.evaluate, path=tmp_path / "pud.gz"))
    evaluate.main(tmp_path / "pipeline", write=True, file=tmp_path / "scores.json")
    written = json.loads((tmp_path / "scores.json").read_text(encoding="utf-8"))
    stored = json.loads((tmp_path / "pipeline" / "meta.json").read_text(encoding="utf-8"))["performance"]
    assert written == stored
    assert written["uner_pud"]["words"]["GPE, LOC"]["LOC"]["f"] == 1.0
    lines = capsys.readouterr().out.splitlines()
    assert lines[0].split() == ["dev", "articles-dev", "rare-topics-dev", "UNER-PUD"]
    assert lines[1].split() == ["texts", "2", "2", "2"]


def test_without_the_corpus_nothing_is_measured(ruled: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def missing(name: str) -> list[Story]:
        raise FileNotFoundError(name)

    monkeypatch.setattr(evaluate, "read", missing)
    with pytest.raises(FileNotFoundError, match="dev"):
        evaluate.main(ruled, file=tmp_path / "scores.json")
    assert not (tmp_path / "scores.json").exists()
