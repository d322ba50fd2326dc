"""The score tables of the model card, from the scores stored in the shipped pipeline.

    python -m models.training.card

replaces what stands between the two marker lines of `models/README.md`.
"""

import json
from collections.abc import Mapping, Sequence
from typing import Any

from models import SHIPPED
from models.training.labels import CATALOGUE, level
from models.training.thresholds import FILE

CARD = SHIPPED.parent / "README.md"
BEGIN, END = "<!-- scores: begin -->", "<!-- scores: end -->"

Performance = Mapping[str, Any]


def table(head: Sequence[str], rows: Sequence[Sequence[object]]) -> str:
    """A Markdown table; numbers are written with three digits."""
    lines = [list(head), ["---"] * len(head), *rows]
    return "\n".join("| " + " | ".join(cell(value) for value in line) + " |" for line in lines)


def cell(value: object) -> str:
    """One value as it stands in a table."""
    return f"{value:.3f}" if isinstance(value, float) else str(value)


def overall(parts: Mapping[str, Performance]) -> str:
    """Each part of the dev set in one line."""
    keys = ("ents_p", "ents_r", "ents_f", "topics_level1_micro_f", "topics_level1_macro_f", "topics_level2_micro_f")
    head = ("part", "entities P", "R", "F", "topics level 1 micro F", "macro F", "level 2 micro F")
    return table(head, [[name, *(scores[key] for key in keys)] for name, scores in parts.items()])


def entities(scores: Performance, parts: Mapping[str, Performance]) -> str:
    """Each entity type: P, R, F on all parts together, F on each."""
    head = ("type", "P", "R", "F", *(f"F {name}" for name in parts))
    rows = [
        [kind, *values.values(), *(of(part["ents_per_type"], kind, "f") for part in parts.values())]
        for kind, values in scores["ents_per_type"].items()
    ]
    return table(head, rows)


def topics(scores: Performance, parts: Mapping[str, Performance], wanted: int) -> str:
    """Each topic of one level: its threshold, P, R, F on all parts together, F on each."""
    names = json.loads(CATALOGUE.read_text(encoding="utf-8"))
    chosen = json.loads((SHIPPED / FILE).read_text(encoding="utf-8"))
    head = ("code", "name", "threshold", "P", "R", "F", *(f"F {name}" for name in parts))
    rows = [
        [label, names[label]["name"], f"{threshold:.2f}"]
        + [of(scores["topics_per_type"], label, ratio) for ratio in "prf"]
        + [of(part["topics_per_type"], label, "f") for part in parts.values()]
        for label, threshold in chosen.items()
        if level(label) == wanted
    ]
    return table(head, rows)


def of(scores: Mapping[str, Mapping[str, float]], label: str, ratio: str) -> float | str:
    """The label's "p", "r" or "f", or a dash where a part neither holds it nor was given it."""
    return scores[label][ratio] if label in scores else "-"


def render(scores: Performance) -> str:
    """All tables."""
    parts = {**scores["parts"], "all": scores}
    pud = table(("type", "P", "R", "F"), [[kind, *values.values()] for kind, values in scores["uner_pud"].items()])
    return "\n\n".join(
        [
            overall(parts),
            "### Entities by type",
            entities(scores, scores["parts"]),
            "### Universal NER, PUD (exact spans; our GPE and LOC count as its LOC)",
            pud,
            "### Topics of level 1",
            topics(scores, scores["parts"], 1),
            "### Topics of level 2",
            topics(scores, scores["parts"], 2),
        ]
    )


def main() -> None:
    """Write the tables into the card. ValueError where a marker is missing."""
    scores = json.loads((SHIPPED / "meta.json").read_text(encoding="utf-8"))["performance"]
    card = CARD.read_text(encoding="utf-8")
    before, rest = card[: card.index(BEGIN)], card[card.index(END) :]
    CARD.write_text(f"{before}{BEGIN}\n\n{render(scores)}\n\n{rest}", encoding="utf-8")


if __name__ == "__main__":
    main()
