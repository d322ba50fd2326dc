"""The shorter forms that a name other than a person's may take in the same story."""

from collections.abc import Callable, Iterator, Mapping

from enrichment.entities.countries import country, nationality
from enrichment.entities.names import folded, initials, without_possessive, words
from enrichment.entities.vocabulary import BUILDINGS, BUSINESS, LEGAL, PLACES
from schemas.annotations import EntityType

Name = tuple[str, ...]

_SPELLED = {"un": ("united", "nations"), "eu": ("european", "union"), "us": ("united", "states")}


def forms(kind: EntityType, name: str) -> set[str]:
    """What else a story may call the thing of this name, folded: initials, the head without what it is, and so on.

    The name itself is not among them. A form is a guess: it holds only where the story has it and no other name of the
    same type has the same.
    """
    shorter = _FORMS.get(kind)
    if shorter is None or not words(name):
        return set()
    return {" ".join(form) for form in shorter(name) if form} - {folded(name)}


def key(kind: EntityType, name: str) -> str:
    """What is the same for all spellings of a name of this type.

    Countries by any of their names are one, as are a nationality's noun, adjective and plural, a company with its legal
    form and without, "UN" and "United Nations" before another name, and all with "The" and without.
    """
    if kind is EntityType.GPE and (place := country(name)):
        return f"country {place.code}"
    if kind is EntityType.NORP:
        people = nationality(name)
        return f"people {people.adjective}" if people else folded(name).removesuffix("s") or folded(name)
    if kind is EntityType.PER:
        return folded(name)
    full = _without_the(name)
    return " ".join(_without_last(_spelled(full), LEGAL) if kind is EntityType.ORG else full)


def _without_the(name: str) -> Name:
    full = words(name)
    return full[1:] if len(full) > 1 and full[0] == "the" else full


def _abbreviations(name: str) -> Iterator[Name]:
    return ((letters,) for letters in initials(_without_the(name)))


def _organisation(name: str) -> Iterator[Name]:
    full = _without_the(name)
    home = _without_home(full)
    for whole in {full, home, _without_last(full, LEGAL)}:
        yield whole
        yield from ((letters,) for letters in initials(whole))
    short = _without_last(home, BUSINESS)
    if short[0] not in BUSINESS:
        yield from (home[:length] for length in range(len(short), len(home)))
    if full[-1].endswith("s") and full[-1] not in BUSINESS:
        yield full[-1:]  # the (Los Angeles) Lakers, the (New York) Times
    if "of" in full:
        yield full[: full.index("of")]  # the Congress (of the Philippines)
        yield _turned(full)
    yield words(without_possessive(name))


def _law(name: str) -> Iterator[Name]:
    yield from _abbreviations(name)
    yield _turned(_without_the(name))


def _turned(full: Name) -> Name:
    """The Department of Justice as the Justice Department, the Treaty of Lisbon as the Lisbon Treaty."""
    at = full.index("of") if "of" in full else 0
    return (*(word for word in full[at + 1 :] if word != "the"), *full[:at])


def _place(name: str) -> Iterator[Name]:
    full = _without_the(name)
    yield from _abbreviations(name)
    yield words(name.partition(",")[0])
    yield _without_last(full, PLACES)
    if full[0] in PLACES:
        yield full[1:]


def _building(name: str) -> Iterator[Name]:
    full = _without_the(name)
    yield from _abbreviations(name)
    short = _without_last(full, BUILDINGS)
    yield from (full[:length] for length in range(len(short), len(full)))
    yield tuple(word for word in full if word != "international")


def _ending(name: str) -> Iterator[Name]:
    """For what is called by its last words: the (2008) Summer Olympics, the (Boeing) 737."""
    full = _without_the(name)
    yield from _abbreviations(name)
    yield from (full[start:] for start in range(1, len(full)))


def _spelled(full: Name) -> Name:
    return (*_SPELLED.get(full[0], full[:1]), *full[1:]) if len(full) > 1 else full


def _without_last(full: Name, ends: frozenset[str]) -> Name:
    """Without the last words as long as they are among `ends`; one word is left."""
    length = len(full)
    while length > 1 and full[length - 1] in ends:
        length -= 1
    return full[:length]


def _without_home(full: Name) -> Name:
    """Without the country, its people or the United Nations before the name of what is theirs."""
    for length in (3, 2, 1):
        owner = " ".join(full[:length])
        if len(full) > length and (owner in ("un", "united nations", "eu") or country(owner) or nationality(owner)):
            return full[length:]
    return full


_FORMS: Mapping[EntityType, Callable[[str], Iterator[Name]]] = {
    EntityType.ORG: _organisation,
    EntityType.GPE: _place,
    EntityType.LOC: _place,
    EntityType.FAC: _building,
    EntityType.EVENT: _ending,
    EntityType.PROD: _ending,
    EntityType.LAW: _law,
}
