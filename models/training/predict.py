"""A pipeline's answers on annotated texts, as plain data, beside what the annotators said."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import numpy.typing as npt
import spacy
from spacy.language import Language
from thinc.api import NumpyOps, set_current_ops

from models.training.corpus import Mention, Text
from models.training.labels import with_ancestors

BATCH = 16
Floats = npt.NDArray[np.float32]
Flags = npt.NDArray[np.bool_]


@dataclass(frozen=True)
class Answers:
    """One row for each text: mentions as sets, topics as arrays of shape (texts, labels)."""

    labels: tuple[str, ...]
    predicted: list[set[Mention]]
    annotated: list[set[Mention]]
    chances: Floats
    topics: Flags


def load(path: Path) -> Language:
    """The pipeline on NumPy's OpenBLAS, about twice as fast as spaCy's default. OSError where there is none."""
    set_current_ops(NumpyOps(use_blis=False))
    return spacy.load(path)


def flags(texts: Iterable[Text], labels: Sequence[str]) -> Flags:
    """Which of the labels each text was annotated with, ancestors included."""
    positive = [with_ancestors(text.topics) for text in texts]
    return np.array([[label in found for label in labels] for found in positive], dtype=bool)


def predict(nlp: Language, texts: Sequence[Text]) -> Answers:
    """Run the pipeline over the texts. Empty texts raise ValueError in spaCy: leave them out."""
    labels = tuple(sorted(nlp.get_pipe("textcat_multilabel").labels))
    docs = list(nlp.pipe((text.text for text in texts), batch_size=BATCH))
    return Answers(
        labels,
        [{(ent.start_char, ent.end_char, ent.label_) for ent in doc.ents} for doc in docs],
        [set(text.mentions) for text in texts],
        np.array([[doc.cats[label] for label in labels] for doc in docs], dtype=np.float32),
        flags(texts, labels),
    )
