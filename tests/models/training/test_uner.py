import gzip
import json
from pathlib import Path

import spacy

from models.training import uner
from models.training.scores import Score


def test_our_places_count_as_its_places_and_other_types_not_at_all(tmp_path: Path) -> None:
    nlp = spacy.blank("en")
    ruler = nlp.add_pipe("entity_ruler")
    ruler.add_patterns(
        [
            {"label": "GPE", "pattern": "Chad"},
            {"label": "LOC", "pattern": "Nile"},
            {"label": "NORP", "pattern": "Malian"},
        ]
    )
    rows = [
        {"words": ["Chad", "and", "Nile"], "spans": [[0, 1, "LOC"], [2, 3, "ORG"]]},
        {"words": ["Malian", "Merkel"], "spans": [[1, 2, "PER"]]},
    ]
    with gzip.open(tmp_path / "pud.jsonl.gz", "wt", encoding="utf-8") as out:
        out.writelines(json.dumps(row) + "\n" for row in rows)
    assert uner.evaluate(nlp, tmp_path / "pud.jsonl.gz") == {
        "PER": Score(0, 0, 1),
        "ORG": Score(0, 0, 1),
        "LOC": Score(1, 1, 0),
    }
