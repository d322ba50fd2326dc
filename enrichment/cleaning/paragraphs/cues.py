"""What paragraphs that are no body say, as patterns with a kind and a confidence.

Three ways to match: a paragraph *opens* with it, *is* it from first to last, or has it *inside*. Each rule has a name,
which records carry. The confidence is that of a short paragraph; `scores` lowers it for one that reads like prose.
"""

import re
from collections.abc import Iterable, Mapping
from typing import NamedTuple

from enrichment.cleaning.kinds import Kind


class Cue(NamedTuple):
    """One rule: its name (with underscores), the kind that it speaks for, its pattern, how sure it is, 0 to 1.

    `longest` is the number of words over which a paragraph is no longer looked at.
    """

    name: str
    kind: Kind
    pattern: str
    confidence: float = 0.9
    longest: int = 45


class Cues:
    """Many cues as one pattern, in the order given: the first that matches counts."""

    def __init__(self, cues: Iterable[Cue], before: str = "", after: str = "") -> None:
        self.by_name: Mapping[str, Cue] = {cue.name: cue for cue in cues}
        alternatives = "|".join(f"(?P<{cue.name}>{cue.pattern})" for cue in self.by_name.values())
        self._pattern = re.compile(f"{before}(?:{alternatives}){after}", re.IGNORECASE)

    def at_start(self, text: str) -> Cue | None:
        """The cue that the text begins with."""
        found = self._pattern.match(text)
        return self.by_name[str(found.lastgroup)] if found else None

    def inside(self, text: str) -> Cue | None:
        """The first cue in the text."""
        found = self._pattern.search(text)
        return self.by_name[str(found.lastgroup)] if found else None
