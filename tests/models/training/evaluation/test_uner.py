import gzip
import json
from pathlib import Path

import pytest
import spacy
from spacy.language import Language

from enrichment.pipeline import build
from models.training.evaluation import uner
from models.training.evaluation.uner import SCHEMES, Sentence, moved, on_text, on_words, read, score

SENTENCES = [
    Sentence(["Chad", "'s", "part", "of", "the", "Nile", "is", "quite", "small", "."], [(0, 1, "LOC"), (5, 6, "ORG")]),
    Sentence(["The", "Malian", "Merkel", "was", "seen", "in", "Camp", "David", "."], [(2, 3, "PER"), (6, 8, "LOC")]),
]
PATTERNS = [("GPE", "Chad"), ("LOC", "Nile"), ("NORP", "Malian"), ("FAC", "Camp David")]


def ruled() -> Language:
    nlp = spacy.blank("en")
    ruler = nlp.add_pipe("entity_ruler")
    ruler.add_patterns([{"label": label, "pattern": pattern} for label, pattern in PATTERNS])
    return nlp


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("uner")
    ruled().to_disk(path / "pipeline")
    with gzip.open(path / "pud.jsonl.gz", "wt", encoding="utf-8") as out:
        out.writelines(json.dumps({"words": s.words, "spans": s.spans}) + "\n" for s in SENTENCES)
    return path


def test_sentences_are_read_with_their_names(folder: Path) -> None:
    assert read(folder / "pud.jsonl.gz") == SENTENCES
    with pytest.raises(FileNotFoundError):
        read(folder / "other.jsonl.gz")


def test_our_places_count_as_its_places_and_other_types_not_at_all() -> None:
    figures = score(on_words(ruled(), SENTENCES), SCHEMES["GPE, LOC"])
    assert figures["LOC"] == {"p": 0.5, "r": 0.5, "f": 0.5}
    assert figures["PER"] == figures["ORG"] == {"p": 0.0, "r": 0.0, "f": 0.0}
    assert figures["micro"] == {"p": 0.5, "r": 0.25, "f": 0.3333}


def test_with_facilities_as_places_more_is_found() -> None:
    figures = score(on_words(ruled(), SENTENCES), SCHEMES["GPE, LOC, FAC"])
    assert figures["LOC"] == {"p": 0.6667, "r": 1.0, "f": 0.8}


def test_names_move_to_where_their_words_stand_in_running_text() -> None:
    text = "Chad's part of the Nile is quite small."
    assert [text[start:end] for start, end, _ in moved(SENTENCES[0], [0, 4, 7, 12, 15, 19, 24, 27, 33, 38])] == [
        "Chad",
        "Nile",
    ]


def test_running_text_is_read_by_the_product(folder: Path) -> None:
    (chad, _), (merkel, annotated) = on_text(build(str(folder / "pipeline")), SENTENCES)
    assert sorted(chad) == [(0, 4, "GPE"), (19, 23, "LOC")]
    assert sorted(merkel) == [(4, 10, "NORP"), (30, 40, "FAC")]
    assert annotated == [(11, 17, "PER"), (30, 40, "LOC")]


def test_all_ways_and_schemes_are_measured(folder: Path) -> None:
    figures = uner.evaluate(ruled(), build(str(folder / "pipeline")), folder / "pud.jsonl.gz")
    assert {way: list(schemes) for way, schemes in figures.items()} == {way: list(SCHEMES) for way in ("words", "text")}
    assert figures["text"] == figures["words"]
