"""What the product gives with a pipeline, on the dev sets.

    python -m models.training.evaluation.evaluate [PIPELINE] [--write] [--json FILE]

prints one table. `--write` also stores the scores in the pipeline's `meta.json`, where the product reads each entity
type's precision for pipelines whose entities come without a confidence; `--json` writes them to a file.
"""

import argparse
import json
from collections.abc import Mapping, Sequence
from pathlib import Path

from enrichment.pipeline import build
from models import SHIPPED
from models.training.corpora.corpus import DEV
from models.training.corpora.stories import Story, read
from models.training.entities import calibration
from models.training.evaluation import crosswise, overview, uner
from models.training.evaluation.measures import mention_pairs, performance, topic_pairs
from models.training.evaluation.predict import Answers, load, predict
from models.training.evaluation.reliability import bins, error, rows

Scores = dict[str, object]


def measure(pipeline: Path, parts: Mapping[str, Sequence[Story]]) -> Scores:
    """Performance on all stories together, and under `parts` on each part by itself."""
    every = [story for stories in parts.values() for story in stories]
    together = predict(build(str(pipeline)), every)
    each, start = {}, 0
    for name, stories in parts.items():
        each[name] = performance(together.part(start, start + len(stories)))
        start += len(stories)
    cross = crosswise.figures(together, every)
    return {**performance(together), "parts": each, "crosswise": cross, "reliability": curves(together)}


def curves(answers: Answers) -> dict[str, dict[str, object]]:
    """Reliability of what is delivered, in bins."""
    return {
        "mentions": {"as delivered": rows(bins(mention_pairs(answers)))},
        "topics_level1": {"as delivered": rows(bins(topic_pairs(answers)))},
    }


def calibrating(pipeline: Path) -> Scores:
    """What calibrating the recogniser gives on the parts it is calibrated on; empty where it cannot be calibrated."""
    nlp = load(pipeline)
    component = calibration.recogniser(nlp)
    if component is None:
        return {}
    with calibration.uncalibrated(component):
        stories = calibration.judge(nlp, [story for part in calibration.PARTS for story in read(part)])
    before, after = calibration.reliability(stories)
    return {
        "before": {"ece": round(error(before), 4), "bins": rows(before)},
        "crosswise": {"ece": round(error(after), 4), "bins": rows(after)},
        "table": component.calibration,
    }


def store(pipeline: Path, scores: Mapping[str, object]) -> None:
    """Store the scores as the pipeline's `performance`."""
    path = pipeline / "meta.json"
    meta = json.loads(path.read_text(encoding="utf-8"))
    meta["performance"] = scores
    path.write_text(json.dumps(meta, indent=2, ensure_ascii=False) + "\n", encoding="utf-8")


def main(pipeline: Path, write: bool = False, file: Path | None = None) -> None:
    """Print the scores; with `write` store them in the pipeline, with `file` there too as JSON.

    FileNotFoundError where the corpus is missing.
    """
    scores = measure(pipeline, {name: read(name) for name in DEV})
    scores["uner_pud"] = uner.evaluate(load(pipeline), build(str(pipeline)))
    scores["calibration"] = calibrating(pipeline)
    if write:
        store(pipeline, scores)
    if file is not None:
        file.write_text(json.dumps(scores, indent=1) + "\n", encoding="utf-8")
    table = overview.plain(overview.head(scores), overview.rows(scores))
    print(table, overview.EXPLANATION, overview.crosswise(scores), sep="\n\n")


if __name__ == "__main__":
    parser = argparse.ArgumentParser()
    parser.add_argument("pipeline", type=Path, nargs="?", default=SHIPPED)
    parser.add_argument("--write", action="store_true")
    parser.add_argument("--json", type=Path, dest="file")
    main(**vars(parser.parse_args()))
