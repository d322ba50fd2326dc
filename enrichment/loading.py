"""Loading a spaCy pipeline: ours, an installed package, or a folder."""

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from importlib.resources import files
from importlib.util import find_spec
from pathlib import Path
from types import MappingProxyType
from typing import Any

import spacy
from spacy.language import Language
from thinc.api import NumpyOps, set_current_ops

from enrichment import components
from enrichment.diagnosis import download, examine, explained
from schemas.errors import PipelineError

THRESHOLDS = "thresholds.json"
"""Beside a pipeline's `meta.json`: topic code to the least score at which the topic is listed."""

SAVED_AGAIN = "Train it again, or save it again, with this version of spaCy."


@dataclass(frozen=True, slots=True)
class Loaded:
    """A pipeline in memory. `name` is as spaCy names its package (`en_core_web_sm`, `copydesk_en`).

    `thresholds` is empty where the pipeline comes without; `performance` is what its `meta.json` says of its scores.
    """

    nlp: Language
    name: str
    version: str
    thresholds: Mapping[str, float]
    performance: Mapping[str, Any]

    def by(self, makers: Iterable[str]) -> str:
        """How what these components make is signed: `copydesk_en-0.1.0/ner`, `own-1.0/ner+entity_ruler`."""
        return f"{self.name}-{self.version}/{'+'.join(makers)}"


@dataclass(frozen=True, slots=True)
class _Place:
    """What spaCy is asked for, the folder with the pipeline's files, and what to do where it does not fit."""

    source: str | Path
    folder: Path
    remedy: str


def load(pipeline: str = "") -> Loaded:
    """The pipeline that ships (""), an installed package, or a folder. Takes 1-2 s.

    Makes NumPy's OpenBLAS this process's matrix product, 1.4 times the speed of spaCy's default here; set
    `OPENBLAS_NUM_THREADS=1` before NumPy is imported, or processes fight over the cores. Raises `PipelineError`.
    """
    return _load(_place(pipeline) if pipeline else _ours(), pipeline or "that ships")


def load_topics() -> Loaded:
    """The pipeline that ships, with only the components that its topics need. Raises `PipelineError`."""
    place = _ours()
    meta, config = spacy.util.load_meta(place.folder / "meta.json"), spacy.util.load_config(place.folder / "config.cfg")
    return _load(place, "that ships", components.needless(config, components.topics(meta["labels"])))


def shipped() -> Path:
    """The folder of the pipeline that ships. Raises `PipelineError` where this installation is without it."""
    folder = Path(str(files("models"))) / "copydesk_en" if find_spec("models") else None
    if folder is None or not (folder / "meta.json").exists():
        raise PipelineError("The shipped pipeline is missing from this installation.", "Install Copydesk again.")
    return folder


def _ours() -> _Place:
    return _Place(shipped(), shipped(), "Install Copydesk again, with the spaCy that it pins.")


def _place(pipeline: str) -> _Place:
    folder = Path(pipeline)
    if folder.is_dir():
        return _Place(folder, folder, SAVED_AGAIN)
    package = pipeline.replace("-", "_")
    if not spacy.util.is_package(pipeline):
        remedy = "Give the name of an installed spaCy pipeline, or the folder that holds its meta.json."
        message = f"There is no pipeline {pipeline!r}, neither package nor folder."
        raise PipelineError(message, download(package) if package.isidentifier() else remedy)
    return _Place(package, _inside(package), download(package))


def _inside(package: str) -> Path:
    """The folder of a package with the pipeline's files. Nothing of the package is run for it."""
    found = find_spec(package)
    home = Path(found.origin).parent if found and found.origin else None
    if home is None or not (home / "meta.json").is_file():
        remedy = f"Name another, or uninstall it first. {download(package)}"
        raise PipelineError(f"The installed package {package} is no spaCy pipeline.", remedy)
    return next((file.parent for file in sorted(home.glob("*/config.cfg"))), home)


def _load(place: _Place, name: str, exclude: Iterable[str] = ()) -> Loaded:
    examine(place.folder, name, place.remedy)
    # Models keep the operations that were current when they were made.
    set_current_ops(NumpyOps(use_blis=False))
    try:
        nlp = spacy.load(place.source, exclude=list(exclude))
    # A pipeline brings code of its own, which may raise anything.
    except Exception as error:
        raise explained(error, place.folder, name) from error
    meta = nlp.meta
    performance = MappingProxyType(dict(meta.get("performance") or {}))
    return Loaded(nlp, _name(meta), str(meta.get("version", "0")), _thresholds(place.folder), performance)


def _name(meta: Mapping[str, Any]) -> str:
    lang, name = str(meta.get("lang", "")), str(meta.get("name", "pipeline"))
    return name if not lang or lang in name.split("_") else f"{lang}_{name}"


def _thresholds(folder: Path) -> Mapping[str, float]:
    path = folder / THRESHOLDS
    if not path.exists():
        return MappingProxyType({})
    try:
        table = {str(code): float(least) for code, least in json.loads(path.read_text("utf-8")).items()}
    except (ValueError, AttributeError, TypeError) as error:
        raise PipelineError(
            f"{path} is not a table of numbers by topic code.", "Restore or remove the file."
        ) from error
    return MappingProxyType(table)
