"""A second, independent check of persons, organisations and places: Universal NER's PUD sentences."""

import gzip
import json
from collections import defaultdict
from pathlib import Path

from spacy.language import Language
from spacy.tokens import Doc

from models.training.corpus import Mention
from models.training.scores import Score, compare

PUD = Path(__file__).parents[3] / "shared" / "corpora" / "ner" / "uner-pud.jsonl.gz"
SAME = {"PER": "PER", "ORG": "ORG", "GPE": "LOC", "LOC": "LOC"}
"""Our types in PUD's terms; it annotates none of the others."""


def evaluate(nlp: Language, path: Path = PUD) -> dict[str, Score]:
    """Exact-span counts for PER, ORG and LOC on PUD's own tokens."""
    totals: dict[str, Score] = defaultdict(Score)
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        rows = [json.loads(line) for line in lines]
    docs = nlp.pipe(Doc(nlp.vocab, words=row["words"]) for row in rows)
    for doc, row in zip(docs, rows, strict=True):
        found = {(ent.start, ent.end, SAME[ent.label_]) for ent in doc.ents if ent.label_ in SAME}
        annotated: set[Mention] = {(start, end, kind) for start, end, kind in row["spans"]}
        for kind in ("PER", "ORG", "LOC"):
            totals[kind] += compare(only(found, kind), only(annotated, kind))
    return dict(totals)


def only(mentions: set[Mention], kind: str) -> set[Mention]:
    """The mentions of one type."""
    return {mention for mention in mentions if mention[2] == kind}
