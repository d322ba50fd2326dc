"""The entity labels of other pipelines, as ours."""

from collections.abc import Mapping
from types import MappingProxyType

from schemas.annotations import EntityType
from schemas.errors import ConfigurationError

Types = Mapping[str, EntityType]
"""Our types by label in upper case."""

_OTHERS = {
    "PERSON": EntityType.PER,
    "PRODUCT": EntityType.PROD,
    "WORK_OF_ART": EntityType.WORK,
    "ORGANIZATION": EntityType.ORG,
    "ORGANISATION": EntityType.ORG,
    "LOCATION": EntityType.LOC,
    "FACILITY": EntityType.FAC,
}

TYPES: Types = MappingProxyType({kind.value: kind for kind in EntityType} | _OTHERS)
"""Our own labels, OntoNotes' and the long forms of CoNLL's. A label that is not here (dates, sums of money, CoNLL's
MISC) names no participant of a story and is left out."""


def table(changes: str = "") -> Types:
    """`TYPES` with the changes of `COPYDESK_LABELS`: `GPE_LOC=GPE,PRODUCT=`, where nothing after = leaves a label out.

    Labels count the same in either case. Raises `ConfigurationError` naming the part that is wrong.
    """
    types, seen = dict(TYPES), set()
    for part in filter(None, map(str.strip, changes.split(","))):
        label, kind = _change(part)
        if label in seen:
            raise _wrong(f"has {label} twice")
        seen.add(label)
        types.pop(label, None)
        if kind is not None:
            types[label] = kind
    return MappingProxyType(types)


def _change(part: str) -> tuple[str, EntityType | None]:
    label, equals, kind = (piece.strip().upper() for piece in part.partition("="))
    if not label or not equals:
        raise _wrong(f"has {part!r}, which is not of the form LABEL=TYPE")
    if kind and kind not in list(EntityType):
        raise _wrong(f"has {part!r}, and {kind} is no type of ours")
    return label, EntityType(kind) if kind else None


def _wrong(what: str) -> ConfigurationError:
    return ConfigurationError(
        f"COPYDESK_LABELS {what}.",
        f"Write it like PERSON=PER,MISC=,GPE_LOC=GPE; the types are {', '.join(EntityType)}, or nothing to leave out.",
    )
