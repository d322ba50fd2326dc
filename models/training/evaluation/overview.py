"""The one table of scores: what `make evaluate` prints and the model card shows."""

from collections.abc import Mapping, Sequence
from typing import Any

from models.training.evaluation.measures import LEAST

Scores = Mapping[str, Any]
PUD = "UNER-PUD"
WAYS = {"words": "its words", "text": "running text"}
PLACES = ("LOC", "micro")
"""The figures of PUD that hang on which of our types are its places."""

RATIOS = (("entities, ten types", "ents"), ("entities, PER / ORG / GPE+LOC as one", "ents_three_types"))
FIGURES = (
    ("topics level 1, micro F", "topics_level1_micro_f"),
    ("topics level 1, macro F", "topics_level1_macro_f"),
    ("rare topics of level 1, macro F", "topics_rare_macro_f"),
    ("topics level 2, micro F, all annotated", "topics_level2_micro_f"),
    ("topics level 2, micro F, those it knows", "topics_level2_known_micro_f"),
    ("ECE of topics level 1", "topics_level1_ece"),
    (f"ECE of topics level 1 with p >= {LEAST}", "topics_level1_ece_from_least"),
    ("ECE of mentions", "mentions_ece"),
)
EXPLANATION = """\
P / R / F of exact spans and types; entities and topics as the product delivers them (cleaning off). Topics count with
their ancestors, annotated and delivered alike. Macro F is the mean over the topics annotated in that part; the rare
topics are arts, education, environment, human interest, labour, lifestyle, religion, science, society, sport and
weather. ECE is the expected calibration error in 15 bins of equal width, over all (story, topic) pairs or all mentions.
UNER-PUD has persons, organisations and places. "Its words" gives its own tokens to the pipeline's components alone,
without what the product does before and after; "running text" is the product on its sentences, the words joined by
simple rules and spans compared by characters; in brackets which of our types count as its places."""


def head(scores: Scores) -> list[str]:
    """The columns."""
    return ["", *scores["parts"], PUD]


def rows(scores: Scores) -> list[list[str]]:
    """The lines under the head. "" where a figure does not apply."""
    parts = list(scores["parts"].values())
    counts = ["texts", *(f"{part['texts']:,}" for part in parts), ""]
    skipped = ["of them not taken for English", *(str(part["skipped"]) for part in parts), ""]
    entities = [[name, *(ratios(_entities(part, key)) for part in parts), ""] for name, key in RATIOS]
    figures = [[name, *(f"{part[key]:.3f}" for part in parts), ""] for name, key in FIGURES]
    return [counts, skipped, *entities, *_pud(scores["uner_pud"], len(parts)), *figures]


def crosswise(scores: Scores) -> str:
    """What remains when thresholds and topics' calibration come from the other half of the dev set."""
    found = scores["crosswise"]
    return (
        "With thresholds and calibration of the topics from one half of all three parts, measured on the other: "
        f"level 1 micro F {found['topics_level1_micro_f']:.3f}, level 2 micro F {found['topics_level2_micro_f']:.3f}, "
        f"ECE of level 1 {found['topics_level1_ece']:.3f}, with p >= {LEAST} "
        f"{found['topics_level1_ece_from_least']:.3f}; on all three together, not crosswise, these are "
        f"{scores['topics_level1_micro_f']:.3f}, {scores['topics_level2_micro_f']:.3f}, "
        f"{scores['topics_level1_ece']:.3f} and {scores['topics_level1_ece_from_least']:.3f}."
    )


def _pud(figures: Scores, parts: int) -> list[list[str]]:
    blank, lines = [""] * parts, []
    for way, schemes in figures.items():
        one = next(iter(schemes.values()))
        lines += [[f"{WAYS[way]}: {kind}", *blank, ratios(one[kind])] for kind in one if kind not in PLACES]
        lines += [
            [f"{WAYS[way]}: {kind} (ours: {ours})", *blank, ratios(kinds[kind])]
            for ours, kinds in schemes.items()
            for kind in PLACES
        ]
    return lines


def _entities(part: Scores, key: str) -> Mapping[str, float]:
    return part[key] if key in part else {name: part[f"{key}_{name}"] for name in "prf"}


def ratios(score: Mapping[str, float]) -> str:
    """P, R and F with three digits."""
    return " / ".join(f"{score[name]:.3f}" for name in "prf")


def plain(head: Sequence[str], rows: Sequence[Sequence[str]]) -> str:
    """A table in plain text: the first column to the left, the others to the right."""
    lines = [head, *rows]
    widths = [max(len(line[place]) for line in lines) for place in range(len(head))]
    return "\n".join("  ".join(map(_aligned, line, widths, range(len(line)))).rstrip() for line in lines)


def _aligned(value: str, width: int, place: int) -> str:
    return value.rjust(width) if place else value.ljust(width)
