"""Names made comparable: the keys of the facts tables, at build time and at run time alike."""

import re
import unicodedata
from functools import lru_cache

KEPT = 20_000
"""Keys kept in memory, some 4 MB: stories name the same things again."""

_DOTS = re.compile(r"(?<=\b\w)\.")
_SIGNS = str.maketrans({**dict.fromkeys("‘’ʼ´`ʻ", "'"), **dict.fromkeys("-‐‑‒–—", " "), "&": " and "})
_POSSESSIVE = re.compile(r"'s?$")
_QUALIFIER = re.compile(r"^(.+?)(?: \(([^()]+)\)|, (.+))$")


@lru_cache(maxsize=KEPT)
def key(name: str) -> str:
    """A name without what differs between spellings of it.

    Case, accents, kinds of apostrophe, dashes, dots of initials, a leading "the", a possessive ending and doubled
    blanks go: "The U.S." and "US" are one, as are "Bogotá" and "Bogota", "Kim Jong-un" and "Kim Jong Un". A name of
    signs alone keeps what is left of them.
    """
    plain = unicodedata.normalize("NFKD", name.translate(_SIGNS)).casefold()
    plain = "".join(sign for sign in plain if not unicodedata.combining(sign)).translate(_SIGNS)
    plain = " ".join(_DOTS.sub("", plain).split())
    return _POSSESSIVE.sub("", plain.removeprefix("the ")) or plain


def qualified(title: str) -> tuple[str, str]:
    """A title's bare name and what tells it from its namesakes, "" where nothing does.

    ("Georgia", "country") for "Georgia (country)", ("Paris", "Texas") for "Paris, Texas".
    """
    match = _QUALIFIER.match(title)
    return (match[1], match[2] or match[3]) if match else (title, "")
