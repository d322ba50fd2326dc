"""Which person a shorter name stands for, as far as the names of one story tell."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping

from enrichment.entities.vocabulary import SHORT_NAMES

Name = tuple[str, ...]
"""The words of a folded name."""

FAMILY = 50
"""People of one surname, or with one first name, of whom a name of several words may be the shorter form. A story with
more of them is a list, and comparing all with all would take quadratic time."""

SUFFIXES = frozenset(("jr", "sr", "ii", "iii", "iv"))


def is_part(short: Name, long: Name) -> bool:
    """Whether a person called `long` may be called `short`: fewer words in the same order, or first names shortened.

    One word must be the last or the first ("Putin" and "Xi" of Vladimir Putin and Xi Jinping); several must end alike
    ("bin Salman", "Barack Obama" of Barack Hussein Obama). An initial stands for the word in its place, and none may be
    passed over before it: George W. Bush is not George H. W. Bush. A first name's short form stands for it (Bill for
    William). A suffix (Jr., III) may be left out, not changed.
    """
    if not 0 < len(short) < len(long):
        return bool(short) and short != long and _same_but_for_first_names(short, long)
    core = _without_suffix(long)
    if short[-1] not in SUFFIXES and len(core) < len(long):
        return short == core or is_part(short, core)
    if len(short) == 1:
        return short[0] in (long[0], long[-1])
    return short[-1] == long[-1] and _in_order(short, long)


class People:
    """The names of persons in a story: who has a name that no longer one takes in, and whom the others stand for."""

    def __init__(self, names: Iterable[Name]) -> None:
        self._by_first: dict[str, list[Name]] = defaultdict(list)
        self._by_last: dict[str, list[Name]] = defaultdict(list)
        self._by_initials: dict[str, list[Name]] = defaultdict(list)
        self.fits: Mapping[Name, Collection[Name]] = dict(self._placed(names))

    def fitting(self, name: Name) -> Collection[Name]:
        """The full names that this may be short for: by family name, else by first name, else by initials (JFK)."""
        if len(name) > 1:
            family = self._by_last[_without_suffix(name)[-1]]
            return [full for full in family if is_part(name, full)] if len(family) <= FAMILY else ()
        word = "".join(name)
        return self._by_last.get(word) or self._by_first.get(word) or self._by_initials.get(word) or ()

    def _placed(self, names: Iterable[Name]) -> Iterator[tuple[Name, Collection[Name]]]:
        # Longest first, words before initials: what a name can stand for has then been placed already.
        for name in sorted(set(names), key=lambda name: (-len(name), -sum(map(len, name)), name)):
            fitting = self.fitting(name)
            if not fitting:
                self._add(name)
            yield name, fitting

    def _add(self, full: Name) -> None:
        core = _without_suffix(full)
        if len(core) > 1:
            self._by_first[core[0]].append(full)
            self._by_last[core[-1]].append(full)
        if len(core) > 2:
            self._by_initials["".join(word[0] for word in core)].append(full)


def _without_suffix(name: Name) -> Name:
    return name[:-1] if len(name) > 1 and name[-1] in SUFFIXES else name


def _same_but_for_first_names(short: Name, long: Name) -> bool:
    return len(short) == len(long) > 1 and short[-1] == long[-1] and all(map(_stands_for, short, long))


def _in_order(short: Name, long: Name) -> bool:
    at = 0
    for word in short:
        while at < len(long) and not _stands_for(word, long[at]):
            if len(word) == 1 and at > 0:
                return False
            at += 1
        if at == len(long):
            return False
        at += 1
    return True


def _stands_for(word: str, of: str) -> bool:
    same = SHORT_NAMES.get(word, word) == SHORT_NAMES.get(of, of)
    return same or (len(word) == 1 and of.startswith(word))
