"""What the shipped pipeline is worth on the dev sets.

    python -m models.training.evaluate [PIPELINE] [--write]

prints tables; `--write` also stores the scores in the pipeline's `meta.json`, where the product reads each entity
type's precision as the confidence of its entities.
"""

import json
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path

import numpy as np

from models import SHIPPED
from models.training import uner
from models.training.corpus import DEV, Text, read
from models.training.labels import level
from models.training.predict import Answers, load, predict
from models.training.scores import Score, compare, macro_f, micro
from models.training.thresholds import FILE

Scores = dict[str, Score]


def entity_scores(answers: Answers) -> Scores:
    """Exact span and type, in character offsets, by type."""
    pairs = list(zip(answers.predicted, answers.annotated, strict=True))
    kinds = sorted({mention[2] for pair in pairs for side in pair for mention in side})
    return {
        kind: micro(
            compare({m for m in ours if m[2] == kind}, {m for m in theirs if m[2] == kind}) for ours, theirs in pairs
        )
        for kind in kinds
    }


def topic_scores(answers: Answers, thresholds: Mapping[str, float]) -> Scores:
    """Counts by label at the given thresholds. A topic that is no label of the pipeline counts nowhere."""
    listed = answers.chances >= np.array([thresholds[label] for label in answers.labels])
    truth = answers.topics
    return {
        label: Score(
            int((listed[:, i] & truth[:, i]).sum()),
            int((listed[:, i] & ~truth[:, i]).sum()),
            int((truth[:, i] & ~listed[:, i]).sum()),
        )
        for i, label in enumerate(answers.labels)
    }


def of_level(scores: Mapping[str, Score], wanted: int) -> Scores:
    """The topics of level 1 or of level 2 among the scores."""
    return {label: score for label, score in scores.items() if level(label) == wanted}


def performance(answers: Answers, thresholds: Mapping[str, float]) -> dict[str, object]:
    """The scores in the form of `meta.json`'s `performance`."""
    entities, topics = entity_scores(answers), topic_scores(answers, thresholds)
    broad, narrow = of_level(topics, 1), of_level(topics, 2)
    total = micro(entities.values()).rounded()
    return {
        **{f"ents_{name}": value for name, value in total.items()},
        "ents_per_type": {kind: score.rounded() for kind, score in entities.items()},
        "topics_level1_micro_f": micro(broad.values()).rounded()["f"],
        "topics_level1_macro_f": round(macro_f(broad), 4),
        "topics_level2_micro_f": micro(narrow.values()).rounded()["f"],
        "topics_per_type": {label: score.rounded() for label, score in topics.items() if score != Score()},
    }


def measure(pipeline: Path, parts: Mapping[str, Sequence[Text]]) -> dict[str, object]:
    """Performance on all texts together, and under `parts` on each part by itself."""
    nlp = load(pipeline)
    thresholds = json.loads((pipeline / FILE).read_text(encoding="utf-8"))
    together = performance(predict(nlp, [text for texts in parts.values() for text in texts]), thresholds)
    each = {name: performance(predict(nlp, texts), thresholds) for name, texts in parts.items()}
    return {**together, "parts": each}


def store(pipeline: Path, scores: Mapping[str, object]) -> None:
    """Store the scores as the pipeline's `performance`."""
    path = pipeline / "meta.json"
    meta = json.loads(path.read_text(encoding="utf-8"))
    meta["performance"] = scores
    path.write_text(json.dumps(meta, indent=2, ensure_ascii=False) + "\n", encoding="utf-8")


def main(pipeline: Path, write: bool = False) -> None:
    """Print the scores, and with `write` store them in the pipeline."""
    scores = measure(pipeline, {name: read(name) for name in DEV})
    scores["uner_pud"] = {kind: score.rounded() for kind, score in uner.evaluate(load(pipeline)).items()}
    if write:
        store(pipeline, scores)
    print(json.dumps(scores, indent=1))


if __name__ == "__main__":
    arguments = [argument for argument in sys.argv[1:] if argument != "--write"]
    main(Path(arguments[0]) if arguments else SHIPPED, write="--write" in sys.argv)
