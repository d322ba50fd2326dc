"""The name to call a participant by."""

import re
from collections import Counter
from collections.abc import Sequence

from enrichment.entities.countries import country, nationality
from enrichment.entities.mentions import Found
from enrichment.entities.names import folded, without_possessive
from enrichment.entities.vocabulary import ABBREVIATIONS, LEGAL, SMALL, SPELLED_OUT
from schemas.annotations import EntityType

_KEEP_THE = frozenset({EntityType.PER, EntityType.GPE, EntityType.WORK})
_PEOPLE_AND_PLACES = frozenset({EntityType.PER, EntityType.GPE, EntityType.LOC, EntityType.NORP})
_THE = re.compile(r"^[Tt]he\s+(?=\w)")
_LEGAL = re.compile(rf"(?<=\w),?\s+(?:{'|'.join(sorted(LEGAL - SPELLED_OUT))})\.?$", re.IGNORECASE)
_VOWELLESS = re.compile(r"[^AEIOUY]+")

LONG_ABBREVIATION = 6
"""Letters of the longest single word in capitals that may be an abbreviation (UNICEF, ECOWAS, ABS-CBN)."""

SHORT_WORD = 4
"""The same for a name of several words, each of which may be one (USS COLE, AB 1179)."""


def canonical(mentions: Sequence[Found]) -> str:
    """The name of a group of mentions: the form most fully spelled out, in normal case, on one line.

    Of the forms in the story, those not in capitals come first, then those with most words spelled out (an initial, a
    legal form, "The" are none), then those without 's, then the body's, then the most frequent, then the first. A
    possessive ending goes where the story has the name without it, and organisations lose legal form and "The" (Apple
    Inc. is Apple), so that an entity keeps its id from story to story. For the same reason countries and nationalities
    have the table's name: "United States" for "U.S." and "America", "British" for "Britons". A name that stands in
    capitals only is put into normal case, but for what is known or looks like an abbreviation.
    """
    kind = mentions[0].type
    known = _known(kind, mentions[0].text)
    return known or _plain(kind, _best(kind, mentions), {mention.text for mention in mentions})


def _known(kind: EntityType, text: str) -> str | None:
    if kind is EntityType.GPE and (place := country(text)):
        return place.name
    people = nationality(text) if kind is EntityType.NORP else None
    return people.adjective if people else None


def _best(kind: EntityType, mentions: Sequence[Found]) -> str:
    counts = Counter(_one_line(mention.text) for mention in mentions)
    in_text = {_one_line(mention.text) for mention in mentions if mention.field != "headline"}
    first = {text: place for place, text in reversed(list(enumerate(counts)))}

    def rank(text: str) -> tuple[object, ...]:
        base = without_possessive(text) == text
        return not _shouted(kind, text), _spelled(text), base, text in in_text, counts[text], -first[text]

    return max(counts, key=rank)


def _one_line(text: str) -> str:
    return " ".join(text.split())


def _spelled(text: str) -> tuple[int, int]:
    words = folded(text).split()
    whole = [word for word in words if len(word) > 1 and word not in LEGAL and word != "the"]
    return len(whole), len([word for word in words if len(word) == 1])


def _plain(kind: EntityType, text: str, texts: set[str]) -> str:
    if without_possessive(text) in texts:
        text = without_possessive(text)
    if kind is EntityType.ORG:
        text = _LEGAL.sub("", text)
    if kind not in _KEEP_THE:
        text = _THE.sub("", text)
    return normal_case(text) if _shouted(kind, text) else text


def _shouted(kind: EntityType, text: str) -> bool:
    """Whether the capitals are the headline's and not the name's."""
    if not text.isupper() or len(text) < 2:
        return False
    words = text.replace("-", " ").split()
    if kind in _PEOPLE_AND_PLACES:
        return len(words) > 1 or not _abbreviation(text)
    return max(map(len, words)) > (LONG_ABBREVIATION if len(text.split()) == 1 else SHORT_WORD)


def normal_case(text: str) -> str:
    """A name in capitals as it is written elsewhere: "BANK OF CHINA" as "Bank of China", "IBM" as it is."""
    words = text.split(" ")
    return " ".join(
        word.lower() if place and word.lower() in SMALL else _capitalised(word) for place, word in enumerate(words)
    )


def _capitalised(word: str) -> str:
    if "-" in word:
        # Only the first part is looked at for being an abbreviation: EU-China, but Kim Jong-Un.
        first, *rest = word.split("-")
        return "-".join((_capitalised(first), *map(str.capitalize, rest)))
    if _abbreviation(word):
        return word
    if len(word) > 3 and word.startswith("MC"):
        return "Mc" + word[2:].capitalize()
    head, apostrophe, tail = word.partition("'" if "'" in word else "’")
    return head.capitalize() + apostrophe + (tail.capitalize() if len(tail) > 1 else tail.lower())


def _abbreviation(word: str) -> bool:
    letters = word.replace(".", "")
    dotted = len(letters) > 1 and word.count(".") >= len(letters) - 1
    return dotted or letters in ABBREVIATIONS or bool(_VOWELLESS.fullmatch(letters)) or any(map(str.isdigit, word))
