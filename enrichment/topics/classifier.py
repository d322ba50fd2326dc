"""The topic classifier: a spaCy component that sums up what the words and pairs of words of a text speak for."""

import json
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray
from spacy.language import Language
from spacy.pipeline import Pipe
from spacy.tokens import Doc
from spacy.training import Example
from spacy.vocab import Vocab

from enrichment.topics.ngrams import ngrams
from enrichment.topics.weights import Weights

FACTORY = "copydesk_topics"
_FILE = "weights.npz"
_LABELS = "labels.json"


class TopicClassifier(Pipe):  # type: ignore[misc]  # compiled: its type is not known
    """Gives a document a probability for each topic in `Doc.cats`.

    Without weights (a new component) or in a text of which it knows no word it leaves `Doc.cats` as they are. The
    weights are made by the training scripts and read from disk; it does not learn within spaCy.
    """

    def __init__(self, vocab: Vocab, name: str = FACTORY) -> None:
        self.vocab = vocab
        self.name = name
        self.weights: Weights | None = None
        self._labels: tuple[str, ...] = ()

    @property
    def labels(self) -> tuple[str, ...]:
        """The topics' codes, in the order of the weights' columns."""
        return self._labels

    @labels.setter
    def labels(self, codes: Iterable[str]) -> None:
        self._labels = tuple(codes)

    def __call__(self, doc: Doc) -> Doc:
        """Score one document."""
        chances = self.predict(doc)
        if chances is not None:
            doc.cats.update(zip(self.labels, chances.tolist(), strict=True))
        return doc

    def pipe(self, stream: Iterable[Doc], *, batch_size: int = 128) -> Iterator[Doc]:  # noqa: ARG002
        """Score documents one by one: a text's scores do not depend on its neighbours."""
        for doc in stream:
            yield self(doc)

    def predict(self, doc: Doc) -> NDArray[np.float32] | None:
        """(topics,) probabilities, `None` where nothing can be said."""
        return None if self.weights is None else self.weights.chances(*ngrams(doc))

    def score(self, examples: Iterable[Example], **_: Any) -> dict[str, Any]:  # noqa: ARG002
        """Nothing: topics are scored at their thresholds by the training scripts."""
        return {}

    def to_disk(self, path: Path | str, *, exclude: Iterable[str] = ()) -> None:  # noqa: ARG002
        """Write labels and weights into a folder."""
        folder = Path(path)
        folder.mkdir(parents=True, exist_ok=True)
        (folder / _LABELS).write_text(json.dumps(self.labels, indent=1) + "\n", "utf-8")
        if self.weights is not None:
            self.weights.save(folder / _FILE)

    def from_disk(self, path: Path | str, *, exclude: Iterable[str] = ()) -> "TopicClassifier":  # noqa: ARG002
        """Read what `to_disk` wrote."""
        folder = Path(path)
        self.labels = tuple(json.loads((folder / _LABELS).read_text("utf-8")))
        self.weights = Weights.load(folder / _FILE) if (folder / _FILE).exists() else None
        return self


@Language.factory(FACTORY, assigns=["doc.cats"])  # type: ignore[untyped-decorator]
def make(nlp: Language, name: str) -> TopicClassifier:
    """The component for a pipeline."""
    return TopicClassifier(nlp.vocab, name)
