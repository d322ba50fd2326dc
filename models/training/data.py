"""All that is trained on, in spaCy's binary format.

    python -m models.training.data FOLDER

writes `entities-train.spacy`, `entities-dev.spacy`, `topics-train.spacy` and `topics-dev.spacy`.
"""

import sys
from collections.abc import Iterable, Sequence
from itertools import chain
from pathlib import Path

import spacy
from spacy.language import Language
from spacy.tokens import Doc, DocBin

from models.training import headings
from models.training.corpus import BLURBS, DEV, TRAIN, Text, annotate, gather, leads, read
from models.training.labels import choose

LEADS = (50, 150)
"""Words of the two leads taken of each long article."""
REPEATS = 2
"""How often the topics see an article again: feeds send articles, and the corpus is nine tenths blurbs."""
TOGETHER = 6
"""Blurbs on the same topics that are read as one text, some 200 words."""


def save(docs: Iterable[Doc], path: Path) -> None:
    """Write the documents as a DocBin, in the order given."""
    DocBin(docs=docs).to_disk(path)


def partly(nlp: Language, text: str, known: dict[str, float]) -> Doc:
    """A document with some of its topics known; spaCy leaves the others out of the loss."""
    doc = nlp.make_doc(text)
    doc.cats = known
    return doc


def stories(nlp: Language, train: Sequence[Text], labels: Sequence[str]) -> list[Doc]:
    """What the topics learn from beyond the annotated texts themselves."""
    articles, blurbs = read("articles-train"), [text for name in BLURBS for text in read(name)]
    texts = [*articles * REPEATS, *chain.from_iterable(leads(articles, words) for words in LEADS)]
    docs = [annotate(nlp, text, labels) for text in (*texts, *gather(blurbs, TOGETHER))]
    return docs + [partly(nlp, *blurb) for blurb in headings.filed(train, labels)]


def build(out: Path) -> None:
    """Write all training files into `out`, which is made if need be. FileNotFoundError where the corpus is missing."""
    nlp = spacy.blank("en")
    train = [text for name in TRAIN for text in read(name)]
    labels = choose([text.topics for text in train])
    dev = [annotate(nlp, text, labels) for name in DEV for text in read(name)]
    docs = [annotate(nlp, text, labels) for text in train]
    out.mkdir(parents=True, exist_ok=True)
    save(docs, out / "entities-train.spacy")
    save([*docs, *stories(nlp, train, labels)], out / "topics-train.spacy")
    for part in ("entities", "topics"):
        save(dev, out / f"{part}-dev.spacy")


if __name__ == "__main__":
    build(Path(sys.argv[1]))
