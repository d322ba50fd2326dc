import json
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from spacy.language import Language

from enrichment.pipeline import build
from models import SHIPPED
from models.training.corpora.corpus import ANNOTATED
from models.training.corpora.labels import level, parents
from models.training.corpora.stories import read
from models.training.evaluation.measures import performance
from models.training.evaluation.predict import load, predict

TYPES = {"PER", "ORG", "GPE", "LOC", "FAC", "NORP", "EVENT", "PROD", "WORK", "LAW"}
SAMPLE = Path(__file__).parents[2].parent / "shared" / "samples" / "000_e65251e9d6267151.txt"
POLITICS, CONFLICT = "medtop:11000000", "medtop:16000000"


@cache
def shipped() -> Language:
    return load(SHIPPED)


def meta() -> dict[str, Any]:
    loaded: dict[str, Any] = json.loads((SHIPPED / "meta.json").read_text(encoding="utf-8"))
    return loaded


def thresholds() -> dict[str, float]:
    loaded: dict[str, float] = json.loads((SHIPPED / "thresholds.json").read_text(encoding="utf-8"))
    return loaded


def test_it_is_small_enough_to_be_committed() -> None:
    assert sum(path.stat().st_size for path in SHIPPED.rglob("*") if path.is_file()) < 30_000_000


def test_it_has_the_components_that_the_product_expects() -> None:
    assert shipped().pipe_names == ["tok2vec", "entities", "topics", "sentencizer"]
    assert set(shipped().get_pipe("entities").labels) == TYPES


def test_its_topics_are_in_the_catalogue_and_all_of_level_1_are_there() -> None:
    labels = set(shipped().get_pipe("topics").labels)
    assert labels <= set(parents())
    assert {code for code in parents() if level(code) == 1} <= labels


def test_every_topic_has_a_threshold() -> None:
    assert set(thresholds()) == set(shipped().get_pipe("topics").labels)
    assert all(0 < value < 1 for value in thresholds().values())


def test_it_says_what_it_is_and_whose_words_it_learned_from() -> None:
    assert (meta()["name"], meta()["version"]) == ("copydesk_en", "0.2.0")
    assert meta()["license"]
    assert {"Wikinews", "Media Topics"} <= {source["name"] for source in meta()["sources"]}
    assert all(0 < meta()["performance"]["ents_per_type"][kind]["p"] <= 1 for kind in TYPES)


def test_it_names_no_folder_of_the_machine_that_trained_it() -> None:
    assert shipped().config["paths"].keys() >= {"silver", "vectors"}
    assert not any(shipped().config["paths"].values())


def test_it_finds_entities_and_sentences() -> None:
    doc = shipped()("Angela Merkel met Barack Obama in Berlin. They spoke about Ukraine.")
    assert {("Angela Merkel", "PER"), ("Barack Obama", "PER"), ("Berlin", "GPE"), ("Ukraine", "GPE")} <= {
        (ent.text, ent.label_) for ent in doc.ents
    }
    assert len(list(doc.sents)) == 2


@pytest.mark.skipif(not SAMPLE.exists(), reason="the sample copy (../shared/samples) is not here")
def test_a_real_story_is_tagged() -> None:
    doc = shipped()(SAMPLE.read_text(encoding="utf-8"))
    assert {"Xi Jinping", "Vladimir Putin", "China", "Russia", "Ukraine"} <= {ent.text for ent in doc.ents}
    assert {POLITICS, CONFLICT} <= {label for label, chance in doc.cats.items() if chance >= thresholds()[label]}


@pytest.mark.skipif(not ANNOTATED.exists(), reason="the annotated corpus (../shared/corpora) is not here")
def test_the_scores_it_states_are_the_scores_it_has() -> None:
    stated = meta()["performance"]["parts"]["articles-dev"]
    found: dict[str, Any] = performance(predict(build(), read("articles-dev")))
    assert found["ents_f"] == pytest.approx(stated["ents_f"], abs=0.002)
    assert found["ents_per_type"]["PER"]["p"] == pytest.approx(stated["ents_per_type"]["PER"]["p"], abs=0.005)
    assert found["topics_level1_micro_f"] == pytest.approx(stated["topics_level1_micro_f"], abs=0.005)
