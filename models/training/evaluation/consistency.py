"""What the consistency pass gives on the dev sets.

    python -m models.training.evaluation.consistency [PIPELINE]

prints, for each part, exact-span precision, recall and F over all ten types as the pipeline finds them, and after
`enrichment.entities.consistency`. Where a headline and its story are annotated, both are one text, as in training.
"""

import sys
from collections.abc import Iterable, Sequence

from enrichment.entities.confidence import by_type, typed
from enrichment.entities.consistency import consistent
from enrichment.entities.labels import TYPES
from enrichment.entities.mentions import Labelled, mentions
from enrichment.loading import Loaded, load
from enrichment.model import Model
from models.training.corpora.corpus import DEV, Mention, Text, read
from models.training.evaluation.scores import Score, compare, micro


def predicted(loaded: Loaded, texts: Sequence[str]) -> list[list[Labelled]]:
    """The pipeline's spans of each text, with its confidence in each, or the precision of the type."""
    precision = by_type(loaded.performance)
    return [list(typed(reading.spans, TYPES, precision)) for reading in Model(loaded).read(texts)]


def agreed(text: str, spans: Iterable[Labelled]) -> set[Mention]:
    """The mentions of one text after the pass."""
    found = consistent(mentions(text, "body", spans), "", text)
    return {(mention.start, mention.end, mention.type.value) for mention in found}


def measure(loaded: Loaded, texts: Sequence[Text]) -> tuple[Score, Score]:
    """The counts of all texts without the pass and with it."""
    spans = predicted(loaded, [text.text for text in texts])
    before = [{(start, end, label) for start, end, label, _ in found} for found in spans]
    after = [agreed(text.text, found) for text, found in zip(texts, spans, strict=True)]
    truth = [set(text.mentions) for text in texts]
    return micro(map(compare, before, truth)), micro(map(compare, after, truth))


def main(pipeline: str = "") -> None:
    """Print a line for each part of the dev data and way. FileNotFoundError where the corpus is missing."""
    loaded = load(pipeline)
    for part in DEV:
        for way, score in zip(("without", "with"), measure(loaded, read(part)), strict=True):
            print(f"{part:16} {way:8} P {score.p:.4f}  R {score.r:.4f}  F {score.f:.4f}")


if __name__ == "__main__":
    main(*sys.argv[1:2])
