import shutil
from pathlib import Path

import pytest
from thinc.api import NumpyOps, get_current_ops

from enrichment.loading import load
from schemas.errors import PipelineError
from tests.enrichment.conftest import THRESHOLDS


def test_a_folder_is_loaded_with_its_thresholds_and_scores(tiny: Path) -> None:
    loaded = load(str(tiny))
    assert (loaded.name, loaded.version, dict(loaded.thresholds)) == ("en_tiny", "9.9", THRESHOLDS)
    assert loaded.performance["ents_p"] == 0.75
    assert loaded.by("ner") == "en_tiny-9.9/ner"


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
    with pytest.raises(PipelineError, match="cannot be loaded"):
        load(str(tmp_path))
