"""Repairs of characters that show nothing, or show as a blank that is none."""

import re
from collections.abc import Iterable
from functools import lru_cache

from enrichment.cleaning.edits import Edit, Rule
from enrichment.cleaning.rules import substitution

KIND = "character"

_CONTROL = "[\x00-\x08\x0e-\x1f\x7f-\x9f\ufdd0-\ufdef\ufff9-\ufffb\ufffe\uffff]+"
_ZERO_WIDTH = "[\u200b\u2060\u180e\ufeff]+"
_JOINER = "(?<![^\x00-\x7f])[\u200c\u200d]+"
_BLANK = "[\xa0\u1680\u2000-\u200a\u202f\u205f]"

_DIRECTION = "[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]+"
_RIGHT_TO_LEFT = re.compile("[\u0590-\u05ff\u0620-\u08ff\ufb1d-\ufdfd\ufe70-\ufefc]")
_marks = substitution(KIND, "direction-mark", _DIRECTION, "")


_ODD = re.compile(
    "[\x00-\x08\x0e-\x1f\x7f-\xa0\xad\u061c\u1680\u180e\u2000-\u200f\u202a-\u202f\u205f-\u2069\ufdd0-\ufdef\ufeff\ufff9-\uffff]"
)


@lru_cache(maxsize=4)
def _is_odd(text: str) -> bool:
    """Whether any of these rules can have anything to do: most texts are looked through once, not five times."""
    return _ODD.search(text) is not None


def _if_odd(rule: Rule) -> Rule:
    def edits(text: str) -> Iterable[Edit]:
        return rule(text) if _is_odd(text) else ()

    return edits


control = _if_odd(substitution(KIND, "control", _CONTROL, ""))
"""Control characters but tab and line feed, and code points that are no characters, are removed."""

zero_width = _if_odd(substitution(KIND, "zero-width", f"{_ZERO_WIDTH}|{_JOINER}", ""))
"""Zero-width spaces and byte order marks are removed, joiners only after ASCII: elsewhere they shape the script."""

soft_hyphen = _if_odd(substitution(KIND, "soft-hyphen", "\xad+", ""))
"""Soft hyphens are removed: they mark where a line may break, and split the word for every reader but a browser."""

blank = _if_odd(substitution(KIND, "odd-blank", _BLANK, " "))
"""No-break, thin, em and other odd spaces become one space. The ideographic space stays: it belongs to its script."""


def direction(text: str) -> Iterable[Edit]:
    """Marks of writing direction are removed from a text that has no right-to-left letter."""
    if not _is_odd(text) or _RIGHT_TO_LEFT.search(text):
        return ()
    return _marks(text)
