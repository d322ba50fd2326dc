"""Pipelines of other people: small ones, made here."""

import importlib
import json
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import spacy
from spacy.language import Language
from spacy.training import Example

LEARNED = "persName"
"""The only label of the trained pipeline, and no type of ours."""


def ruled(patterns: Mapping[str, Sequence[str]], **meta: object) -> Language:
    """A pipeline that finds the names given under their labels, without topics."""
    nlp = spacy.blank("en")
    nlp.meta.update(name="ruled", version="2.5", **meta)
    ruler = nlp.add_pipe("entity_ruler")
    ruler.add_patterns([{"label": label, "pattern": name} for label, names in patterns.items() for name in names])
    return nlp


def trained() -> Language:
    """A pipeline with an entity recogniser that a few steps taught the names of one sentence."""
    spacy.util.fix_random_seed(0)
    nlp = spacy.blank("en")
    nlp.meta.update(name="trained", version="0.3")
    nlp.add_pipe("ner")
    text = "Ada Palmer spoke in the town hall."
    example = Example.from_dict(nlp.make_doc(text), {"entities": [(0, 10, LEARNED)]})
    optimizer = nlp.initialize(lambda: [example])
    for _ in range(30):
        nlp.update([example], sgd=optimizer)
    return nlp


def saved(nlp: Language, folder: Path) -> Path:
    """The pipeline's folder, the name that a setting would give it."""
    nlp.to_disk(folder)
    return folder


def changed_meta(folder: Path, **fields: object) -> Path:
    """The same folder with these fields of its meta.json changed."""
    meta: dict[str, Any] = json.loads((folder / "meta.json").read_text("utf-8"))
    (folder / "meta.json").write_text(json.dumps(meta | fields), "utf-8")
    return folder


def with_factory(folder: Path, factory: str) -> Path:
    """The same folder, its configuration asking for `factory` in place of the entity ruler."""
    config = (folder / "config.cfg").read_text("utf-8")
    (folder / "config.cfg").write_text(config.replace('factory = "entity_ruler"', f'factory = "{factory}"'), "utf-8")
    return folder


def installed(nlp: Language, site: Path, package: str, code: str = "") -> Path:
    """The pipeline as pip leaves what `spacy package` made, in `site`. Returns the folder with the pipeline's files."""
    home = site / package
    data = home / f"{package}-{nlp.meta['version']}"
    home.mkdir()
    nlp.to_disk(data)
    (home / "meta.json").write_text((data / "meta.json").read_text("utf-8"), "utf-8")
    loading = f"import spacy\ndef load(**options): return spacy.load({str(data)!r}, **options)\n"
    (home / "__init__.py").write_text(code + loading, "utf-8")
    declare(site, package)
    return data


def declare(site: Path, package: str) -> None:
    """What makes a package count as installed."""
    info = site / f"{package}-1.0.dist-info"
    info.mkdir()
    (info / "METADATA").write_text(f"Metadata-Version: 2.1\nName: {package}\nVersion: 1.0\n", "utf-8")
    importlib.invalidate_caches()
