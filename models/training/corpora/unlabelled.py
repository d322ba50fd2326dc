"""News that nobody annotated, for the teacher to label: blurbs and whole articles.

Texts that are held back for scoring elsewhere, and the dev texts, are left out.
"""

import gzip
import json
import re
from collections.abc import Iterator
from pathlib import Path

from models.training.corpora.corpus import ANNOTATED, DEV, GAP, TRAIN, Text

CORPORA = ANNOTATED.parent
HELD_BACK = ("unlabelled", "articles-unlabelled", *DEV)

_TAG = re.compile(r"^<text[^>]*>\s*")
_QUOTES = re.compile(r"'{2,}")
_BEFORE_MARK = re.compile(r"[ \t]+(?=[,.;:!?)](?:\s|$))")
_AFTER_BRACKET = re.compile(r"(?<=\()[ \t]+")
_EMPTY = re.compile(r"\(\s*\)")
_PARAGRAPH = re.compile(r"[ \t]{3,}")
_BLANKS = re.compile(r"[ \t]{2,}")


def blurbs() -> Iterator[Text]:
    """Portal blurbs, each once, without those that carry annotations."""
    known = {row["id"] for name in (*TRAIN, *HELD_BACK) for row in _rows(ANNOTATED / f"{name}.jsonl.gz")}
    for row in _rows(CORPORA / "current-events-2002-2024.jsonl.gz"):
        if row["id"] not in known:
            known.add(row["id"])
            yield Text(row["text"], id=row["id"])


def articles() -> Iterator[Text]:
    """Wikinews articles, as headline, blank line, story; without those that are annotated or held back."""
    known = {_heading(row) for name in (*TRAIN, *HELD_BACK) for row in _rows(ANNOTATED / f"{name}.jsonl.gz")}
    for row in _rows(CORPORA / "wikinews.jsonl.gz"):
        body = clean(row["text"])
        if _heading(row) not in known and len(body) > 200:
            yield Text(f"{row['title']}{GAP}{body}", id=row["id"])


def headings() -> dict[str, str]:
    """The portal's heading of each blurb that has one, by the blurb's id."""
    rows = _rows(CORPORA / "current-events-2002-2024.jsonl.gz")
    return {row["id"]: row["heading"] for row in rows if row["heading"] != "Uncategorized"}


def clean(text: str) -> str:
    """An article without wiki markup and without the blanks that lost templates left."""
    text = _QUOTES.sub('"', _TAG.sub("", text))
    text = _EMPTY.sub("", text)
    text = _PARAGRAPH.sub(GAP, _BEFORE_MARK.sub("", text))
    return _AFTER_BRACKET.sub("", _BLANKS.sub(" ", text)).strip()


def _heading(row: dict[str, str]) -> str:
    return " ".join(row.get("title", row["id"]).casefold().split())


def _rows(path: Path) -> Iterator[dict[str, str]]:
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        yield from map(json.loads, lines)
