from pathlib import Path

import pytest
import spacy

from enrichment.loading import Loaded, load
from models.training.corpora.corpus import Text
from models.training.evaluation.consistency import agreed, measure, predicted
from models.training.evaluation.scores import Score

TEXT = "Ada Palmer spoke. In Lisbon Palmer sat."
TRUTH = ((0, 10, "PER"), (21, 27, "GPE"), (28, 34, "PER"))


@pytest.fixture(scope="module")
def loaded(tmp_path_factory: pytest.TempPathFactory) -> Loaded:
    """A pipeline that knows two names by rule and was right about persons in nine of ten cases."""
    nlp = spacy.blank("en")
    nlp.meta["performance"] = {"ents_p": 0.8, "ents_per_type": {"PERSON": {"p": 0.9}}}
    nlp.add_pipe("entity_ruler").add_patterns(
        [{"label": "PERSON", "pattern": "Ada Palmer"}, {"label": "GPE", "pattern": "Lisbon"}]
    )
    path: Path = tmp_path_factory.mktemp("pipeline") / "ruled"
    nlp.to_disk(path)
    return load(str(path))


def test_spans_have_the_precision_of_their_type(loaded: Loaded) -> None:
    assert predicted(loaded, [TEXT]) == [[(0, 10, "PER", 0.9), (21, 27, "GPE", 0.8)]]


def test_the_pass_finds_what_was_missed() -> None:
    assert agreed(TEXT, [(0, 10, "PER", 0.9), (21, 27, "GPE", 0.8)]) == set(TRUTH) - {TRUTH[2]}
    assert agreed(TEXT.replace("Lisbon P", "Lisbon, P"), [(0, 10, "PER", 0.9)]) == {TRUTH[0], (29, 35, "PER")}


def test_both_ways_are_counted(loaded: Loaded) -> None:
    text = TEXT.replace("In Lisbon", "Lisbon is where")
    truth = ((0, 10, "PER"), (18, 24, "GPE"), (34, 40, "PER"))
    assert measure(loaded, [Text(text, truth)]) == (Score(2, 0, 1), Score(3, 0, 0))
