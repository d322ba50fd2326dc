"""The entity labels of other pipelines, as ours."""

from collections.abc import Mapping
from types import MappingProxyType

from schemas.annotations import EntityType

_OTHERS = {
    "PERSON": EntityType.PER,
    "PRODUCT": EntityType.PROD,
    "WORK_OF_ART": EntityType.WORK,
    "ORGANIZATION": EntityType.ORG,
    "ORGANISATION": EntityType.ORG,
    "LOCATION": EntityType.LOC,
    "FACILITY": EntityType.FAC,
}

TYPES: Mapping[str, EntityType] = MappingProxyType({kind.value: kind for kind in EntityType} | _OTHERS)
"""Our types by label: our own labels, OntoNotes' and the long forms of CoNLL's. A label that is not here (dates, sums
of money, CoNLL's MISC) names no participant of a story and is left out."""
