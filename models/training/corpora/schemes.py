"""Other people's corpora of named entities, in our terms: what they say, and what they leave open."""

import gzip
import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from models.training.corpora.tagged import Tagged
from models.training.corpora.tags import KINDS, masks, outside

NER = Path(__file__).parents[4] / "shared" / "corpora" / "ner"
PLACES = ("GPE", "LOC", "FAC")
NAMED = ("EVENT", "PROD", "WORK", "LAW", "NORP")


@dataclass(frozen=True)
class Scheme:
    """One corpus: its files, and which of our kinds each of its labels may be.

    `open_kinds` are the kinds that it does not annotate, so a token outside its spans may still be one of them.
    """

    files: tuple[str, ...]
    kinds: Mapping[str, Sequence[str]]
    open_kinds: tuple[str, ...]


UNER = Scheme(
    ("uner-ewt-train", "uner-ewt-dev"),
    # A country that acts is an organisation there, a place under our guide.
    {"PER": ("PER",), "ORG": ("ORG", "GPE"), "LOC": PLACES},
    (*NAMED, "FAC"),
)
WIKIGOLD = Scheme(
    ("wikigold",),
    {"PER": ("PER",), "ORG": ("ORG",), "LOC": PLACES, "MISC": (*NAMED, "FAC")},
    ("FAC", "LAW", "PROD"),
)
CROSSNER = Scheme(
    ("crossner-politics-train", "crossner-politics-dev", "crossner-politics-test"),
    {
        "politicalparty": ("ORG",),
        "politician": ("PER",),
        "person": ("PER",),
        "election": ("EVENT",),
        "event": ("EVENT",),
        "country": ("GPE",),
        "location": PLACES,
        "organisation": ("ORG",),
        "misc": KINDS,
    },
    (*NAMED, "FAC"),
)
ALL = (UNER, WIKIGOLD, CROSSNER)


def read(scheme: Scheme, folder: Path = NER) -> Iterator[Tagged]:
    """The sentences of a corpus that have at least one word."""
    elsewhere = outside(scheme.open_kinds)
    for name in scheme.files:
        with gzip.open(folder / f"{name}.jsonl.gz", "rt", encoding="utf-8") as lines:
            for row in map(json.loads, lines):
                words = row["words"]
                spans = [(start, end, scheme.kinds[label]) for start, end, label in row["spans"]]
                if words:
                    yield Tagged(words, [True] * len(words), masks(len(words), spans, elsewhere))
