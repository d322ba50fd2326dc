"""Where a glued word is to be cut."""

import re
from functools import lru_cache
from itertools import accumulate, pairwise
from math import log, sqrt
from typing import NamedTuple

from enrichment.cleaning.words.joints import FREE, FUNCTION, PREFIXES, at_capital, in_small, written_so
from enrichment.cleaning.words.lexicon import Lexicon, english

LONGEST = 40
"""Letters of the longest word that is looked at: what is longer is no two words but a string of its own."""

RARE = (0, 10**9, 2000, 50, 5)
"""Times that a word of so many letters, four and more the last, must be known to be a link of a chain."""

UNIT = log(5_000_000)
"""The lexicon's words, so that likelihoods come out below one and a chain of fewer words wins."""

STRANGERS = 6.0
"""What it costs a chain, as a logarithm, that two of its words were never seen side by side."""

_SEAMS = re.compile(r"(?<=[a-zß-öø-ÿ])(?=[A-ZÀ-ÖØ-Þ])|(?<=[A-Z]{2})(?=[A-Z][a-z])")
_SMALL = "abcdefghijklmnopqrstuvwxyz"
_INITIALS = re.compile(r"[A-Z]{2,}[a-z]+")
_POSSESSIVE = re.compile(r"['’]s(?=[A-Za-z]{2})")
_ENDINGS = tuple(
    "s es ed d ing er ers r rs ly ness able ment al ism ist ists y ian less like ship ised ized ising izing"
    " isation ization ability ful ically ity ive ish est age hood dom wise proof fold".split()
)
_BEGINNINGS = tuple(
    "un re non anti pre inter over under out mis dis co counter super sub post pro trans multi micro mega bio"
    " geo eco cyber tele mid ultra semi neo de en em im in ir il up down fore hydro electro photo auto self"
    " crypto nano agro aero petro euro afro hyper infra intra extra para poly mono tri bi quasi pseudo socio"
    " psycho radio video thermo motor home snow sand water fire work school house back head hand sea ship"
    " news week day life wind play birth land".split()
)


class Cut(NamedTuple):
    """Places inside a word where a blank is missing, and how sure that is."""

    places: tuple[int, ...]
    confidence: float


NONE = Cut((), 0.0)


@lru_cache(maxsize=65536)
def cut(word: str) -> Cut:
    """Where `word`, letters and apostrophes, is to be cut; no places for a word that is one, known or not."""
    lexicon = english()
    if not 3 <= len(word) <= LONGEST or word in lexicon or word in written_so() or not word[0].isalpha():
        return NONE
    possessive = _POSSESSIVE.search(word)
    if possessive is not None:
        return _after_possessive(word, possessive.end(), lexicon)
    stem = re.sub(r"['’]s?$", "", word)
    if stem in written_so() or stem in lexicon or lexicon.counts.get(word.capitalize(), 0) > 4:
        return NONE
    if _INITIALS.fullmatch(stem) and (found := _after_initials(stem, len(stem.rstrip(_SMALL)), lexicon)).places:
        return found
    seams = [found.start() for found in _SEAMS.finditer(stem)]
    return _at_seams(stem, seams, lexicon) if seams else _inside(stem, lexicon)


def _after_possessive(word: str, place: int, lexicon: Lexicon) -> Cut:
    rest = word[place:]
    return Cut((place,), 0.97) if rest in lexicon and len(rest) > 1 else NONE


def _at_seams(word: str, seams: list[int], lexicon: Lexicon) -> Cut:
    """Every capital must begin a word of its own: one that does not makes the whole a name."""
    whole = _after_camel(word, seams[-1], lexicon)
    if whole.places:
        return whole
    seams = [place for before, place in pairwise([0, *seams]) if word[before:place].lower() not in PREFIXES]
    parts = [word[start:end] for start, end in pairwise([0, *seams, len(word)])]
    if len(parts) == 1:
        return NONE
    inner = [() if part in lexicon else cut(part).places for part in parts]
    if any(inner):
        return _with_inner(parts, inner, lexicon)
    scores = [at_capital(first, second, lexicon) for first, second in pairwise(parts)]
    if min(scores) > 0:
        return Cut(tuple(seams), min(scores))
    return NONE


def _with_inner(parts: list[str], inner: list[tuple[int, ...]], lexicon: Lexicon) -> Cut:
    """Seams at capitals between parts of which some are glued themselves."""
    pieces: list[str] = []
    for part, places in zip(parts, inner, strict=True):
        pieces += [part[start:end] for start, end in pairwise((0, *places, len(part)))]
    ends = list(accumulate(map(len, pieces)))[:-1]
    sound = all(at_capital(first, second, lexicon) > 0 for first, second in pairwise(pieces) if second[0].isupper())
    return Cut(tuple(ends), 0.95) if sound else NONE


