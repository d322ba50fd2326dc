"""How far a mention can be believed: the precision of its type when the pipeline was checked."""

from collections.abc import Mapping
from typing import Any

from enrichment.entities.labels import TYPES
from schemas.annotations import EntityType

UNKNOWN = 0.5
"""For a pipeline whose `meta.json` does not say how good it is."""


def by_type(performance: Mapping[str, Any]) -> dict[EntityType, float]:
    """Precision for each type: its own from `ents_per_type`, else that of all entities (`ents_p`), else 0.5.

    The recogniser gives no probability with a span, so every mention of one type has the same confidence.
    """
    overall = _share(performance.get("ents_p"), UNKNOWN)
    table = dict.fromkeys(EntityType, overall)
    for label, scores in (performance.get("ents_per_type") or {}).items():
        if label.upper() in TYPES:
            table[TYPES[label.upper()]] = _share(scores.get("p"), overall)
    return table


def _share(value: object, otherwise: float) -> float:
    return round(float(value), 4) if isinstance(value, int | float) and 0 <= value <= 1 else otherwise
