"""Whether a title can be what an entity of some type names."""

from schemas.annotations import EntityType

UNTOLD, NO_NAME = "?", "-"
"""Kinds of titles of which the annotated copy does not tell, and of those that it mostly names without a name."""

PLACES = frozenset(("GPE", "LOC", "FAC"))

MAKERS = frozenset((EntityType.ORG, EntityType.PROD, EntityType.WORK))

_ALSO: dict[EntityType, frozenset[str]] = {
    EntityType.PER: frozenset(("PER",)),
    EntityType.ORG: frozenset(("ORG", "FAC", "WORK", "NORP")),
    EntityType.GPE: PLACES - {"FAC"},
    EntityType.LOC: PLACES,
    EntityType.FAC: PLACES | {"ORG"},
    EntityType.NORP: frozenset(("NORP", "ORG")),
    EntityType.EVENT: frozenset(("EVENT",)),
    EntityType.PROD: frozenset(("PROD", "ORG", "WORK")),
    EntityType.WORK: frozenset(("WORK", "ORG", "PROD")),
    EntityType.LAW: frozenset(("LAW", "EVENT")),
}
"""What each type may be linked to: annotators part towns from regions, and papers from works, differently."""


def fits(type_: EntityType, kind: str, same: bool) -> bool:
    """Whether an entity of the type may mean a title of the kind. "Jordan" the person is not the country.

    `same` says that entity and title have one name: a company and its product of that name have one article, and a
    ministry that is mostly called "the ministry" is still meant by its name.
    """
    if same and (kind == NO_NAME or (type_ in MAKERS and kind in MAKERS)):
        return True
    return kind == UNTOLD or kind in _ALSO[type_]
