"""What a cleaning rule is, and running a list of them to rest."""

from collections import Counter
from collections.abc import Callable, Mapping

Rule = Callable[[str], tuple[str, int]]
"""A text to the repaired text and the number of places repaired. Zero means that the text came back as it was."""

PASSES = 12
"""One rule's repair may give another something to do; in practice two passes are enough, and the bound is a guard."""


def apply(text: str, rules: Mapping[str, Rule]) -> tuple[str, Counter[str]]:
    """The text after all rules, repeated until none has anything left to do, and the repairs by rule name.

    So what comes out is clean in the sense that a second call changes nothing.
    """
    repairs: Counter[str] = Counter()
    for _ in range(PASSES):
        before = text
        for name, rule in rules.items():
            text, count = rule(text)
            if count:
                repairs[name] += count
        if text == before:
            break
    return text, repairs