def _after_camel(word: str, last: int, lexicon: Lexicon) -> Cut:
    """A name with a capital inside may have a word in small letters glued behind it: YouTubevideos."""
    for place in range(last + 2, len(word) - 1):
        if (word[:place] in lexicon.forms or word[:place] in written_so()) and lexicon.counts.get(
            word[place:], 0
        ) >= 20:
            return Cut((place,), 0.93)
    for place in range(2, last):
        if word[:place].lower() in FREE and (word[place:] in lexicon.forms or word[place:] in written_so()):
            return Cut((place,), 0.97)
    return NONE


def _inside(word: str, lexicon: Lexicon) -> Cut:
    capitals = len(word) - len(word.lstrip("ABCDEFGHIJKLMNOPQRSTUVWXYZ"))
    if not word[capitals:].islower() or not word.isascii():
        return NONE
    if capitals > 1:
        return _after_initials(word, capitals, lexicon)
    best = max(((_score(word, place, lexicon), place) for place in range(1, len(word))), default=(0.0, 0))
    if best[0] > 0.965 and (word[: best[1]].lower() in FUNCTION or word[best[1] :] in FREE):
        return Cut((best[1],), best[0])
    if _derived(word.lower(), lexicon):
        return NONE
    chain = _chain(word, lexicon) if best[0] < 0.95 else NONE
    return chain if chain.places or not best[0] else Cut((best[1],), best[0])


def _after_initials(word: str, place: int, lexicon: Lexicon) -> Cut:
    for start in (place, place + 1) if word[place : place + 1] == "s" else (place,):
        first, rest = word[:start], word[start:]
        if first not in lexicon or len(rest) < 2:
            continue
        if lexicon.counts.get(rest, 0) >= 20 and (len(rest) > 2 or rest in FREE or lexicon.are_neighbours(first, rest)):
            return Cut((start,), 0.95)
        if inner := cut(rest).places:
            return Cut((start, *(start + other for other in inner)), 0.95)
    return NONE


def _score(word: str, place: int, lexicon: Lexicon) -> float:
    first, second = word[:place], word[place:]
    sure = in_small(first, second, lexicon)
    return sure + _evenness(first, second, lexicon) if sure else 0.0


def _evenness(first: str, second: str, lexicon: Lexicon) -> float:
    """Decides between cuts that are equally sure: the pair of more frequent words, by a hair."""
    return min(0.009, sqrt(lexicon.count(first) * lexicon.count(second)) / 1e8)


def _chain(word: str, lexicon: Lexicon) -> Cut:
    """Where three words and more are glued: the likeliest row of frequent words of which each two are neighbours."""
    small = word.lower()
    ways: dict[int, tuple[float, tuple[int, ...]]] = {0: (0.0, ())}
    for end in range(2, len(word) + 1):
        found = [
            (score + weight, (*places, start))
            for start, (score, places) in ways.items()
            if (weight := _link(small if start else word, places[-1] if places else 0, start, end, lexicon)) is not None
        ]
        if found:
            ways[end] = max(found)
    places = ways.get(len(word), (0.0, ()))[1][1:]
    return Cut(places, 0.95) if len(places) > 1 else NONE


def _link(word: str, before: int, start: int, end: int, lexicon: Lexicon) -> float | None:
    """How likely the word from `start` to `end` follows the one from `before`, `None` where it may not."""
    this = word[start:end]
    times = lexicon.counts.get(this, 0) if start else lexicon.count(this)
    if times < RARE[min(len(this), 4)]:
        return None
    if not start or _may_follow(word[before:start], this, lexicon):
        return log(times) - UNIT
    return log(times) - UNIT - STRANGERS if min(start - before, len(this)) > 4 and times >= 20 else None


def _may_follow(first: str, second: str, lexicon: Lexicon) -> bool:
    free = (first in FREE or second in FREE) and len(first) + len(second) > 5
    return free or lexicon.are_neighbours(first, second)


def _derived(word: str, lexicon: Lexicon) -> bool:
    """Whether the word is a known one with an ending or a beginning that words of English take."""
    for ending in _ENDINGS:
        stem = word.removesuffix(ending)
        if len(stem) > 2 and stem != word and any(form in lexicon for form in _stems(stem)):
            return True
    return any(
        word.startswith(start) and len(word) - len(start) > 3 and word[len(start) :] in lexicon for start in _BEGINNINGS
    )


def _stems(stem: str) -> tuple[str, ...]:
    if stem[-1] == "i":
        return (stem[:-1] + "y",)
    if stem[-1] == stem[-2]:
        return stem, stem[:-1]
    return stem, stem + "e"
