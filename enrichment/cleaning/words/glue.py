"""Words that stand glued together, in running text."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator

from enrichment.cleaning.edits import Edit
from enrichment.cleaning.words.joints import FUNCTION
from enrichment.cleaning.words.lexicon import english
from enrichment.cleaning.words.splitting import Cut, cut

KIND = "glue"

RECURS = 3
"""Times that a word must stand in a text to be taken for a name rather than for an accident, unless all is sure."""

FOREIGN = 0.5
"""Share of word forms that are not English ones from which a text is in another language, and left alone."""

SHORT = 20
"""Word forms up to which a text is too short to tell its language."""

SURE = 0.975
"""Confidence from which a seam counts whatever the rest of the text is like."""

RATE = 0.005
"""Share of words with an unsure seam from which a text is one that lost blanks: clean copy has a tenth of it."""

_WORD = re.compile(r"(?<![\w@#/\\&=-])(?<!\w[.'’])[^\W\d_]+(?:['’][^\W\d_]+)*+(?![\w@/\\=-]|\.\w)")
_TOKEN = re.compile(r"[A-Za-zÀ-ÖØ-öø-ɏ]++(?:['’][A-Za-zÀ-ÖØ-öø-ɏ]++)*+")
_SENTENCES = re.compile(
    r"[.!?](?<=[^\W\d_]{2}.|[a-z\d]['’”\")%].)['’”\")]*(?=[“‘\"]?([A-Z][a-z’']*)(?:[\s,’'A-Z]|\.\s))"
)
_DOMAINS = frozenset("com net org gov edu js".split())
_COMMA = re.compile(r"[,;](?<=[a-z]{2}.)(?=[A-Za-z][a-z])")
_CLOSED = re.compile(r"”(?<=[a-z,.!?]”)(?=[A-Za-z])")
_OPENED = re.compile(r"“(?<=[a-z]{2}“)(?=[A-Za-z])")
_BRACKET = re.compile(r"\)(?<=[a-z]{2}\))(?=[A-Za-z]{2})")
_YEAR = re.compile(r"(?:19|20)\d{2}(?=([A-Z][a-z]+)\b)(?<![\w.,/:$€£#-]....)")
_INTO_YEAR = re.compile(r"(?:19|20)\d{2}\b(?<=[a-z]....)")
_BESIDE_YEAR = re.compile(r"(?:19|20)\d{2}(?:(?<=[a-z]....)|(?=[A-Z]))")
_BEFORE_YEAR = re.compile(r"\b(?:in|since|by|of|from|until|during|and|the|before|after|between)$")


def glued(text: str) -> Iterable[Edit]:
    """A blank goes in where one is missing between two words, a sentence's end and the next, a word and a year."""
    return [*_words(text), *_seams(text)]


def _words(text: str) -> Iterator[Edit]:
    forms = set(_TOKEN.findall(text))
    strange = forms - english().forms
    if len(strange) > len(forms) * FOREIGN and len(forms) > SHORT:
        return
    cuts = {word: parts for word in strange if (parts := cut(word)).places}
    if not cuts:
        return
    if not _is_glued(text, list(cuts.values())):
        cuts = {word: parts for word, parts in cuts.items() if parts.confidence > SURE}
    if not cuts:
        return
    places = [found for found in _WORD.finditer(text) if found[0] in cuts]
    times = Counter(found[0] for found in places)
    for found in places:
        where = cuts[found[0]]
        if times[found[0]] < RECURS or _is_sure(found[0], where):
            for place in where.places:
                at = found.start() + place
                yield Edit(at, at, " ", KIND, "glued-words", round(where.confidence, 2))


def _is_glued(text: str, cuts: list[Cut]) -> bool:
    """Whether the text is one that lost blanks, so that seams count that are less than sure: one seam is sure, a
    sentence hangs on the one before it, or there are too many for words that only look like two.
    """
    if any(parts.confidence > SURE for parts in cuts) or _SENTENCES.search(text):
        return True
    return len(cuts) > 1 and len(cuts) > text.count(" ") * RATE


def _is_sure(word: str, where: Cut) -> bool:
    """Whether one of the parts is a word that no name holds."""
    return where.confidence > 0.96 and any(
        part.lower() in FUNCTION for part in (word[: where.places[0]], word[where.places[-1] :])
    )


def _seams(text: str) -> Iterator[Edit]:
    for found in _SENTENCES.finditer(text):
        if found[1].lower() not in _DOMAINS and not _is_address(text, found.start()) and _are_words(text, found):
            yield Edit(found.end(), found.end(), " ", KIND, "glued-sentences", 0.95)
    for pattern, rule in ((_COMMA, "glued-comma"), (_CLOSED, "glued-quote"), (_BRACKET, "glued-bracket")):
        for found in pattern.finditer(text):
            yield Edit(found.end(), found.end(), " ", KIND, rule, 0.93)
    for found in _OPENED.finditer(text):
        yield Edit(found.start(), found.start(), " ", KIND, "glued-quote", 0.93)
    yield from _years(text)


def _years(text: str) -> Iterator[Edit]:
    if not _BESIDE_YEAR.search(text):
        return
    for found in _YEAR.finditer(text):
        if found[1] in english():
            yield Edit(found.end(), found.end(), " ", KIND, "glued-year", 0.93)
    for found in _INTO_YEAR.finditer(text):
        if _BEFORE_YEAR.search(text[max(0, found.start() - 9) : found.start()]):
            yield Edit(found.start(), found.start(), " ", KIND, "glued-year", 0.93)


def _are_words(text: str, found: re.Match[str]) -> bool:
    """Whether what stands on either side of a full stop is a word, or what comes after it is glued itself."""
    if len(found[1]) == 1 and found[1] not in "AI":
        return False
    before = _TOKEN.findall(text[max(0, found.start() - 30) : found.start()])
    known = bool(before) and before[-1] in english()
    return found[1] in english() or known or bool(cut(found[1]).places)


def _is_address(text: str, place: int) -> bool:
    """Whether the full stop belongs to an address: its word has a slash, an at or a `www` in it."""
    start = max(text.rfind(" ", max(0, place - 80), place), text.rfind("\n", max(0, place - 80), place)) + 1
    word = text[start:place]
    return "/" in word or "@" in word or word.lower().startswith("www") or "." in word
