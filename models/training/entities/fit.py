"""Train the entity recogniser with spaCy's own training loop.

    python -m models.training.entities.fit SILVER VECTORS OUT

`OUT/model-best` is the checkpoint that is best on the dev set. About half an hour on one core.
"""

import sys
from pathlib import Path

from spacy.cli.train import train
from thinc.api import NumpyOps, set_current_ops

from models.training.entities import lessons

RECIPE = Path(__file__).parent / "recogniser.cfg"


def main(silver: Path, vectors: Path, out: Path) -> None:
    """Train. `FileNotFoundError` where the vectors or the teacher's labels are missing."""
    for folder in (silver, vectors):
        if not folder.is_dir():
            raise FileNotFoundError(f"{folder} is missing: {lessons.__name__} reads it.")
    set_current_ops(NumpyOps(use_blis=False))
    train(RECIPE, out, overrides={"paths.silver": str(silver), "paths.vectors": str(vectors)})


if __name__ == "__main__":
    main(*map(Path, sys.argv[1:4]))
