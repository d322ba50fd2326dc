"""Which media topics the pipeline predicts, and a text's topics as one 0 or 1 for each of them."""

import json
from collections import Counter
from collections.abc import Iterable, Sequence
from functools import cache
from pathlib import Path

CATALOGUE = Path(__file__).parents[3] / "schemas" / "mediatopics.json"
ENOUGH = 20
"""Training texts that a level-2 topic needs: with fewer, no threshold can be told from chance on the dev set."""


@cache
def parents() -> dict[str, str | None]:
    """Each topic code of levels 1 and 2 with its parent's code, None at level 1."""
    concepts = json.loads(CATALOGUE.read_text(encoding="utf-8"))
    return {code: concept.get("parent") for code, concept in concepts.items()}


def level(code: str) -> int:
    """1 for a field of news ("politics"), 2 for a topic within it ("election")."""
    return 1 if parents()[code] is None else 2


def with_ancestors(codes: Iterable[str]) -> set[str]:
    """The codes and their parents. A code that the catalogue lacks raises `KeyError`: the corpus is wrong."""
    found = set(codes)
    return found | {parent for code in found if (parent := parents()[code]) is not None}


def choose(topics: Iterable[Sequence[str]], enough: int = ENOUGH) -> list[str]:
    """Labels to train, sorted: every level-1 topic, and the level-2 topics that `enough` texts carry."""
    counts = Counter(code for codes in topics for code in set(codes))
    return sorted(code for code in parents() if level(code) == 1 or counts[code] >= enough)


def categories(codes: Iterable[str], labels: Sequence[str]) -> dict[str, float]:
    """1.0 for each of `labels` among the codes and their ancestors, 0.0 for the others.

    All labels are spelled out because spaCy takes an absent one for unknown, not for false.
    """
    positive = with_ancestors(codes)
    return {label: float(label in positive) for label in labels}
