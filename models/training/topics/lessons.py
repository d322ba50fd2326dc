"""What the topic classifier learns from: texts, and how likely each topic is for each."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from spacy.tokens import Doc

from enrichment.topics.ngrams import Keys, ngrams
from models.training.corpora import silver
from models.training.corpora.corpus import TRAIN, Text, leads, read
from models.training.corpora.labels import categories
from models.training.corpora.tokens import blank
from models.training.corpora.unlabelled import headings
from models.training.topics.headings import Headings

LEADS = (50, 150)
"""Words of the two leads taken of each long article."""
NAMES = ("articles", "blurbs")


@dataclass(frozen=True)
class Lesson:
    """One text as counted words, and (topics,) targets between 0 and 1."""

    keys: Keys
    weights: NDArray[np.float32]
    targets: NDArray[np.float32]


def annotated(labels: Sequence[str]) -> list[Lesson]:
    """The annotated texts, and the beginnings of the articles among them."""
    texts = [text for name in TRAIN for text in read(name)]
    articles = read("articles-train")
    begun = [lead for words in LEADS for lead in leads(articles, words)]
    return of_texts([*texts, *begun], labels)


def of_texts(texts: Sequence[Text], labels: Sequence[str]) -> list[Lesson]:
    """Annotated texts as lessons, in order."""
    nlp = blank()
    return [
        Lesson(*ngrams(nlp.make_doc(text.text)), np.array(list(categories(text.topics, labels).values()), np.float32))
        for text in texts
    ]


def labelled(folder: Path, labels: Sequence[str]) -> Iterator[Lesson]:
    """What the teacher labelled, the blurbs' topics moved by the headings that people filed them under."""
    nlp = blank()
    filed = Headings((text for name in TRAIN for text in read(name)), headings(), labels)
    for name in NAMES:
        for text in silver.read(folder / name):
            doc = Doc(nlp.vocab, words=text.words, spaces=text.spaces)
            yield Lesson(*ngrams(doc), filed.moved(text.id, text.topics.astype(np.float32)))
