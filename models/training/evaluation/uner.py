"""A second, independent check of persons, organisations and places: Universal NER's PUD sentences, by people."""

import gzip
import json
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from spacy.language import Language
from spacy.tokens import Doc

from enrichment.pipeline import Draft, Enricher
from models.training.evaluation.measures import THREE
from models.training.evaluation.predict import delivered
from models.training.evaluation.running import joined
from models.training.evaluation.scores import Score, compare, micro

PUD = Path(__file__).parents[4] / "shared" / "corpora" / "ner" / "uner-pud.jsonl.gz"
SCHEMES = {"GPE, LOC": THREE, "GPE, LOC, FAC": THREE | {"FAC": "LOC"}}
"""Our types in PUD's terms, by which of ours are its places; it annotates none of the others."""

Span = tuple[int, int, str]
Figures = dict[str, dict[str, float]]


@dataclass(frozen=True)
class Sentence:
    """A sentence's words, and its names as [start, end) in words."""

    words: list[str]
    spans: list[Span]


def read(path: Path = PUD) -> list[Sentence]:
    """All sentences. FileNotFoundError where the corpus is missing."""
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        rows = [json.loads(line) for line in lines]
    return [Sentence(row["words"], [(start, end, kind) for start, end, kind in row["spans"]]) for row in rows]


def on_words(nlp: Language, sentences: Sequence[Sentence]) -> list[tuple[list[Span], list[Span]]]:
    """Found and annotated spans in words: the pipeline's components on PUD's own tokens, nothing before or after.

    A blank stands between all tokens, as between the words of "co - operate" in no copy.
    """
    docs = nlp.pipe(Doc(nlp.vocab, words=sentence.words) for sentence in sentences)
    found = ([(ent.start, ent.end, ent.label_) for ent in doc.ents] for doc in docs)
    return [(own, sentence.spans) for own, sentence in zip(found, sentences, strict=True)]


def on_text(enricher: Enricher, sentences: Sequence[Sentence]) -> list[tuple[list[Span], list[Span]]]:
    """Found and annotated spans in code points: the product on each sentence as running text (`running.joined`)."""
    texts = [joined(sentence.words) for sentence in sentences]
    enriched = enricher.enrich([Draft(headline="", body=text) for text, _ in texts], clean=False)
    found = ([(start, end, kind) for _, start, end, kind in delivered(story)] for story in enriched)
    annotated = (moved(own, starts) for own, (_, starts) in zip(sentences, texts, strict=True))
    return list(zip(found, annotated, strict=True))


def moved(sentence: Sentence, starts: Sequence[int]) -> list[Span]:
    """The sentence's names in code points of the text in which its words start at `starts`."""
    words = sentence.words
    return [(starts[first], starts[end - 1] + len(words[end - 1]), kind) for first, end, kind in sentence.spans]


def score(pairs: Iterable[tuple[list[Span], list[Span]]], kinds: Mapping[str, str]) -> Figures:
    """Exact-span P, R, F for PER, ORG, LOC and all three together ("micro"); `kinds` are our types in PUD's terms."""
    totals: dict[str, Score] = defaultdict(Score)
    for found, annotated in pairs:
        ours = {(start, end, kinds[kind]) for start, end, kind in found if kind in kinds}
        for kind in ("PER", "ORG", "LOC"):
            totals[kind] += compare(_only(ours, kind), _only(annotated, kind))
    return {kind: own.rounded() for kind, own in totals.items()} | {"micro": micro(totals.values()).rounded()}


def evaluate(nlp: Language, enricher: Enricher, path: Path = PUD) -> dict[str, dict[str, Figures]]:
    """Figures by what was read ("words", "text") and by scheme."""
    sentences = read(path)
    ways = {"words": on_words(nlp, sentences), "text": on_text(enricher, sentences)}
    return {way: {name: score(pairs, kinds) for name, kinds in SCHEMES.items()} for way, pairs in ways.items()}


def _only(spans: Iterable[Span], kind: str) -> set[object]:
    return {span for span in spans if span[2] == kind}
