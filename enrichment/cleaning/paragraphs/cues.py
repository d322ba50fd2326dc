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


_AS_WRITTEN = re.compile(r"\\.|\(\?-i:|[A-Z]")


def in_small(pattern: str) -> str:
    """A pattern for text in small letters, met wherever `pattern` is: what asks for capitals is not told apart.

    Capitals must not stand in what `pattern` rules out.
    """
    return _AS_WRITTEN.sub(_small, pattern)


def _small(found: re.Match[str]) -> str:
    return "(?:" if found[0] == "(?-i:" else found[0] if found[0][0] == "\\" else found[0].lower()


def folded(text: str) -> str:
    """The text in small letters, with those that only `re.IGNORECASE` takes for an i or an s as such."""
    return text.replace("İ", "i").replace("ı", "i").replace("ſ", "s").lower()


class Cues:
    """Many cues as one pattern, in the order given: the first that matches counts.

    Text that no cue opens, most text, is told by a pattern for small letters alone, which is several times faster.
    """

    def __init__(self, cues: Iterable[Cue]) -> None:
        self.by_name: Mapping[str, Cue] = {cue.name: cue for cue in cues}
        alternatives = "|".join(f"(?P<{cue.name}>{cue.pattern})" for cue in self.by_name.values())
        self.pattern = re.compile(alternatives, re.IGNORECASE)
        self._openings = re.compile("|".join(f"(?:{in_small(cue.pattern)})" for cue in self.by_name.values()))

    def at_start(self, text: str) -> Cue | None:
        """The cue that the text begins with."""
        if not self._openings.match(folded(text)):
            return None
        found = self.pattern.match(text)
        return self.by_name[str(found.lastgroup)] if found else None

    def inside(self, text: str) -> Cue | None:
        """The first cue in the text."""
        found = self.pattern.search(text)
        return self.by_name[str(found.lastgroup)] if found else None
