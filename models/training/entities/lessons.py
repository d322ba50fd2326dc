"""What the entity recogniser learns from, as spaCy's training loop reads it."""

import random
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from spacy import registry
from spacy.language import Language
from spacy.tokens import Doc
from spacy.training import Example

from enrichment.recognition.recogniser import TARGETS
from models.training.corpora import schemes, silver
from models.training.corpora.corpus import TRAIN, annotate, read
from models.training.corpora.tagged import tagged, windows
from models.training.corpora.tags import unpacked
from models.training.corpora.tokens import blank

LONGEST = 250
"""Tokens of a text: whole articles would fill a batch alone."""


@dataclass(frozen=True)
class Lesson:
    """One text. `source()` makes its (tokens, tags) targets; they are not kept, a million texts' would fill memory."""

    words: list[str]
    spaces: list[bool]
    source: Callable[[], NDArray[np.float32]]


def annotated() -> list[Lesson]:
    """The annotated copy and other people's corpora."""
    nlp = blank()
    own = (part for name in TRAIN for text in read(name) for part in windows(tagged(nlp, text), LONGEST))
    others = (text for scheme in schemes.ALL for text in schemes.read(scheme))
    return [
        Lesson(text.words, text.spaces, lambda text=text: unpacked(text.allowed))  # type: ignore[misc]
        for texts in (own, others)
        for text in texts
    ]


def labelled(folder: Path) -> list[Lesson]:
    """What the teacher labelled."""
    return [
        Lesson(text.words, text.spaces, text.targets)
        for name in ("articles", "blurbs")
        for text in silver.read(folder / name)
    ]


def varied(lesson: Lesson, source: random.Random) -> Lesson:
    """The lesson, or now and then the way that bad copy has it: in capitals, or with sentence ends lost."""
    chance = source.random()
    if chance < 0.04:
        return replace(lesson, words=[word.upper() for word in lesson.words])
    if chance < 0.07:
        kept = [place for place, word in enumerate(lesson.words) if word not in {".", "\n\n", "\n"}]
        if kept:
            return Lesson(
                [lesson.words[place] for place in kept],
                [lesson.spaces[place] for place in kept],
                lambda: lesson.source()[kept],
            )
    return lesson


def example(nlp: Language, lesson: Lesson) -> Example:
    """The lesson as spaCy learns from it."""
    reference = Doc(nlp.vocab, words=lesson.words, spaces=lesson.spaces)
    reference.user_data[TARGETS] = lesson.source()
    return Example(Doc(nlp.vocab, words=lesson.words, spaces=lesson.spaces), reference)


@registry.readers("copydesk.Lessons.v1")  # type: ignore[untyped-decorator]
def lessons(folder: str, repeats: int, seed: int) -> Callable[[Language], Iterator[Example]]:
    """A round of lessons: all that the teacher labelled, and the annotated texts `repeats` times, in a new order.

    An empty `folder` leaves the teacher out.
    """

    source = random.Random(seed)
    pool: list[Lesson] = []

    def read_all(nlp: Language) -> Iterator[Example]:
        if not pool:
            pool.extend(annotated() * repeats + (labelled(Path(folder)) if folder else []))
        source.shuffle(pool)
        for lesson in pool:
            yield example(nlp, varied(lesson, source))

    return read_all


@registry.readers("copydesk.Annotated.v1")  # type: ignore[untyped-decorator]
def texts(names: Sequence[str]) -> Callable[[Language], Iterator[Example]]:
    """The annotated texts of some parts of the corpus, with entities, for scoring."""

    def read_all(nlp: Language) -> Iterator[Example]:
        for name in names:
            for text in read(name):
                reference = annotate(nlp, text, ())
                yield Example(nlp.make_doc(text.text), reference)

    return read_all
