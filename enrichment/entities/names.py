"""When two names are one, as far as the names alone can tell."""

import re
import unicodedata
from collections.abc import Iterator
from functools import lru_cache

from enrichment.entities.vocabulary import SMALL

_APOSTROPHES = re.compile(r"['’‘ʼ´`]")
_NOT_WORD = re.compile(r"[\W_]+")
_POSSESSIVE = re.compile(r"['’]s$", re.IGNORECASE)


REMEMBERED = 8192
"""Names that are folded once for all: the same ones come in story after story, and several times in each."""


@lru_cache(REMEMBERED)
def folded(name: str) -> str:
    """A name's words without what differs between spellings of it, with blanks between them.

    Case, width, accents, dots, commas, apostrophes, kinds of dash and blank: "U.S." and "US" are one, as are
    "J. M. Coetzee" and "J M Coetzee", "Al-Shabaab" and "al Shabaab", "São Paulo" and "Sao Paulo", "O’Neill" and
    "ONeill"; "&" is "and". A name of nothing but marks is folded to itself.
    """
    plain = (name if name.isascii() else _without_accents(name)).casefold()
    joined = _APOSTROPHES.sub("", plain).replace(".", "").replace("&", " and ")
    return _NOT_WORD.sub(" ", joined).strip() or " ".join(name.split())


def _without_accents(name: str) -> str:
    return "".join(letter for letter in unicodedata.normalize("NFKD", name) if not unicodedata.combining(letter))


def words(name: str) -> tuple[str, ...]:
    """The words of a folded name."""
    return tuple(folded(name).split())


def without_possessive(name: str) -> str:
    """The name without an ending 's."""
    return _POSSESSIVE.sub("", name)


def initials(name: tuple[str, ...]) -> Iterator[str]:
    """What a name of several words may be abbreviated to, in small letters: "boj" and "bj" for the Bank of Japan."""
    for letters in ([word[0] for word in name], [word[0] for word in name if word not in SMALL]):
        if len(letters) > 1:
            yield "".join(letters)
