"""What the teacher said of many texts, on disk: words, the likeliest tags of each, topics of each text."""

import gzip
import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from models.training.corpora.tags import TAGS

KEPT = 4
"""Tags kept of each token; what the teacher gives the others is below a hundredth together."""


@dataclass(frozen=True)
class Silver:
    """One text, or a part of a long one. `tags` and `shares` are (tokens, KEPT), `topics` (labels,)."""

    words: list[str]
    spaces: list[bool]
    tags: NDArray[np.uint8]
    shares: NDArray[np.float16]
    topics: NDArray[np.float16]
    id: str

    def targets(self) -> NDArray[np.float32]:
        """(tokens, tags) probabilities; what was not kept is nought."""
        wanted = np.zeros((len(self.words), len(TAGS)), np.float32)
        np.put_along_axis(wanted, self.tags.astype(np.int64), self.shares.astype(np.float32), axis=1)
        return wanted


def top(probabilities: NDArray[np.float32]) -> tuple[NDArray[np.uint8], NDArray[np.float16]]:
    """The `KEPT` likeliest tags of each token and their probabilities."""
    order = np.argpartition(-probabilities, KEPT, axis=1)[:, :KEPT]
    return order.astype(np.uint8), np.take_along_axis(probabilities, order, axis=1).astype(np.float16)


def save(texts: Sequence[Silver], path: Path) -> None:
    """Write texts as `PATH.jsonl.gz` and `PATH.npz`."""
    with gzip.open(path.with_suffix(".jsonl.gz"), "wt", encoding="utf-8", compresslevel=3) as out:
        for text in texts:
            row = {"id": text.id, "words": text.words, "spaces": "".join("01"[s] for s in text.spaces)}
            out.write(json.dumps(row, ensure_ascii=False) + "\n")
    np.savez(
        path.with_suffix(".npz"),
        tags=np.concatenate([text.tags for text in texts]),
        shares=np.concatenate([text.shares for text in texts]),
        topics=np.stack([text.topics for text in texts]),
    )


def read(path: Path) -> Iterator[Silver]:
    """The texts that were saved, in order."""
    arrays = np.load(path.with_suffix(".npz"))
    tags, shares, topics = arrays["tags"], arrays["shares"], iter(arrays["topics"])
    start = 0
    with gzip.open(path.with_suffix(".jsonl.gz"), "rt", encoding="utf-8") as lines:
        for row in map(json.loads, lines):
            end = start + len(row["words"])
            spaces = [mark == "1" for mark in row["spaces"]]
            yield Silver(row["words"], spaces, tags[start:end], shares[start:end], next(topics), row["id"])
            start = end
