"""Rebuild the shipped pipeline from the annotated corpus: data, entities, topics, thresholds, scores, card.

    python -m models.training.train [FOLDER]

FOLDER holds the intermediate files (build/training by default). About half an hour on one core; spaCy's own training
loop runs once for each of the two configurations beside this file.
"""

import sys
from pathlib import Path

from spacy.cli.train import train as spacy_train
from thinc.api import NumpyOps, set_current_ops

from models import SHIPPED
from models.training import card, data, evaluate, thresholds
from models.training.assemble import assemble, ship

HERE = Path(__file__).parent
PARTS = ("entities", "topics")


def fit(part: str, corpus: Path, out: Path) -> Path:
    """Train one configuration and return the folder of its best checkpoint on the dev set."""
    set_current_ops(NumpyOps(use_blis=False))
    paths = {f"paths.{split}": str(corpus / f"{part}-{split}.spacy") for split in ("train", "dev")}
    spacy_train(HERE / f"{part}.cfg", out, overrides=paths)
    return out / "model-best"


def finish(entities: Path, topics: Path, folder: Path) -> None:
    """From two trained pipelines to the shipped one, with thresholds, scores and card."""
    built = folder / SHIPPED.name
    assemble(entities, topics, built)
    thresholds.main(built)
    evaluate.main(built, write=True)
    ship(built, SHIPPED)
    card.main()


def main(folder: Path) -> None:
    """All of it. A missing corpus raises FileNotFoundError before anything is trained."""
    data.build(folder / "data")
    entities, topics = (fit(part, folder / "data", folder / part) for part in PARTS)
    finish(entities, topics, folder)


if __name__ == "__main__":
    main(Path(sys.argv[1]) if len(sys.argv) > 1 else Path("build/training"))
