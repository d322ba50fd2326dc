"""Stretches of a text worth a closer look: the slow patterns run only around a quick one's hits."""

import re
from collections.abc import Iterator, Sequence
from typing import Final

Windows = Sequence[tuple[int, int]]

REACH: Final = 80
"""Code points before and after a hit: more than the longest date with what is looked at around it."""


def around(trigger: re.Pattern[str], text: str) -> Windows:
    """Start and end of each stretch of `text` around hits of `trigger`, apart and in order."""
    windows: list[tuple[int, int]] = []
    for hit in trigger.finditer(text):
        start, end = max(0, hit.start() - REACH), hit.end() + REACH
        if windows and start <= windows[-1][1]:
            windows[-1] = (windows[-1][0], end)
        else:
            windows.append((start, end))
    return windows


def matches(pattern: re.Pattern[str], text: str, windows: Windows) -> Iterator[re.Match[str]]:
    """The matches of `pattern` that lie in `windows`, as far as they lie in one."""
    for start, end in windows:
        yield from pattern.finditer(text, start, end)
