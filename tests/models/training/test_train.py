from pathlib import Path

import pytest
import spacy
from spacy import util

from models import SHIPPED
from models.training import cross_entropy
from models.training.train import HERE, PARTS, fit


@pytest.mark.parametrize(
    ("part", "component"), [("entities", "tok2vec"), ("entities", "ner"), ("topics", cross_entropy.NAME)]
)
def test_what_ships_has_the_networks_of_the_recipe(part: str, component: str) -> None:
    recipe = util.load_config(HERE / f"{part}.cfg", interpolate=True)
    shipped = spacy.load(SHIPPED).config.interpolate()
    wanted = {key: value for key, value in flat(recipe["components"][component]["model"]) if value is not None}
    found = dict(flat(shipped["components"][component]["model"]))
    assert wanted.items() <= found.items()


@pytest.mark.parametrize("part", PARTS)
def test_seeds_are_fixed(part: str) -> None:
    training = util.load_config(HERE / f"{part}.cfg", interpolate=True)["training"]
    assert training["seed"] == 42


def test_no_training_without_data(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError, match="topics-train"):
        fit("topics", tmp_path / "nothing", tmp_path / "out")


def flat(tree: dict[str, object], above: str = "") -> list[tuple[str, object]]:
    found: list[tuple[str, object]] = []
    for key, value in tree.items():
        name = f"{above}.{key}"
        found += flat(value, name) if isinstance(value, dict) else [(name, str(value))]
    return found
