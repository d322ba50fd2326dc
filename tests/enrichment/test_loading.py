import shutil
from pathlib import Path

import pytest
from thinc.api import NumpyOps, get_current_ops

from enrichment import components
from enrichment.loading import load, load_topics
from enrichment.pipeline import Enricher
from schemas.errors import PipelineError
from tests.enrichment.conftest import THRESHOLDS
from tests.enrichment.foreign import changed_meta, declare, installed, ruled

NAMES = {"PERSON": ["Ada Palmer"]}


@pytest.fixture
def site(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder where packages count as installed."""
    folder = tmp_path / "site"
    folder.mkdir()
    monkeypatch.syspath_prepend(folder)
    return folder


def test_a_folder_is_loaded_with_its_thresholds_and_scores(tiny: Path) -> None:
    loaded = load(str(tiny))
    assert (loaded.name, loaded.version, dict(loaded.thresholds)) == ("en_tiny", "9.9", THRESHOLDS)
    assert loaded.performance["ents_p"] == 0.75
    assert loaded.by(["ner"]) == "en_tiny-9.9/ner"
    assert loaded.by(["ner", "entity_ruler"]) == "en_tiny-9.9/ner+entity_ruler"


def test_products_are_left_to_openblas(tiny: Path) -> None:
    load(str(tiny))
    ops = get_current_ops()
    assert isinstance(ops, NumpyOps)
    assert not ops.use_blis


def test_a_pipeline_without_thresholds_has_none(tiny: Path, tmp_path: Path) -> None:
    folder = shutil.copytree(tiny, tmp_path / "bare")
    (folder / "thresholds.json").unlink()
    assert load(str(folder)).thresholds == {}


@pytest.mark.parametrize("table", ["[1]", "{", '{"medtop:01000000": "high"}'])
def test_broken_thresholds_are_named(tiny: Path, tmp_path: Path, table: str) -> None:
    folder = shutil.copytree(tiny, tmp_path / "broken")
    (folder / "thresholds.json").write_text(table)
    with pytest.raises(PipelineError, match=r"thresholds\.json is not a table"):
        load(str(folder))


def test_an_unknown_name_gets_spacys_own_command() -> None:
    with pytest.raises(PipelineError) as caught:
        load("en_core_web_none")
    assert "en_core_web_none" in caught.value.message
    assert "python -m spacy download en_core_web_none" in caught.value.remedy


def test_what_cannot_be_a_package_gets_no_command() -> None:
    with pytest.raises(PipelineError) as caught:
        load("./models/none-such")
    assert "download" not in caught.value.remedy
    assert "folder" in caught.value.remedy


def test_a_folder_that_is_no_pipeline_is_refused(tmp_path: Path) -> None:
    with pytest.raises(PipelineError, match=r"no spaCy pipeline: there is no meta\.json"):
        load(str(tmp_path))


def test_an_installed_package_is_loaded_by_either_spelling(site: Path) -> None:
    (installed(ruled(NAMES), site, "tests_installed") / "thresholds.json").write_text('{"medtop:15000000": 0.25}')
    for name in ("tests_installed", "tests-installed"):
        loaded = load(name)
        assert (loaded.name, loaded.version) == ("en_ruled", "2.5")
        assert loaded.thresholds == {"medtop:15000000": 0.25}
        assert [span.text for span in loaded.nlp("Here is Ada Palmer").ents] == ["Ada Palmer"]


def test_an_installed_package_of_another_version_gets_spacys_own_command(site: Path) -> None:
    changed_meta(installed(ruled(NAMES), site, "tests_old"), spacy_version=">=2.3.0,<2.4.0")
    with pytest.raises(PipelineError, match=r"tests_old was made for spaCy >=2\.3\.0") as caught:
        load("tests_old")
    assert "python -m spacy download tests_old" in caught.value.remedy


def test_a_package_that_is_no_pipeline_is_not_even_imported(site: Path) -> None:
    (site / "tests_alike").mkdir()
    (site / "tests_alike" / "__init__.py").write_text("raise SystemExit('run')")
    declare(site, "tests_alike")
    with pytest.raises(PipelineError, match="tests_alike is no spaCy pipeline"):
        load("tests_alike")


def test_a_package_without_a_module_of_its_name_is_no_pipeline(site: Path) -> None:
    declare(site, "tests_nothing")
    with pytest.raises(PipelineError, match="tests_nothing is no spaCy pipeline"):
        load("tests_nothing")


def test_a_package_whose_own_code_fails_is_one_sentence(site: Path) -> None:
    installed(ruled(NAMES), site, "tests_failing", "raise RuntimeError('no driver')\n")
    with pytest.raises(PipelineError, match="tests_failing cannot be loaded: RuntimeError: no driver"):
        load("tests_failing")


def test_of_the_shipped_pipeline_only_what_topics_need_is_loaded(enricher: Enricher) -> None:
    topics, whole = load_topics(), load()
    assert components.entities(topics.nlp) == []
    assert "sentencizer" not in topics.nlp.pipe_names
    assert components.topics(topics.nlp.pipe_labels) == components.topics(whole.nlp.pipe_labels) != []
    text = "The striker scored twice as the club won the cup final on penalties."
    assert topics.nlp(text).cats == whole.nlp(text).cats
    assert (topics.thresholds, topics.name) == (whole.thresholds, whole.name)
    assert enricher.name == f"{whole.name} {whole.version}"
