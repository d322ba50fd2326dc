"""Ways to make a repair rule, and to apply many."""

import re
from collections.abc import Iterable

from enrichment.cleaning.edits import Edit, Rule
from enrichment.cleaning.working import Working

PASSES = 12
"""One rule's repair may give another something to do; in practice two passes are enough, and the bound is a guard."""


def substitution(
    kind: str, rule: str, pattern: str | re.Pattern[str], replacement: str, confidence: float = 1.0
) -> Rule:
    """A rule that puts `replacement` wherever `pattern` is found."""
    compiled = re.compile(pattern)

    def edits(text: str) -> Iterable[Edit]:
        return [
            Edit(found.start(), found.end(), replacement, kind, rule, confidence) for found in compiled.finditer(text)
        ]

    return edits


def rest(working: Working, rules: Iterable[Rule]) -> bool:
    """Apply the rules in order, again and again until none has anything left to do. Whether any had."""
    listed, before = tuple(rules), len(working.done)
    for _ in range(PASSES):
        changed = [working.apply(rule) for rule in listed]
        if not any(changed):
            break
    return len(working.done) > before
