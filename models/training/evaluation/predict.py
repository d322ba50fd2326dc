"""The product's answers on annotated stories, as plain data, beside what the annotators said."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import numpy.typing as npt
import spacy
from spacy.language import Language
from thinc.api import NumpyOps, set_current_ops

from enrichment.pipeline import Enriched, Enricher
from models.training.corpora.stories import Mention, Story

BATCH = 16
Floats = npt.NDArray[np.float32]
Flags = npt.NDArray[np.bool_]


@dataclass(frozen=True)
class Answers:
    """One entry for each story in every list. Topics of both sides include the ancestors.

    `predicted` has the confidence of each mention. `labels` are the topics that the pipeline knows and `chances`, of
    shape (stories, labels), their probabilities: all 0 for a story that was `skipped`.
    """

    labels: tuple[str, ...]
    predicted: list[dict[Mention, float]]
    annotated: list[frozenset[Mention]]
    listed: list[frozenset[str]]
    topics: list[frozenset[str]]
    chances: Floats
    skipped: list[bool]

    @property
    def truth(self) -> Flags:
        """(stories, labels) which of the labels each story was annotated with."""
        flags = [[label in found for label in self.labels] for found in self.topics]
        return np.array(flags, dtype=bool).reshape(len(self.topics), len(self.labels))

    def part(self, start: int, end: int) -> "Answers":
        """The answers on the stories from `start` up to `end`."""
        return Answers(
            self.labels,
            self.predicted[start:end],
            self.annotated[start:end],
            self.listed[start:end],
            self.topics[start:end],
            self.chances[start:end],
            self.skipped[start:end],
        )


def load(path: Path) -> Language:
    """The pipeline on NumPy's OpenBLAS, about twice as fast as spaCy's default. OSError where there is none."""
    set_current_ops(NumpyOps(use_blis=False))
    return spacy.load(path)


def predict(enricher: Enricher, stories: Sequence[Story]) -> Answers:
    """What the product delivers for the stories, uncleaned so that the annotated offsets hold."""
    enriched = enricher.enrich([story.draft for story in stories], clean=False)
    labels = tuple(sorted({label for each in enriched for label in each.scores}))
    chances = [[each.scores.get(label, 0.0) for label in labels] for each in enriched]
    return Answers(
        labels,
        [delivered(each) for each in enriched],
        [story.mentions for story in stories],
        [frozenset(topic.code for topic in each.topics) for each in enriched],
        [story.topics for story in stories],
        np.array(chances, dtype=np.float32).reshape(len(stories), len(labels)),
        [each.skipped is not None for each in enriched],
    )


def delivered(story: Enriched) -> dict[Mention, float]:
    """The mentions of a story with the confidence of each."""
    return {
        (mention.field, mention.start, mention.end, entity.type.value): mention.confidence
        for entity in story.entities
        for mention in entity.mentions
    }
