"""Loading a spaCy pipeline: ours, an installed package, or a folder."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from importlib.resources import files
from importlib.util import find_spec
from pathlib import Path
from types import MappingProxyType
from typing import Any

import spacy
from spacy.language import Language
from thinc.api import NumpyOps, set_current_ops

from schemas.errors import PipelineError

THRESHOLDS = "thresholds.json"
"""Beside a pipeline's `meta.json`: topic code to the least score at which the topic is listed."""


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

    def by(self, component: str) -> str:
        """How annotations of one component are signed: `copydesk_en-0.1.0/ner`."""
        return f"{self.name}-{self.version}/{component}"


def load(pipeline: str = "") -> Loaded:
    """The pipeline that ships (""), an installed package, or a folder. Takes 1-2 s.

    Makes NumPy's OpenBLAS this process's matrix product, 1.4 times the speed of spaCy's default here; set
    `OPENBLAS_NUM_THREADS=1` before NumPy is imported, or processes fight over the cores. Raises `PipelineError`.
    """
    # Models keep the operations that were current when they were made.
    set_current_ops(NumpyOps(use_blis=False))
    nlp = _load(_location(pipeline), pipeline)
    meta = nlp.meta
    return Loaded(
        nlp, _name(meta), str(meta.get("version", "0")), _thresholds(nlp), MappingProxyType(meta.get("performance", {}))
    )


def shipped() -> Path:
    """The folder of the pipeline that ships. Raises `PipelineError` where this installation is without it."""
    folder = Path(str(files("models"))) / "copydesk_en" if find_spec("models") else None
    if folder is None or not (folder / "meta.json").exists():
        raise PipelineError("The shipped pipeline is missing from this installation.", "Install Copydesk again.")
    return folder


def _location(pipeline: str) -> str | Path:
    if not pipeline:
        return shipped()
    folder = Path(pipeline)
    if folder.is_dir():
        return folder
    if not spacy.util.is_package(pipeline):
        raise PipelineError(f"There is no pipeline {pipeline!r}, neither package nor folder.", _remedy(pipeline))
    return pipeline


def _remedy(pipeline: str) -> str:
    if pipeline.isidentifier():
        return f"If it is one of spaCy's: python -m spacy download {pipeline}"
    return "Give the name of an installed spaCy pipeline, or the folder that holds its meta.json."


def _load(location: str | Path, pipeline: str) -> Language:
    try:
        return spacy.load(location)
    except (OSError, ValueError, KeyError, ImportError) as error:
        first = str(error).partition("\n")[0]
        raise PipelineError(
            f"The pipeline {pipeline or location!s} cannot be loaded: {first}",
            "It must be a folder that `nlp.to_disk` wrote, made for this version of spaCy and with its own components.",
        ) from error


def _name(meta: Mapping[str, Any]) -> str:
    lang, name = str(meta.get("lang", "")), str(meta.get("name", "pipeline"))
    return name if not lang or lang in name.split("_") else f"{lang}_{name}"


def _thresholds(nlp: Language) -> Mapping[str, float]:
    path = (nlp.path or Path()) / THRESHOLDS
    if nlp.path is None or not path.exists():
        return MappingProxyType({})
    try:
        table = {str(code): float(least) for code, least in json.loads(path.read_text("utf-8")).items()}
    except (ValueError, AttributeError, TypeError) as error:
        raise PipelineError(
            f"{path} is not a table of numbers by topic code.", "Restore or remove the file."
        ) from error
    return MappingProxyType(table)
