"""The annotated copy as the product gets it: a draft of each story, and what the annotators said of it."""

import gzip
import json
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from enrichment.pipeline import Draft
from models.training.corpora.corpus import ANNOTATED
from models.training.corpora.labels import with_ancestors
from schemas.annotations import FieldName

Mention = tuple[FieldName, int, int, str]
"""Field, start and end (exclusive) in Unicode code points of that field, type."""


@dataclass(frozen=True)
class Story:
    """One annotated story. `topics` has the annotated codes and their ancestors."""

    draft: Draft
    mentions: frozenset[Mention] = frozenset()
    topics: frozenset[str] = frozenset()


def story(row: Mapping[str, Any]) -> Story:
    """A row of the corpus. A topic code that the catalogue lacks raises `KeyError`: the corpus is wrong."""
    fields: tuple[tuple[FieldName, str], ...] = (("headline", "title_entities"), ("body", "entities"))
    mentions = ((field, *span) for field, key in fields for span in row.get(key, ()))
    return Story(
        Draft(headline=row.get("title", ""), body=row["text"]),
        frozenset((field, start, end, kind) for field, start, end, kind in mentions),
        frozenset(with_ancestors(row["topics"])),
    )


def read(name: str, folder: Path = ANNOTATED) -> list[Story]:
    """The stories of one part of the corpus ("dev", "articles-dev", ...). FileNotFoundError where it is missing."""
    with gzip.open(folder / f"{name}.jsonl.gz", "rt", encoding="utf-8") as lines:
        return [story(json.loads(line)) for line in lines]
