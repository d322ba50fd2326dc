"""How far a mention can be believed: the precision of its type when the pipeline was checked."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from enrichment.entities.labels import TYPES, Types
from enrichment.entities.mentions import Labelled
from schemas.annotations import EntityType

UNKNOWN = 0.5
"""For a pipeline whose `meta.json` does not say how good it is."""


def by_type(performance: Mapping[str, Any], types: Types = TYPES) -> dict[EntityType, float]:
    """Precision for each type: its own from `ents_per_type`, else that of all entities (`ents_p`), else 0.5.

    For mentions that come without a confidence of their own. Of several labels for one type the least precise counts.
    """
    overall = _share(performance.get("ents_p"), UNKNOWN)
    known: dict[EntityType, float] = {}
    for label, scores in _labels(performance).items():
        kind = types.get(label.upper())
        if kind is not None and isinstance(scores, Mapping):
            precision = _share(scores.get("p"), overall)
            known[kind] = min(precision, known.get(kind, precision))
    return dict.fromkeys(EntityType, overall) | known


def typed(
    spans: Iterable[tuple[int, int, str, float | None]], types: Types, precision: Mapping[EntityType, float]
) -> Iterator[Labelled]:
    """The spans whose label stands for a type of ours, with that type, and its `precision` where none is given."""
    for start, end, label, confidence in spans:
        kind = types.get(label.upper())
        if kind is not None:
            yield start, end, kind.value, precision[kind] if confidence is None else confidence


def _labels(performance: Mapping[str, Any]) -> Mapping[str, Any]:
    labels = performance.get("ents_per_type")
    return labels if isinstance(labels, Mapping) else {}


def _share(value: object, otherwise: float) -> float:
    return round(float(value), 4) if isinstance(value, int | float) and 0 <= value <= 1 else otherwise
