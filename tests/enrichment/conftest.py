"""Pipelines to test with: a small one made here, and the one that ships."""

import json
from pathlib import Path

import pytest
import spacy
from spacy.training import Example

from enrichment.loading import shipped
from enrichment.pipeline import Enricher, build
from schemas.errors import PipelineError

NAMES = {
    "PERSON": ["Ada Palmer", "Palmer", "Li Wei", "Li"],
    "GPE": ["Lisbon", "U.S.", "US"],
    "ORG": ["Harbour Trust"],
    "DATE": ["Monday"],
}
SPORT, POLITICS, ELECTION = "medtop:15000000", "medtop:11000000", "medtop:20000574"
THRESHOLDS = {SPORT: 0.5, POLITICS: 0.99, ELECTION: 0.5}
TEACHING = [("The match was won by two goals.", SPORT), ("Voters went to the polls in an election.", ELECTION)]

BAG_OF_WORDS = {
    "@architectures": "spacy.TextCatBOW.v3",
    "exclusive_classes": False,
    "ngram_size": 1,
    "no_output_layer": False,
    "length": 4096,
}


@pytest.fixture(scope="session")
def tiny(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A pipeline folder with OntoNotes labels, found by rule, and topics learned from two sentences."""
    nlp = spacy.blank("en")
    nlp.meta.update(name="tiny", version="9.9")
    textcat = nlp.add_pipe("textcat_multilabel", config={"model": BAG_OF_WORDS})
    examples = [
        Example.from_dict(nlp.make_doc(text), {"cats": {code: float(code == topic) for code in THRESHOLDS}})
        for text, topic in TEACHING
    ]
    optimizer = nlp.initialize(lambda: examples)
    for _ in range(60):
        textcat.update(examples, sgd=optimizer)
    ruler = nlp.add_pipe("entity_ruler")
    ruler.add_patterns([{"label": label, "pattern": name} for label, names in NAMES.items() for name in names])
    nlp.meta["performance"] = {"ents_p": 0.75, "ents_per_type": {"PERSON": {"p": 0.91234}}}
    folder = tmp_path_factory.mktemp("tiny")
    nlp.to_disk(folder)
    (folder / "thresholds.json").write_text(json.dumps(THRESHOLDS))
    return folder


@pytest.fixture(scope="session")
def small(tiny: Path) -> Enricher:
    """An enricher on the small pipeline."""
    return build(str(tiny))


@pytest.fixture(scope="session")
def enricher() -> Enricher:
    """An enricher on the pipeline that ships."""
    try:
        shipped()
    except PipelineError as error:
        pytest.skip(str(error))
    return build()
