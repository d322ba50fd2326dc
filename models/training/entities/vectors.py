"""Word vectors for the student, made from what the teacher thought of each word and from lists of names.

    python -m models.training.entities.vectors WORDS OUT

WORDS is the teacher's `words.npz`; OUT becomes a spaCy pipeline with nothing but the vectors. A word that the teacher
saw often has a vector of its own; a capitalised word that it saw seldom or never has the one of its group: the words
that the lists do not tell apart from it. A word in capitals has that of its normal form.
"""

import sys
from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import spacy
from numpy.typing import NDArray
from spacy.strings import get_string_id
from spacy.vectors import Vectors

from models.training.corpora.tags import KINDS, TAGS
from models.training.entities import gazetteer
from models.training.entities.gazetteer import FEATURES, Known

OWN = 10
"""Times a word was seen for a vector of its own. With fewer, the vector would mostly repeat the texts learnt from."""
MEANINGS = 34
"""Directions kept of the teacher's vectors."""
PRIOR = 5.0
"""Words' worth of the general mean in the mean of a group."""

Rows = NDArray[np.float32]


@dataclass(frozen=True)
class Seen:
    """What the teacher thought of the words that it saw: one row of `rows` each."""

    words: list[str]
    counts: NDArray[np.int64]
    rows: Rows


def compress(path: Path) -> Seen:
    """The teacher's vectors in fewer directions, and the share of each kind of entity beside them."""
    saved = np.load(path)
    vectors, tags, counts = saved["vectors"].astype(np.float32), saved["tags"].astype(np.float32), saved["counts"]
    weights = np.sqrt(np.minimum(counts, 1000)).astype(np.float32)[:, None]
    centred = vectors - (vectors * weights).sum(0) / weights.sum()
    _, _, directions = np.linalg.svd(centred * weights / weights.sum() ** 0.5, full_matrices=False)
    meanings = centred @ directions[:MEANINGS].T
    meanings /= meanings.std()
    return Seen([str(word) for word in saved["words"]], counts, np.hstack([meanings, 2.0 * kinds(tags)]))


def kinds(tags: Rows) -> Rows:
    """(words, 1 + kinds + 1): how often outside, how often of each kind, how often within or at the end of a name."""
    by_kind = np.stack([sum(tags[:, TAGS.index(f"{p}-{kind}")] for p in "BILU") for kind in KINDS], axis=1)
    later = sum(tags[:, TAGS.index(f"{p}-{kind}")] for kind in KINDS for p in "IL")
    return np.hstack([tags[:, :1], by_kind, np.asarray(later)[:, None]])


def group_means(seen: Seen, known: Known) -> Mapping[tuple[int, ...], Rows]:
    """The mean row of the capitalised words of each group, leaning on the mean of those in the same lists."""
    members: dict[tuple[int, ...], list[int]] = defaultdict(list)
    alike: dict[tuple[int, ...], list[int]] = defaultdict(list)
    for place, word in enumerate(seen.words):
        if word[:1].isupper() and word.isalpha():
            group = known.group(word)
            members[group].append(place)
            alike[group[:-1]].append(place)
    wide = {group: seen.rows[places].mean(0) for group, places in alike.items()}
    return {
        group: (seen.rows[places].sum(0) + PRIOR * wide[group[:-1]]) / (len(places) + PRIOR)
        for group, places in members.items()
    }


def table(seen: Seen, known: Known) -> tuple[dict[str, int], Rows]:
    """Row number of each word, and the rows."""
    means = group_means(seen, known)
    rows: list[Rows] = []
    number: dict[str, int] = {}
    for word, count, row in zip(seen.words, seen.counts, seen.rows, strict=True):
        if count >= OWN:
            number[word] = len(rows)
            rows.append(np.concatenate([row, known.features(word)]).astype(np.float32))
    shared: dict[tuple[int, ...], int] = {}
    rare = [word for word, count in zip(seen.words, seen.counts, strict=True) if count < OWN]
    for word in sorted({*rare, *known.given, *known.family, *known.towns, *known.countries, *known.cluster}):
        group = known.group(word)
        if word in number or group not in means or not (word[:1].isupper() and word.isalpha()):
            continue
        if group not in shared:
            shared[group] = len(rows)
            rows.append(np.concatenate([means[group], known.features(word)]).astype(np.float32))
        number[word] = shared[group]
    for word in list(number):
        if word.istitle() and len(word) > 3:
            number.setdefault(word.upper(), number[word])
    return number, np.stack(rows)


def main(words: Path, out: Path) -> None:
    """Write the pipeline with the vectors."""
    number, rows = table(compress(words), gazetteer.load())
    nlp = spacy.blank("en")
    nlp.vocab.vectors = Vectors(strings=nlp.vocab.strings, shape=rows.shape, name="copydesk_en")
    nlp.vocab.vectors.data[:] = rows
    for word, row in number.items():
        nlp.vocab.vectors.add(get_string_id(word), row=row)
    nlp.to_disk(out)
    print(f"{len(number)} words, {rows.shape[0]} rows of {rows.shape[1]}: {len(FEATURES)} from lists")


if __name__ == "__main__":
    main(*map(Path, sys.argv[1:3]))
