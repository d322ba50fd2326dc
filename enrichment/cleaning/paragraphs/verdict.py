"""What a paragraph is taken for."""

from typing import NamedTuple

from enrichment.cleaning.kinds import KEPT, Kind

REMOVE = 0.8
"""Confidence from which a paragraph leaves the running text. One below stays and is flagged."""

FLAG = 0.5
"""Confidence from which a paragraph that stays is listed as doubtful."""


class Verdict(NamedTuple):
    """What a paragraph is, how sure that is, 0 to 1, and the rule that says so."""

    kind: Kind
    confidence: float
    rule: str

    @property
    def goes(self) -> bool:
        """Whether the paragraph leaves the running text."""
        return self.confidence >= REMOVE and self.kind not in KEPT


BODY = Verdict(Kind.BODY, 1.0, "body")
