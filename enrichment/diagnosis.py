"""Why a pipeline cannot be used: one sentence, and what to do."""

import json
from collections.abc import Iterable
from pathlib import Path
from typing import Any

import spacy
from spacy.language import Language

from enrichment.components import entities
from enrichment.entities.labels import Types
from schemas.annotations import EntityType
from schemas.errors import PipelineError

FILES = ("meta.json", "config.cfg")
LONGEST = 200
"""Code points of another library's message that are passed on, and labels' names together."""

BROUGHT_BY = {"transformer": "spacy-transformers", "curated_transformer": "spacy-curated-transformers"}
"""spaCy's own extensions, by the components that they bring."""


def download(package: str) -> str:
    """What to do about a package that is not there or does not fit."""
    # Never an install by that name: the index holds look-alikes of spaCy's pipelines, which are not on it.
    return f"If it is one of spaCy's: python -m spacy download {package}"


def examine(folder: Path, name: str, remedy: str) -> None:
    """Look at a pipeline's folder before anything of it is loaded or run.

    Raises `PipelineError` unless it holds a pipeline that was made for this version of spaCy; `remedy` is for that.
    """
    missing = [file for file in FILES if not (folder / file).is_file()]
    if missing:
        raise PipelineError(f"{name} is no spaCy pipeline: there is no {missing[0]} in {folder}.", _elsewhere(folder))
    wanted = _meta(folder).get("spacy_version")
    if wanted and spacy.util.is_compatible_version(spacy.__version__, str(wanted)) is False:
        raise PipelineError(
            f"The pipeline {name} was made for spaCy {wanted}, and this is spaCy {spacy.__version__}.", remedy
        )


def explained(error: Exception, folder: Path, name: str) -> PipelineError:
    """What spaCy's error on loading the pipeline of `folder` means."""
    missing = _missing_factory(folder)
    if missing:
        return PipelineError(
            f"The pipeline {name} needs the component {missing!r}, which no installed package brings.",
            f"Install what brings it: {_bringing(folder, missing)}.",
        )
    said = " ".join(str(error).split())[:LONGEST]
    return PipelineError(
        f"The pipeline {name} cannot be loaded: {type(error).__name__}: {said}",
        "It must be whole, as `nlp.to_disk` or `spacy package` wrote it, and what it requires must be installed.",
    )


def require_entities(nlp: Language, name: str, types: Types) -> None:
    """Raises `PipelineError` unless the pipeline can find entities of at least one of our types."""
    makers = entities(nlp)
    if not makers:
        raise PipelineError(
            f"The pipeline {name} has no component that finds entities.",
            "Name one with a trained entity recogniser, or unset COPYDESK_PIPELINE for the one that ships.",
        )
    labels = sorted({str(label) for maker in makers for label in nlp.pipe_labels.get(maker, ())})
    if labels and not any(label.upper() in types for label in labels):
        raise PipelineError(
            f"No entity label of the pipeline {name} is known as a type of ours: {_short(labels)}.",
            f"Say what they stand for: COPYDESK_LABELS={labels[0]}=PER, and so on; types are {', '.join(EntityType)}.",
        )


def _elsewhere(folder: Path) -> str:
    inside = sorted(found.parent for found in folder.glob("*/config.cfg"))
    if inside:
        return f"There is one in {inside[0]}: name that."
    return "Give the name of an installed spaCy pipeline, or the folder that holds its meta.json."


def _meta(folder: Path) -> dict[str, Any]:
    try:
        return dict(json.loads((folder / "meta.json").read_text("utf-8")))
    except (OSError, ValueError, TypeError) as error:
        raise PipelineError(f"{folder / 'meta.json'} cannot be read: {error}.", "Restore the file.") from error


def _missing_factory(folder: Path) -> str | None:
    """The first component of the configuration that spaCy does not know; `None` too where it cannot be read."""
    try:
        config = spacy.util.load_config(folder / "config.cfg")
        known = spacy.util.get_lang_class(config["nlp"]["lang"])
        named = [component.get("factory") for component in config["components"].values()]
    except (OSError, ValueError, KeyError, AttributeError, ImportError):
        return None
    return next((str(factory) for factory in named if factory and not known.has_factory(factory)), None)


def _bringing(folder: Path, factory: str) -> str:
    required = _meta(folder).get("requirements")
    if isinstance(required, list) and required:
        return _short(map(str, required))
    return BROUGHT_BY.get(factory, "the package or the code that the pipeline was trained with")


def _short(names: Iterable[str]) -> str:
    text = ", ".join(names)
    return text if len(text) <= LONGEST else f"{text[:LONGEST]}…"
