"""The trained parts as the pipeline that ships."""

import json
import shutil
from pathlib import Path

import spacy
from spacy.language import Language

from enrichment.topics.classifier import FACTORY as TOPICS
from models.training.corpora.tokens import split_abbreviations
from models.training.evaluation.predict import load

META = {
    "name": "copydesk_en",
    "version": "0.2.0",
    "description": "Named entities, IPTC media topics and sentences in English news copy.",
    "author": "The Copydesk authors",
    "license": "CC-BY-SA-4.0",
    "sources": [
        {"name": "Wikipedia, Portal:Current events", "author": "Wikipedia contributors", "license": "CC BY-SA"},
        {"name": "Wikinews", "author": "Wikinews contributors", "license": "CC BY 2.5"},
        {"name": "Media Topics", "author": "IPTC", "license": "CC BY 4.0"},
        {"name": "Universal NER, English Web Treebank", "author": "Universal NER project", "license": "CC BY-SA 4.0"},
        {"name": "WikiGold", "author": "Dominic Balasuriya and others", "license": "CC BY 4.0"},
        {"name": "CrossNER", "author": "Zihan Liu and others", "license": "MIT"},
        {"name": "GeoNames", "author": "GeoNames", "license": "CC BY 4.0"},
        {"name": "Names of the census of 1990", "author": "United States Census Bureau", "license": "public domain"},
        {"name": "spacy-lookups-data, word clusters", "author": "Explosion", "license": "MIT"},
        {"name": "all-MiniLM-L6-v2, the teacher's encoder", "author": "sentence-transformers", "license": "Apache-2.0"},
        {"name": "Annotations made for Copydesk by a large language model", "author": "", "license": "CC BY-SA"},
    ],
}


def assemble(entities: Path, topics: Path, out: Path) -> None:
    """Write the entity pipeline with the topics and a sentencizer to `out`."""
    nlp = load(entities)
    nlp.add_pipe(TOPICS, "topics").from_disk(topics)
    nlp.add_pipe("sentencizer")
    split_abbreviations(nlp)
    forget_paths(nlp)
    nlp.meta.update(META)
    out.parent.mkdir(parents=True, exist_ok=True)
    nlp.to_disk(out)
    forget_words(nlp, out)


def forget_words(nlp: Language, out: Path) -> None:
    """Drop the words met in training from the strings that ship: they are 3 MB, and none is needed to read a text."""
    needed = {*spacy.blank("en").vocab.strings, *(label for own in nlp.pipe_labels.values() for label in own)}
    (out / "vocab" / "strings.json").write_text(json.dumps(sorted(needed), ensure_ascii=False), encoding="utf-8")


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
