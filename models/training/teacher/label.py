"""Let the teacher label what nobody annotated.

    python -m models.training.teacher.label ENCODER TEACHER OUT

writes `blurbs` and `articles` as `silver.py` has them, and `words.npz`: for each word form that comes often enough its
mean vector and its mean tag probabilities, from which the student's word vectors are made.
"""

import sys
import time
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from itertools import islice
from pathlib import Path

import numpy as np
import torch
from numpy.typing import NDArray

from models.training.corpora import silver, unlabelled
from models.training.corpora.corpus import Text
from models.training.corpora.silver import Silver
from models.training.corpora.tagged import Tagged, tagged, windows
from models.training.corpora.tokens import blank
from models.training.teacher.fit import LONGEST, batches
from models.training.teacher.network import Teacher
from models.training.teacher.pieces import Cutter

WORDS = "words.npz"
AT_ONCE = 4_000
"""Texts sorted by length together."""
PIECES = 6_000
OFTEN = 3
"""Times a word form must have been seen for a vector of its own."""


class Meanings:
    """Sums of word vectors and tag probabilities by word form."""

    def __init__(self) -> None:
        self._number: dict[str, int] = {}
        self._sums: list[NDArray[np.float32]] = []
        self.counts: dict[str, int] = defaultdict(int)

    def add(self, words: Sequence[str], vectors: NDArray[np.float32]) -> None:
        """Count one text's words in; `vectors` is (words, width + tags)."""
        for word, vector in zip(words, vectors, strict=True):
            self.counts[word] += 1
            place = self._number.setdefault(word, len(self._sums))
            if place == len(self._sums):
                self._sums.append(vector.copy())
            else:
                self._sums[place] += vector

    def save(self, path: Path, width: int) -> None:
        """Write the means of the words that came often enough."""
        words = sorted(word for word, count in self.counts.items() if count >= OFTEN and len(word) <= 30)
        means = np.stack([self._sums[self._number[word]] / self.counts[word] for word in words]).astype(np.float16)
        counts = np.array([self.counts[word] for word in words])
        np.savez(path, words=np.array(words), vectors=means[:, :width], tags=means[:, width:], counts=counts)


def load(encoder: Path, teacher: Path) -> tuple[Teacher, list[str]]:
    """The trained teacher and its topic labels."""
    saved = torch.load(teacher, weights_only=True)
    model = Teacher(encoder, len(saved["labels"]), weights=False)
    model.load_state_dict(saved["weights"])
    return model.eval(), list(saved["labels"])


def label(model: Teacher, cutter: Cutter, texts: Sequence[Tagged], meanings: Meanings) -> list[Silver]:
    """What the model says of each text, in order."""
    found: dict[int, Silver] = {}
    for places, inputs in batches(texts, cutter, PIECES):
        with torch.inference_mode(), torch.autocast("cpu", dtype=torch.bfloat16):
            logits, topics, vectors = model(inputs)
        tags = torch.softmax(logits.float(), -1).numpy()
        chances = topics.float().sigmoid().numpy().astype(np.float16)
        beside = np.concatenate([vectors.float().numpy(), tags], axis=1)
        rows = inputs.words[0].numpy()
        for row, place in enumerate(places):
            text, own = texts[place], rows == row
            meanings.add(text.words, beside[own])
            found[place] = Silver(text.words, text.spaces, *silver.top(tags[own]), chances[row], text.id)
    return [found[place] for place in range(len(texts))]


def parts(texts: Iterable[Text]) -> Iterator[Tagged]:
    """Texts as windows of tokens."""
    nlp = blank()
    for text in texts:
        yield from windows(tagged(nlp, text), LONGEST)


def main(encoder: Path, teacher: Path, out: Path) -> None:
    """Label everything."""
    model, _ = load(encoder, teacher)
    cutter, meanings, start = Cutter(encoder), Meanings(), time.time()
    out.mkdir(parents=True, exist_ok=True)
    for name, texts in (("articles", unlabelled.articles()), ("blurbs", unlabelled.blurbs())):
        todo, done = parts(texts), []
        while group := list(islice(todo, AT_ONCE)):
            done += label(model, cutter, group, meanings)
            print(f"{time.time() - start:.0f} s, {name}: {len(done)} parts", flush=True)
        silver.save(done, out / name)
    meanings.save(out / WORDS, model.tags.in_features)


if __name__ == "__main__":
    main(*map(Path, sys.argv[1:4]))
