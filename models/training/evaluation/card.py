"""The generated parts of the model card, from the scores stored in the shipped pipeline.

    python -m models.training.evaluation.card

replaces what stands between the marker lines of `scores` and of `calibration` in `models/README.md`.
"""

import json
from collections.abc import Mapping, Sequence
from typing import Any

from models import SHIPPED
from models.training.corpora.labels import CATALOGUE, level
from models.training.evaluation import overview
from models.training.topics.thresholds import FILE

CARD = SHIPPED.parent / "README.md"
PLOTS = SHIPPED.parent / "plots"
TITLES = {"mentions": "Mentions of entities", "topics": "Topics of level 1"}
"""The plots' titles by the names of their files."""

Performance = Mapping[str, Any]


def markers(part: str) -> tuple[str, str]:
    """The lines before and after a generated part."""
    return f"<!-- {part}: begin -->", f"<!-- {part}: end -->"


def replaced(card: str, part: str, text: str) -> str:
    """The card with another text between a part's markers. ValueError where a marker is missing."""
    begin, end = markers(part)
    before, rest = card[: card.index(begin)], card[card.index(end) :]
    return f"{before}{begin}\n\n{text}\n\n{rest}"


def table(head: Sequence[str], rows: Sequence[Sequence[object]]) -> str:
    """A Markdown table; numbers are written with three digits."""
    lines = [list(head), ["---"] * len(head), *rows]
    return "\n".join("| " + " | ".join(cell(value) for value in line) + " |" for line in lines)


def cell(value: object) -> str:
    """One value as it stands in a table."""
    return f"{value:.3f}" if isinstance(value, float) else str(value)


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
    """The scores: the overview and the tables by label."""
    return "\n\n".join(
        [
            overview.EXPLANATION,
            table(overview.head(scores), overview.rows(scores)),
            overview.crosswise(scores),
            "### Entities by type",
            entities(scores, scores["parts"]),
            "### Topics of level 1",
            topics(scores, scores["parts"], 1),
            "### Topics of level 2",
            topics(scores, scores["parts"], 2),
        ]
    )


def calibration(scores: Performance) -> str:
    """The calibration errors, what corrects each type, and the plots."""
    corrected = scores["calibration"]
    blocks = [table(("expected calibration error", *scores["parts"], "all"), errors(scores))]
    if corrected:
        blocks += [
            "The recogniser's mentions in the parts that it is calibrated on have an error of "
            f"{corrected['before']['ece']:.3f} as they come and of {corrected['crosswise']['ece']:.3f} when each half "
            "of the stories is calibrated by the other.",
            table(("type", "slope", "shift"), [[kind, *pair] for kind, pair in corrected["table"].items()]),
        ]
    blocks += [f"![Reliability: {title}]({PLOTS.name}/{name}.png)" for name, title in TITLES.items()]
    return "\n\n".join(blocks)


def errors(scores: Performance) -> list[list[object]]:
    """The calibration errors, by part and on all of them together."""
    measured = [*scores["parts"].values(), scores]
    return [[name, *(each[key] for each in measured)] for name, key in overview.FIGURES if name.startswith("ECE")]


def main() -> None:
    """Write the generated parts into the card. ValueError where a marker is missing."""
    scores = json.loads((SHIPPED / "meta.json").read_text(encoding="utf-8"))["performance"]
    card = replaced(CARD.read_text(encoding="utf-8"), "scores", render(scores))
    CARD.write_text(replaced(card, "calibration", calibration(scores)), encoding="utf-8")


if __name__ == "__main__":
    main()
