import json
from pathlib import Path

import pytest
import spacy
from spacy.language import Language
from spacy.training import Example

from models.training import cross_entropy
from models.training.assemble import assemble, ship

BAG = {
    "@architectures": "spacy.TextCatBOW.v3",
    "exclusive_classes": False,
    "ngram_size": 1,
    "no_output_layer": False,
    "length": 256,
}
TEXTS = ["Chad votes.", "Rain falls on Chad."]


def trained(nlp: Language, annotations: list[dict[str, object]], folder: Path) -> Language:
    examples = [Example.from_dict(nlp.make_doc(t), a) for t, a in zip(TEXTS, annotations, strict=True)]
    optimizer = nlp.initialize(lambda: examples)
    for _ in range(20):
        nlp.update(examples, sgd=optimizer)
    nlp.to_disk(folder)
    return nlp


@pytest.fixture
def parts(tmp_path: Path) -> tuple[Path, Path]:
    entities = spacy.blank("en")
    entities.add_pipe("ner")
    entities.add_pipe("sentencizer")
    trained(entities, [{"entities": [(0, 4, "GPE")]}, {"entities": [(14, 18, "GPE")]}], tmp_path / "entities")
    topics = spacy.blank("en")
    topics.add_pipe(cross_entropy.FACTORY, name=cross_entropy.NAME, config={"threshold": 0.35, "model": BAG})
    cats = [{"cats": {"vote": 1.0, "rain": 0.0}}, {"cats": {"vote": 0.0, "rain": 1.0}}]
    trained(topics, cats, tmp_path / "topics")
    return tmp_path / "entities", tmp_path / "topics"


def test_the_assembled_pipeline_answers_as_its_parts_do(parts: tuple[Path, Path], tmp_path: Path) -> None:
    assemble(*parts, tmp_path / "whole")
    whole = spacy.load(tmp_path / "whole")
    assert whole.pipe_names == ["ner", "textcat_multilabel", "sentencizer"]
    for text in TEXTS:
        doc = whole(text)
        assert doc.cats == spacy.load(parts[1])(text).cats
        assert [ent.text for ent in doc.ents] == [ent.text for ent in spacy.load(parts[0])(text).ents]


def test_what_ships_is_stock_spacy_and_names_no_folder(parts: tuple[Path, Path], tmp_path: Path) -> None:
    assemble(*parts, tmp_path / "whole")
    config = (tmp_path / "whole" / "config.cfg").read_text(encoding="utf-8")
    assert cross_entropy.FACTORY not in config
    assert str(tmp_path) not in config
    assert json.loads((tmp_path / "whole" / "meta.json").read_text(encoding="utf-8"))["name"] == "copydesk_en"


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
    assert spacy.load(target)(TEXTS[0]).cats
    assert not (target / "stale").exists()
    assert sorted(path.name for path in tmp_path.iterdir()) == ["entities", "shipped", "topics", "whole"]


def test_what_does_not_load_is_not_shipped(tmp_path: Path) -> None:
    (tmp_path / "broken").mkdir()
    target = tmp_path / "shipped"
    (target / "kept").mkdir(parents=True)
    with pytest.raises(OSError, match="broken"):
        ship(tmp_path / "broken", target)
    assert (target / "kept").exists()
