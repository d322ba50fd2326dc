"""Whether two words that stand glued together were two: what speaks for a seam between them."""

import re
from functools import cache
from pathlib import Path

from enrichment.cleaning.words.lexicon import Lexicon

NAMES = Path(__file__).with_name("names.txt")

FUNCTION = frozenset(
    "the of to and a in that it is was for on with he as his at by from has had have are were be been this"
    " which not but an they their its will would who said says she her or more than about after before into"
    " when also one two three if there during against between while where could can may should must because"
    " since until under over through other some all new first last including according told we our us your"
    " you him them these those then what how so no out up most only such being both each any many several"
    " still just now even very like among within without i my me am do does did whose every own never much"
    " upon too yet itself himself themselves whether although though however".split()
)
"""Words that may stand beside almost any other."""

OPENERS = frozenset(
    "The A An He She It They We I In On At But And For As This That These Those There His Her Their Its If"
    " When While After Before According Since With By From To Of Or So Not No One Two Some Many Most All Also"
    " However Meanwhile".split()
)
"""Words that begin sentences."""

PREFIXES = frozenset("mc mac de la le di du da van von del fitz al el st ben bin ibn o d l san abu lo".split())
"""First parts of names that are written in one: McDonald, DeVos, LaRouche, MacArthur."""

PARTICLES = frozenset("over under out up down off in on by for with here there where after fore back".split())
"""Words that also begin compounds (outpaced, bystander, offload): alone they say little about a seam."""

AFTER = frozenset("out off up down over back away by through around about board line side".split())
"""Second parts of words that verbs make: readout, lockdown, buyout."""

SUFFIXES = frozenset(
    "town ton ville burg burgh berg land lands field fields ford wood woods port bridge creek side man men"
    " son stone more shire ham well wells worth way gate view mouth brook hill hills dale lake lakes ridge"
    " green water house home hall hurst ley leigh bury borough by chester haven head island park church kirk"
    " bank banks born bourne beach point spring springs line start off over in on ion is us as an are ran out"
    " up et al el la le ia ana ans ers shaw smith wick wright woman women day days stead stein feld bach baum"
    " gard glen holm hurst kin low mere mont rock royal sea vale wall water west east north south star tree"
    " white wold".split()
)
"""Last parts of names of places and families: Beavercreek, Johnstown, Jameson."""

TITLES = frozenset("Mr Ms Dr Lt St Sr".split())

COMMON = 20
"""Times in the lexicon's five million words from which a word counts as common."""

FREE = FUNCTION - PARTICLES
"""Words beside which a seam is all but certain."""


@cache
def written_so() -> frozenset[str]:
    """Names that have a capital inside by right."""
    lines = NAMES.read_text(encoding="utf-8").splitlines()
    return frozenset(name for line in lines if not line.startswith("#") for name in line.split())


def at_capital(first: str, second: str, lexicon: Lexicon) -> float:
    """How sure it is that a capital letter inside a word begins another one, 0 to 1."""
    if first.lower() in PREFIXES or first not in lexicon:
        return 0.0
    known = second in lexicon or second in OPENERS
    if first.islower():
        return _after_small(first, known, lexicon)
    if not known:
        strange = len(second) > 3 and (len(first) > 2 or first in TITLES)
        return 0.9 if strange and lexicon.count(first) >= COMMON else 0.0
    if lexicon.are_neighbours(first, second) and len(first) > 1:
        return 0.97
    if second in OPENERS and len(first) > 2 and lexicon.count(first) >= 2:
        return 0.97
    initial = len(second) == 1 and second.isupper()
    if not _is_name(first, lexicon) or not (initial or _is_name(second, lexicon)):
        return 0.0
    return 0.98 if min(lexicon.count(first), lexicon.count(second)) >= COMMON and not initial else 0.95


def _after_small(first: str, known: bool, lexicon: Lexicon) -> float:
    seen = lexicon.counts.get(first, 0)
    if first in FUNCTION:
        return 0.99 if len(first) > 1 or known else 0.0
    if len(first) < 3 or seen < 2:
        return 0.0
    return 0.98 if known else 0.95 if len(first) > 3 and seen >= 5 else 0.0


def _is_name(word: str, lexicon: Lexicon) -> bool:
    """Whether a capitalised word is hardly ever written small: Ukraine, Putin, but not Black or Cloud."""
    capitalised = lexicon.counts.get(word, 0)
    return len(word) > 3 and capitalised >= 2 and lexicon.counts.get(word.lower(), 0) * 20 < capitalised


def in_small(first: str, second: str, lexicon: Lexicon) -> float:
    """How sure it is that two words, the second in small letters, were two, 0 to 1."""
    one, two = lexicon.count(first), lexicon.counts.get(second, 0)
    if min(one, two) < 2 or not _may_stand(first, second):
        return 0.0
    free = first.lower() in FREE or second in FREE
    if first[0].isupper() and first.lower() not in FUNCTION:
        return _after_name(first, second, lexicon, free)
    if len(first) + len(second) < 5:
        both = first.lower() in FUNCTION and (second in FUNCTION or lexicon.counts.get(second, 0) >= 200)
        return 0.9 if both and lexicon.are_neighbours(first, second) else 0.0
    if lexicon.are_neighbours(first, second):
        return 0.99 if free else 0.97 if min(one, two) >= COMMON or len(first) + len(second) > 9 else 0.0
    return _apart(first, second, min(one, two), free)


def _may_stand(first: str, second: str) -> bool:
    if second in AFTER and first.lower() not in FUNCTION and not _inflected(first) and len(first) < 8:
        return False
    return (len(first) > 1 or first in ("a", "A", "I")) and (len(second) > 1 or second == "a")


def _after_name(first: str, second: str, lexicon: Lexicon, free: bool) -> float:
    known_name = second in FUNCTION and len(first) > 4 and lexicon.count(first) >= 10 * COMMON
    if (second in SUFFIXES and not known_name) or len(second) < 2 or len(first) < 3:
        return 0.0
    if lexicon.are_neighbours(first, second) and len(second) > 2:
        return 0.97
    if free:
        return 0.95 if lexicon.count(first) >= 2 and (len(first) > 4 or len(second) > 3) else 0.0
    return 0.94 if len(first) > 3 and len(second) > 3 and lexicon.counts.get(second, 0) >= COMMON else 0.0


def _apart(first: str, second: str, rarer: int, free: bool) -> float:
    """For words that were never seen side by side."""
    longer, shorter = max(len(first), len(second)), min(len(first), len(second))
    if free and shorter > 1 and longer > 3:
        return 0.95 if rarer >= COMMON or longer > 5 else 0.0
    if _inflected(first) and (len(second) > 3 or second in ("in", "on", "for", "by")):
        return 0.93 if rarer >= COMMON or longer + shorter > 11 else 0.0
    return 0.91 if shorter > 3 and longer + shorter > 11 and rarer >= 5 else 0.0


def _inflected(word: str) -> bool:
    """Endings that the first half of a compound hardly ever has."""
    return len(word) > 4 and _ENDINGS.search(word) is not None


_ENDINGS = re.compile(r"(?:ed|ing|ly|ous|ful|ive|ical|ional|ian|ment|tion|ity|ies|[^s]s|'s|’s)$")
