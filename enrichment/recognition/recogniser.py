"""The entity recogniser: a spaCy component that tags tokens and reads the tags by exact search."""

import math
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from itertools import islice
from typing import Any

import numpy as np
from numpy.typing import NDArray
from spacy.errors import Errors
from spacy.language import Language
from spacy.pipeline import TrainablePipe
from spacy.scorer import get_ner_prf
from spacy.tokens import Doc, Span
from spacy.training import Example, validate_examples, validate_get_examples
from spacy.vocab import Vocab
from thinc.api import Config, Model, Optimizer, set_dropout_rate
from thinc.types import Floats2d

from enrichment.recognition.tags import forbid_blanks, tags, targets
from enrichment.recognition.viterbi import decode, spans

FACTORY = "copydesk_entities"
CONFIDENCE = "entity_confidence"
"""In `Doc.user_data`: how sure the recogniser is of each of `Doc.ents`, 0 to 1, in their order."""
TARGETS = "entity_targets"
"""In a reference's `Doc.user_data`: (tokens, tags) probabilities to learn from instead of its entities, or ones for
each tag that a token may have, where more than one is possible."""
BEGINNING = 10
"""Examples that show a network its inputs' shape."""

CONFIG = """
[model]
@architectures = "copydesk.TokenScores.v1"

[model.tok2vec]
@architectures = "spacy.Tok2VecListener.v1"
width = 96
upstream = "*"
"""


class EntityRecogniser(TrainablePipe):  # type: ignore[misc]  # compiled: its type is not known
    """Finds entities and says how sure it is of each.

    A token's tag has the probability that the network's softmax gives it; an entity has that of its least sure token,
    corrected by what `calibration` says of its type. Entities that a document has already stay, and what would overlap
    them is left out.
    """

    def __init__(self, vocab: Vocab, model: Model[list[Doc], list[Floats2d]], name: str = FACTORY) -> None:
        self.vocab = vocab
        self.model = model
        self.name = name
        self.cfg: dict[str, Any] = {"labels": [], "calibration": {}}

    @property
    def calibration(self) -> dict[str, tuple[float, float]]:
        """By type, slope and shift of the log odds with which right mentions are told from wrong ones."""
        return {label: (slope, shift) for label, (slope, shift) in self.cfg["calibration"].items()}

    @calibration.setter
    def calibration(self, table: Mapping[str, tuple[float, float]]) -> None:
        self.cfg["calibration"] = {label: list(pair) for label, pair in table.items()}

    @property
    def labels(self) -> tuple[str, ...]:
        """The types it knows, in the order of the network's outputs."""
        return tuple(self.cfg["labels"])

    def add_label(self, label: str) -> int:
        """Add a type; 1 if it is new, else 0. Raises `ValueError` once the network is made for the types so far."""
        if label in self.labels:
            return 0
        if self.model.get_ref("output_layer").has_dim("nO"):
            raise ValueError(Errors.E922.format(name=self.name, nO=self._outputs(), num_labels=len(self.labels)))
        self.cfg["labels"] = sorted([*self.labels, label])
        self.vocab.strings.add(label)
        return 1

    def initialize(
        self,
        get_examples: Callable[[], Iterable[Example]],
        *,
        nlp: Language | None = None,  # noqa: ARG002
        labels: Sequence[str] | None = None,
    ) -> None:
        """Take the types from `labels` or from the examples' entities, and make the network for them."""
        validate_get_examples(get_examples, "EntityRecogniser.initialize")
        found = labels if labels is not None else {span.label_ for ex in get_examples() for span in ex.reference.ents}
        for label in sorted(found):
            self.add_label(label)
        sample = [example.x for example in islice(get_examples(), BEGINNING)]
        self.model.get_ref("output_layer").set_dim("nO", self._outputs())
        self.model.initialize(X=sample)

    def predict(self, docs: Iterable[Doc]) -> list[Floats2d]:
        """The tag scores of each document, (tokens, tags)."""
        documents = list(docs)
        if not any(len(doc) for doc in documents):
            return [self.model.ops.alloc2f(0, self._outputs()) for _ in documents]
        scores: list[Floats2d] = self.model.predict(documents)
        return scores

    def set_annotations(self, docs: Iterable[Doc], scores: Iterable[Floats2d]) -> None:
        """Write entities, and `CONFIDENCE` beside them."""
        pairs = [(doc, np.array(own)) for doc, own in zip(docs, scores, strict=True)]
        for doc, own in pairs:
            forbid_blanks(own, doc)
        lengths = [len(doc) for doc, _ in pairs]
        together = np.concatenate([own for _, own in pairs]) if pairs else np.empty((0, self._outputs()), np.float32)
        chosen = decode(together, lengths)
        sure = probabilities(together, chosen)
        for doc, start, end in _places([doc for doc, _ in pairs], lengths):
            self._write(doc, chosen[start:end], sure[start:end])

    def _write(self, doc: Doc, chosen: NDArray[np.int64], sure: NDArray[np.float32]) -> None:
        kept = [(span, 1.0) for span in doc.ents]
        taken = {token.i for span, _ in kept for token in span}
        for start, end, label in spans(chosen):
            if taken.isdisjoint(range(start, end)):
                name = self.labels[label]
                confidence = calibrated(float(sure[start:end].min()), *self.cfg["calibration"].get(name, (1.0, 0.0)))
                kept.append((Span(doc, start, end, label=name), confidence))
        kept.sort(key=lambda pair: pair[0].start)
        doc.set_ents([span for span, _ in kept])
        doc.user_data[CONFIDENCE] = tuple(confidence for _, confidence in kept)

    def update(
        self,
        examples: Iterable[Example],
        *,
        drop: float = 0.0,
        sgd: Optimizer | None = None,
        losses: dict[str, float] | None = None,
    ) -> dict[str, float]:
        """Learn from a batch of examples whose two sides have the same tokens."""
        losses = {} if losses is None else losses
        losses.setdefault(self.name, 0.0)
        batch = [example for example in examples if len(example.x)]
        validate_examples(batch, "EntityRecogniser.update")
        if not batch:
            return losses
        set_dropout_rate(self.model, drop)
        scores, backprop = self.model.begin_update([example.predicted for example in batch])
        loss, gradient = self.get_loss(batch, scores)
        backprop(gradient)
        if sgd is not None:
            self.finish_update(sgd)
        losses[self.name] += loss
        return losses

    def get_loss(self, examples: Iterable[Example], scores: Sequence[Floats2d]) -> tuple[float, list[Floats2d]]:
        """Cross entropy with the targets, and its gradient: what is probable but not wanted, token by token."""
        loss, gradients = 0.0, []
        for example, own in zip(examples, scores, strict=True):
            known = example.reference.user_data.get(TARGETS)
            allowed = targets(example.reference, self.labels) if known is None else known
            probable = softmax(np.asarray(own))
            wanted = probable * allowed if known is None or _is_choice(allowed) else allowed
            wanted = wanted / np.maximum(wanted.sum(axis=1, keepdims=True), 1e-12)
            gradient = probable - wanted
            loss += float((gradient**2).sum())
            gradients.append(self.model.ops.asarray2f(gradient))
        return loss, gradients

    def score(self, examples: Iterable[Example], **_: Any) -> dict[str, Any]:
        """`ents_p`, `ents_r`, `ents_f`, `ents_per_type`: exact spans and types."""
        return dict(get_ner_prf(examples))

    def _outputs(self) -> int:
        return len(tags(self.labels))


