"""A topics component that learns by cross entropy; its weights are those of spaCy's `textcat_multilabel`.

spaCy minimises the squared error, whose gradient after the logistic layer is (p - y) p (1 - p): almost nothing for a
topic that is there and gets p = 0.01, which is where every rare topic begins. Cross entropy leaves (p - y). Only the
training needs this class: the shipped pipeline carries the weights in the stock component.
"""

from collections.abc import Iterable
from typing import Any

import numpy as np
from spacy.language import Language
from spacy.pipeline.textcat_multilabel import MultiLabel_TextCategorizer
from spacy.training import Example

FACTORY = "textcat_cross_entropy"
NAME = "textcat_multilabel"
FLOOR = 1e-4
"""Least slope of the logistic function that the gradient is divided by: float32 has no more to give."""


class CrossEntropyTextCategorizer(MultiLabel_TextCategorizer):  # type: ignore[misc]
    """`textcat_multilabel` with another loss."""

    def get_loss(self, examples: Iterable[Example], scores: Any) -> tuple[float, Any]:
        """Mean cross entropy in nats for each text and label, and the gradient before the logistic layer undoes it."""
        truths, known = self._examples_to_truth(examples)
        chances = np.clip(scores, FLOOR, 1 - FLOOR)
        loss = -np.log(np.where(truths > 0.5, chances, 1 - chances)).mean()
        return float(loss), known * (scores - truths) / (chances * (1 - chances))


@Language.factory(FACTORY, assigns=["doc.cats"], default_score_weights={"cats_micro_f": 1.0})  # type: ignore[untyped-decorator]
def build(nlp: Language, name: str, model: Any, threshold: float) -> CrossEntropyTextCategorizer:
    """Make the component; `threshold` decides only what the training log calls a hit."""
    return CrossEntropyTextCategorizer(nlp.vocab, model, name, threshold=threshold)
