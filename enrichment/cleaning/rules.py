"""What a repair rule is, and the ways to make one."""

import re
from collections.abc import Callable, Iterable

from enrichment.cleaning.edits import Edit
from enrichment.cleaning.working import Working

Rule = Callable[[str], Iterable[Edit]]
"""A text to the edits that repair it; none for a text that needs none."""

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
        changed = [working.change(rule(working.text)) for rule in listed]
        if not any(changed):
            break
    return len(working.done) > before