def probabilities(scores: NDArray[np.float32], chosen: NDArray[np.int64]) -> NDArray[np.float32]:
    """(tokens,) the softmax probability of each token's chosen tag."""
    if not len(scores):
        return np.empty(0, np.float32)
    picked: NDArray[np.float32] = softmax(scores)[np.arange(len(scores)), chosen]
    return picked


def calibrated(probability: float, slope: float, shift: float) -> float:
    """The probability whose log odds are `slope` times those of this one, plus `shift`."""
    bounded = min(max(probability, 1e-6), 1 - 1e-6)
    return 1 / (1 + math.exp(-(slope * math.log(bounded / (1 - bounded)) + shift)))


def softmax(scores: NDArray[np.float32]) -> NDArray[np.float32]:
    """Probabilities by row."""
    powers = np.exp(scores - scores.max(axis=1, keepdims=True))
    shares: NDArray[np.float32] = powers / powers.sum(axis=1, keepdims=True)
    return shares


def _is_choice(allowed: NDArray[np.float32]) -> bool:
    """Whether targets are sets of possible tags (zeros and ones), not probabilities."""
    return bool(((allowed == 0) | (allowed == 1)).all())


def _places(docs: Sequence[Doc], lengths: Sequence[int]) -> Iterator[tuple[Doc, int, int]]:
    start = 0
    for doc, length in zip(docs, lengths, strict=True):
        yield doc, start, start + length
        start += length


@Language.factory(  # type: ignore[untyped-decorator]
    FACTORY,
    assigns=["doc.ents", "token.ent_iob", "token.ent_type"],
    default_config=Config().from_str(CONFIG),
    default_score_weights={"ents_f": 1.0, "ents_p": 0.0, "ents_r": 0.0, "ents_per_type": None},
)
def make(nlp: Language, name: str, model: Model[list[Doc], list[Floats2d]]) -> EntityRecogniser:
    """The component for a pipeline."""
    return EntityRecogniser(nlp.vocab, model, name)
