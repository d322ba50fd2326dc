from pathlib import Path

import pytest
import spacy
from spacy.language import Language

from enrichment.diagnosis import download, examine, explained, require_entities
from enrichment.entities.labels import TYPES, table
from schemas.errors import PipelineError
from tests.enrichment.foreign import changed_meta, ruled, saved, with_factory

NAMES = {"PERSON": ["Ada Palmer"]}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return saved(ruled(NAMES), tmp_path / "ruled")


def refused(folder: Path) -> PipelineError:
    with pytest.raises(PipelineError) as caught:
        examine(folder, "own", "Do it again.")
    assert "\n" not in str(caught.value)
    return caught.value


def test_a_pipeline_of_this_version_passes(folder: Path) -> None:
    examine(folder, "own", "")
    examine(changed_meta(folder, spacy_version=""), "own", "")


@pytest.mark.parametrize("file", ["meta.json", "config.cfg"])
def test_a_folder_without_its_files_is_no_pipeline(folder: Path, file: str) -> None:
    (folder / file).unlink()
    error = refused(folder)
    assert error.message == f"own is no spaCy pipeline: there is no {file} in {folder}."
    assert "meta.json" in error.remedy


def test_a_folder_around_a_pipeline_names_the_one_inside(folder: Path) -> None:
    assert refused(folder.parent).remedy == f"There is one in {folder}: name that."


@pytest.mark.parametrize("meta", ["{", "[1]", '"x"'])
def test_a_broken_meta_is_named(folder: Path, meta: str) -> None:
    (folder / "meta.json").write_text(meta)
    assert "meta.json cannot be read" in refused(folder).message


def test_another_version_of_spacy_is_refused_with_both(folder: Path) -> None:
    error = refused(changed_meta(folder, spacy_version=">=2.3.0,<2.4.0"))
    assert (
        error.message == f"The pipeline own was made for spaCy >=2.3.0,<2.4.0, and this is spaCy {spacy.__version__}."
    )
    assert error.remedy == "Do it again."


def failure(folder: Path) -> PipelineError:
    with pytest.raises(ValueError) as caught:
        spacy.load(folder)
    error = explained(caught.value, folder, "own")
    assert "\n" not in str(error)
    return error


def test_a_component_that_nothing_brings_is_named(folder: Path) -> None:
    error = failure(with_factory(folder, "none_such"))
    assert "needs the component 'none_such'" in error.message
    assert "trained with" in error.remedy


def test_what_the_pipeline_requires_is_what_to_install(folder: Path) -> None:
    error = failure(changed_meta(with_factory(folder, "none_such"), requirements=["none-such>=1.0"]))
    assert error.remedy == "Install what brings it: none-such>=1.0."


def test_spacys_own_extensions_are_known(folder: Path) -> None:
    if Language.has_factory("transformer"):
        pytest.skip("spacy-transformers is installed, so nothing is missing")
    assert "spacy-transformers" in failure(with_factory(folder, "transformer")).remedy


def test_anything_else_is_passed_on_in_one_line(folder: Path) -> None:
    (folder / "config.cfg").write_text("[nlp\nlang = ")
    error = explained(ValueError("two\n\nlines " + "x" * 1000), folder, "own")
    assert error.message.startswith("The pipeline own cannot be loaded: ValueError: two lines xxx")
    assert len(error.message) < 300


def test_a_blank_pipeline_finds_nothing() -> None:
    with pytest.raises(PipelineError, match="own has no component that finds entities"):
        require_entities(spacy.blank("en"), "own", TYPES)


def test_labels_that_nobody_knows_are_named_with_the_setting() -> None:
    nlp = ruled({"persName": ["Ada"], "DATE": ["Monday"]})
    with pytest.raises(PipelineError) as caught:
        require_entities(nlp, "own", TYPES)
    assert "DATE, persName" in caught.value.message
    assert "COPYDESK_LABELS=" in caught.value.remedy
    require_entities(nlp, "own", table("persname=PER"))


def test_no_remedy_installs_by_name() -> None:
    assert download("en_core_web_sm") == "If it is one of spaCy's: python -m spacy download en_core_web_sm"
