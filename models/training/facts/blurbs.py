"""The linked news blurbs that the tables are made from, and which of them are kept back for checking."""

import gzip
import hashlib
import json
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

LINKED = Path(__file__).parents[4] / "shared" / "corpora" / "current-events-links-2020-2023.jsonl.gz"
FOLDS = 5
"""A fifth of the dates holds more than 300 links in blurbs whose entities are annotated."""
KEPT_BACK = 0
"""The fold that scores are reported on. Settings were chosen on folds 1 to 4."""


@dataclass(frozen=True, slots=True)
class Blurb:
    """One blurb. Links are [start, end) in Unicode code points of `text`, each with the title it leads to."""

    date: str
    text: str
    links: tuple[tuple[int, int, str], ...]

    @property
    def fold(self) -> int:
        """0 to `FOLDS` - 1 by the date alone: blurbs of one day repeat each other, so they stay together."""
        return hashlib.sha256(self.date.encode()).digest()[0] % FOLDS


def read(path: Path = LINKED) -> list[Blurb]:
    """All blurbs, in the order of the file. FileNotFoundError where it is missing."""
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        return [_blurb(json.loads(line)) for line in lines]


def without(blurbs: Sequence[Blurb], fold: int | None) -> list[Blurb]:
    """The blurbs that are not of `fold`; all of them for None."""
    return [blurb for blurb in blurbs if blurb.fold != fold]


def _blurb(row: dict[str, object]) -> Blurb:
    links = tuple((start, end, title) for start, end, title in row["links"])  # type: ignore[attr-defined]
    return Blurb(str(row["date"]), str(row["text"]), links)
