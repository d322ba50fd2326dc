from pathlib import Path

import pytest
import spacy
from spacy import util

from models import SHIPPED
from models.training.entities.fit import RECIPE, main
from models.training.train import made


@pytest.mark.parametrize("component", ["tok2vec", "entities"])
def test_what_ships_has_the_network_of_the_recipe(component: str) -> None:
    recipe = util.load_config(RECIPE, interpolate=True)
    shipped = spacy.load(SHIPPED).config.interpolate()
    wanted = {key: value for key, value in flat(recipe["components"][component]["model"]) if value is not None}
    found = dict(flat(shipped["components"][component]["model"]))
    assert wanted.items() <= found.items()


def test_the_seed_is_fixed() -> None:
    assert util.load_config(RECIPE, interpolate=True)["training"]["seed"] == 42


def test_no_training_without_what_it_learns_from(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError, match="silver"):
        main(tmp_path / "silver", tmp_path / "vectors", tmp_path / "out")


def test_what_is_made_is_not_made_again(tmp_path: Path) -> None:
    calls: list[Path] = []

    def make(out: Path) -> None:
        calls.append(out)
        out.mkdir()
        (out / "file").write_text("done")

    assert made(tmp_path / "part", make) == made(tmp_path / "part", make) == tmp_path / "part"
    assert len(calls) == 1
    assert (tmp_path / "part" / "file").read_text() == "done"


def test_what_is_cut_short_is_made_again(tmp_path: Path) -> None:
    def fail(out: Path) -> None:
        out.mkdir()
        (out / "half").touch()
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        made(tmp_path / "part", fail)
    assert not (tmp_path / "part").exists()
    assert list(made(tmp_path / "part", Path.mkdir).iterdir()) == []


def flat(tree: dict[str, object], above: str = "") -> list[tuple[str, object]]:
    found: list[tuple[str, object]] = []
    for key, value in tree.items():
        name = f"{above}.{key}"
        found += flat(value, name) if isinstance(value, dict) else [(name, str(value))]
    return found
