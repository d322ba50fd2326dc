"""More copy for the topics: news blurbs filed under a portal's heading, which tells some of their topics for certain.

"Sport" says sport, and that it is not weather; it does not say whether it is about a labour dispute. How far a heading
can be trusted is measured on the blurbs that are both annotated and filed; what it leaves open stays unknown.
"""

import gzip
import json
from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from pathlib import Path

from models.training.corpus import ANNOTATED, Text
from models.training.labels import categories

FILED = ANNOTATED.parent / "current-events-2002-2024.jsonl.gz"
RESERVED = ("dev", "rare-topics-dev", "unlabelled")
"""Parts of the annotated corpus that are for choosing and testing: their blurbs stay out."""
SEEN = 30
"""Annotated blurbs that a heading needs before anything is concluded from it."""
SURE, NEVER = 0.8, 0.01
"""From what share of a heading's annotated blurbs on a topic is taken for given, and up to which for absent."""
MOST = 800
"""Blurbs taken of one heading at most, so that crime and war do not crowd out the rest."""

Row = Mapping[str, str]
Verdicts = dict[str, dict[str, float]]


def learn(annotated: Iterable[Text], headings: Mapping[str, str], labels: Sequence[str]) -> Verdicts:
    """For each heading with enough annotated blurbs, the labels it settles: 1.0 or 0.0."""
    blurbs, counts = Counter[str](), defaultdict[str, Counter[str]](Counter)
    for text in annotated:
        if heading := headings.get(text.id):
            blurbs[heading] += 1
            counts[heading].update(code for code, value in categories(text.topics, labels).items() if value)
    shares = {
        heading: {label: counts[heading][label] / number for label in labels}
        for heading, number in blurbs.items()
        if number >= SEEN
    }
    settled = {heading: {code: settle(share) for code, share in row.items()} for heading, row in shares.items()}
    known = {heading: {code: v for code, v in row.items() if v is not None} for heading, row in settled.items()}
    return {heading: row for heading, row in known.items() if 1.0 in row.values()}


def settle(share: float) -> float | None:
    """1.0 where a topic is almost always there, 0.0 where it almost never is, None where the heading leaves it open."""
    if share >= SURE:
        return 1.0
    return 0.0 if share <= NEVER else None


def pick(rows: Iterable[Row], verdicts: Verdicts, taken: Collection[str]) -> list[tuple[str, dict[str, float]]]:
    """Text and known categories of `MOST` blurbs a heading at most, in order, without ids or texts in `taken`."""
    numbers, seen, found = Counter[str](), set(taken), []
    for row in rows:
        heading, text = row["heading"], row["text"]
        if heading not in verdicts or numbers[heading] >= MOST or row["id"] in seen or text in seen:
            continue
        seen.add(text)
        numbers[heading] += 1
        found.append((text, verdicts[heading]))
    return found


def rows(path: Path = FILED) -> list[Row]:
    """The filed blurbs, newest first: the copy to come is more like them. Those without a real heading are left out."""
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        found = [json.loads(line) for line in lines]
    return sorted(
        (row for row in found if row["heading"] != "Uncategorized"), key=lambda row: row["date"], reverse=True
    )


def reserved(folder: Path = ANNOTATED) -> set[str]:
    """Ids and texts that must not be trained on."""
    found = set[str]()
    for name in RESERVED:
        with gzip.open(folder / f"{name}.jsonl.gz", "rt", encoding="utf-8") as lines:
            parts = [json.loads(line) for line in lines]
        found |= {row["id"] for row in parts} | {row["text"] for row in parts}
    return found


def filed(annotated: Sequence[Text], labels: Sequence[str]) -> list[tuple[str, dict[str, float]]]:
    """All of it: text and known categories of the blurbs that add to the annotated ones."""
    blurbs = rows()
    verdicts = learn(annotated, {row["id"]: row["heading"] for row in blurbs}, labels)
    taken = reserved() | {text.id for text in annotated} | {text.text for text in annotated}
    return pick(blurbs, verdicts, taken)
