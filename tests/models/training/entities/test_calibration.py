import gzip
import json
from pathlib import Path

import numpy as np
import pytest
import spacy
from spacy.language import Language
from spacy.tokens import Doc, Span
from spacy.training import Example

from enrichment.pipeline import Draft
from enrichment.recognition.recogniser import CONFIDENCE, FACTORY, EntityRecogniser
from models.training.corpora import stories
from models.training.corpora.stories import Story
from models.training.entities import calibration
from models.training.entities.calibration import (
    Judged,
    apply,
    crosswise,
    fit,
    judge,
    recogniser,
    reliability,
    uncalibrated,
)
from models.training.evaluation.reliability import error
from schemas.errors import PipelineError

NETWORK = {
    "@architectures": "copydesk.TokenScores.v1",
    "tok2vec": {
        "@architectures": "spacy.HashEmbedCNN.v2",
        "width": 16,
        "depth": 1,
        "embed_size": 200,
        "window_size": 1,
        "maxout_pieces": 2,
        "subword_features": True,
        "pretrained_vectors": None,
    },
}
LESSON = ("Bob met President Ada in Paris .", [(0, 1, "PER"), (2, 4, "PER"), (5, 6, "GPE")])
STORY = Story(
    Draft("Bob met President Ada", "Bob met President Ada in Paris ."),
    frozenset({("headline", 0, 3, "PER"), ("body", 0, 3, "PER"), ("body", 18, 21, "PER"), ("body", 25, 30, "LOC")}),
)


def examples(nlp: Language) -> list[Example]:
    text, entities = LESSON
    doc = Doc(nlp.vocab, words=text.split())
    doc.set_ents([Span(doc, *entity) for entity in entities])
    return [Example(Doc(nlp.vocab, words=text.split()), doc)]


@pytest.fixture(scope="module")
def trained() -> Language:
    spacy.util.fix_random_seed(1)
    nlp = spacy.blank("en")
    nlp.add_pipe(FACTORY, config={"model": NETWORK})
    nlp.initialize(lambda: examples(nlp))
    optimizer = nlp.create_optimizer()
    for _ in range(60):
        nlp.update(examples(nlp), sgd=optimizer)
    return nlp


def sample(kind: str, number: int, seed: int) -> list[Judged]:
    """Mentions whose true odds are half of what is said."""
    random = np.random.default_rng(seed)
    said = random.normal(1.5, 2, number)
    right = random.random(number) < 1 / (1 + np.exp(-said / 2))
    pairs = zip(said.tolist(), right.tolist(), strict=True)
    return [Judged(kind, 1 / (1 + np.exp(-odds)), yes) for odds, yes in pairs]


def test_a_mention_is_judged_as_the_product_delimits_it(trained: Language) -> None:
    (found,) = judge(trained, [STORY])
    assert {(own.type, own.right) for own in found} == {("PER", True), ("PER", False), ("GPE", False)}
    # The headline's "Ada" is not annotated; the title before each is no part of the name.
    assert [own.right for own in found] == [True, False, True, True, False]
    assert all(0 < own.probability < 1 for own in found)


def test_probabilities_are_the_recognisers_own_and_it_is_as_before_afterwards(trained: Language) -> None:
    component = recogniser(trained)
    assert component is not None
    plain = judge(trained, [STORY])
    component.calibration = {"PER": (0.5, -1.0)}
    assert judge(trained, [STORY]) != plain
    with uncalibrated(component):
        assert judge(trained, [STORY]) == plain
    assert component.calibration == {"PER": (0.5, -1.0)}
    component.calibration = {}


def test_each_type_has_its_own_line_and_a_rare_one_that_of_all() -> None:
    table = fit([*sample("PER", 4000, 1), *sample("ORG", 4000, 2), Judged("LAW", 0.9, False)])
    assert list(table) == ["LAW", "ORG", "PER"]
    assert table["PER"] == pytest.approx((0.5, 0.0), abs=0.1)
    assert table["LAW"] == pytest.approx((0.5, 0.0), abs=0.3)


def test_a_type_without_a_line_keeps_its_probabilities() -> None:
    mentions = [Judged("PER", 0.9, True), Judged("LAW", 0.4, False)]
    assert [pytest.approx(said) for said, _ in apply(mentions, {"PER": (0.0, 0.0)})] == [0.5, 0.4]


def test_no_story_is_calibrated_by_itself() -> None:
    sure, unsure = [Judged("PER", 0.9, True)] * 50, [Judged("PER", 0.9, False)] * 50
    found = crosswise([sure, unsure])
    assert len(found) == 100
    assert all(said < 0.3 for said, right in found if right)
    assert all(said > 0.9 for said, right in found if not right)


def test_calibration_lowers_the_error_where_confidence_was_too_high() -> None:
    before, after = reliability([sample("PER", 20, seed) for seed in range(300)])
    assert error(after) < 0.03 < error(before)


def test_what_is_fitted_is_written_into_the_pipelines_folder(
    trained: Language, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    trained.meta["performance"] = {"ents_p": 0.75}
    trained.to_disk(tmp_path / "pipeline")
    row = {"text": "Bob met President Ada in Paris .", "entities": [[0, 3, "PER"]], "topics": []}
    for part in calibration.PARTS:
        with gzip.open(tmp_path / f"{part}.jsonl.gz", "wt", encoding="utf-8") as out:
            out.writelines(json.dumps(row) + "\n" for _ in range(4))
    monkeypatch.setattr(calibration, "read", lambda part: stories.read(part, tmp_path))
    calibration.main(tmp_path / "pipeline")
    again = spacy.load(tmp_path / "pipeline")
    component = again.get_pipe(FACTORY)
    assert isinstance(component, EntityRecogniser)
    assert set(component.calibration) == {"PER", "GPE"}
    before, after = (nlp("Bob met Ada in Paris .").user_data[CONFIDENCE] for nlp in (trained, again))
    assert len(before) == len(after)
    assert before != after
    assert again.meta["performance"] == {"ents_p": 0.75}
    assert "calibration error of mentions" in capsys.readouterr().out


def test_a_pipeline_without_confidences_cannot_be_calibrated(tmp_path: Path) -> None:
    nlp = spacy.blank("en")
    nlp.add_pipe("entity_ruler")
    assert recogniser(nlp) is None
    nlp.to_disk(tmp_path)
    with pytest.raises(PipelineError, match="no recogniser that says how sure it is"):
        calibration.main(tmp_path)
