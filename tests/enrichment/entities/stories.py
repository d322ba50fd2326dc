"""Stories made of names alone, for tests."""

from enrichment.entities.mentions import Found
from schemas.annotations import EntityType

SURE = 0.9


def story(*names: str, gap: str = " ") -> tuple[list[Found], str]:
    """Mentions one after the other in a body, and the body; "ORG:name" is an organisation, others are persons."""
    found, body = [], ""
    for name in names:
        kind, _, text = name.rpartition(":")
        found.append(Found(EntityType(kind or "PER"), "body", len(body), len(body) + len(text), text, SURE))
        body += text + gap
    return found, body
