"""Two trained pipelines, entities and topics, into the one that ships."""

import shutil
from pathlib import Path

import spacy
from spacy.language import Language
from spacy.util import compile_infix_regex

from models.training import cross_entropy
from models.training.predict import load

TOPICS = "textcat_multilabel"
AFTER_ABBREVIATION = r"(?<=[A-Z]\.)[-–](?=[A-Za-z])"
"""The hyphen of "U.S.-led", which spaCy's rules keep in one token: the country in it could not be found."""
META = {
    "name": "copydesk_en",
    "version": "0.1.0",
    "description": "Named entities, IPTC media topics and sentences in English news copy.",
    "author": "The Copydesk authors",
    "license": "CC-BY-SA-4.0",
    "sources": [
        {"name": "Wikipedia, Portal:Current events", "author": "Wikipedia contributors", "license": "CC BY-SA"},
        {"name": "Wikinews", "author": "Wikinews contributors", "license": "CC BY 2.5"},
        {"name": "Media Topics", "author": "IPTC", "license": "CC BY 4.0"},
        {"name": "Annotations made for Copydesk by a large language model", "author": "", "license": "CC BY-SA"},
    ],
}


def assemble(entities: Path, topics: Path, out: Path) -> None:
    """Write the entity pipeline with the topics component of the other, as stock spaCy components, to `out`."""
    nlp, trained = load(entities), load(topics)
    source = trained.get_pipe(cross_entropy.NAME)
    model = trained.config["components"][cross_entropy.NAME]["model"]
    component = nlp.add_pipe(TOPICS, before="sentencizer", config={"model": model, "threshold": 0.5})
    component.from_bytes(source.to_bytes(exclude=["vocab"]), exclude=["vocab"])
    for label in source.labels:
        nlp.vocab.strings.add(label)
    split_abbreviations(nlp)
    forget_paths(nlp)
    nlp.meta.update(META)
    out.parent.mkdir(parents=True, exist_ok=True)
    nlp.to_disk(out)


def split_abbreviations(nlp: Language) -> None:
    """Let the tokenizer, which is saved with the pipeline, part an abbreviation from what a hyphen joins to it."""
    rules = [*nlp.Defaults.infixes, AFTER_ABBREVIATION]
    nlp.tokenizer.infix_finditer = compile_infix_regex(rules).finditer


def forget_paths(nlp: Language) -> None:
    """Drop the training machine's folders from the configuration that ships."""
    for name in nlp.config["paths"]:
        nlp.config["paths"][name] = None


def ship(built: Path, target: Path) -> None:
    """Put the built pipeline in the target's place; it must load first, else the old one stays."""
    spacy.load(built)
    old = target.with_name(f".{target.name}-old")
    fresh = target.with_name(f".{target.name}-new")
    for leftover in (old, fresh):
        shutil.rmtree(leftover, ignore_errors=True)
    shutil.copytree(built, fresh)
    if target.exists():
        target.rename(old)
    fresh.rename(target)
    shutil.rmtree(old, ignore_errors=True)
