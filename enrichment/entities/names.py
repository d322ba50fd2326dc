"""When two names are one, as far as the names alone can tell."""

import re
import unicodedata

_DOTS = re.compile(r"(?<=\b\w)\.")
_APOSTROPHES = str.maketrans("‘’ʼ´`", "'''''")
_DASHES = str.maketrans("‐‑–—", "----")


def folded(name: str) -> str:
    """A name without what differs between spellings of it: case, width, dots of initials, kinds of dash and blank.

    "U.S." and "US" are one, as are "J. M. Coetzee" and "J M Coetzee".
    """
    plain = unicodedata.normalize("NFKC", name).casefold().translate(_APOSTROPHES).translate(_DASHES)
    return " ".join(_DOTS.sub("", plain).split())


def words(name: str) -> tuple[str, ...]:
    """The words of a folded name."""
    return tuple(folded(name).split())


def is_part(short: tuple[str, ...], long: tuple[str, ...]) -> bool:
    """Whether a person called `long` may be called `short`: fewer words, in the same order.

    One word must be the last or the first ("Putin" and "Xi" of Vladimir Putin and Xi Jinping); several must end alike.
    """
    if not 0 < len(short) < len(long):
        return False
    if len(short) == 1:
        return short[0] in (long[0], long[-1])
    rest = iter(long)
    return short[-1] == long[-1] and all(word in rest for word in short)
