"""Numbers in words: `twenty-one`, `two and a half million`, `a dozen`, `three-quarters`, `half a million`."""

import re
from collections.abc import Iterator
from decimal import Decimal
from typing import Final

from enrichment.values.number import Number
from enrichment.values.scales import SCALES
from enrichment.values.written import HYPHEN, SPACE

_UNITS: Final = (
    "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
    "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen",
)  # fmt: skip
_TENS: Final = ("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")
_SMALL: Final = {word: Decimal(value) for value, word in enumerate(_UNITS)} | {
    word: Decimal(10 * value) for value, word in enumerate(_TENS, 2)
}
_PARTS: Final = {"half": 2, "third": 3, "quarter": 4, "fifth": 5, "eighth": 8, "tenth": 10}
_LARGE: Final = {word: scale for word, scale in SCALES.items() if len(word) > 3 and word != "hundred"}

_WORD: Final = "|".join(
    [*sorted(_SMALL, key=len, reverse=True), "hundred", "dozen", *_LARGE, *(f"{p}s?" for p in _PARTS)]
)
_STARTS: Final = frozenset((*_SMALL, "hundred", "dozen", *_LARGE, *_PARTS, *(f"{part}s" for part in _PARTS)))
_GAP: Final = rf"(?:{SPACE}|{HYPHEN})"
_RUN: Final = re.compile(
    rf"(?:{_WORD})\b(?:{_GAP}(?:and{SPACE}|of{SPACE})?(?:an?{_GAP})?(?:{_WORD})\b){{0,23}}", re.IGNORECASE
)
_ARTICLE: Final = re.compile(rf"\ban?{_GAP}$", re.IGNORECASE)
_LONGEST_ARTICLE: Final = 5
_LINKS: Final = frozenset(("a", "an", "and", "of"))
_TOKEN: Final = re.compile(r"[A-Za-z]+")


def find(text: str) -> Iterator[Number]:
    """Each number in words, by place. Two that only stand side by side (`six one`) are two."""
    at = 0
    for token in _TOKEN.finditer(text):
        if token.start() < at or token.group().lower() not in _STARTS:
            continue
        run = _RUN.match(text, token.start())
        at = _with_article(text, token.start(), at)
        while run and at < run.end():
            number, at = _first(text, at, run.end())
            if number:
                yield number


def _with_article(text: str, start: int, least: int) -> int:
    """Where the number begins whose first word starts at `start`: at the article before it, if there is one."""
    before = text[max(least, start - _LONGEST_ARTICLE) : start]
    article = _ARTICLE.search(before)
    return start - len(before) + article.start() if article else start


def _first(text: str, at: int, end: int) -> tuple[Number | None, int]:
    """The number that starts at the first word from `at` on, if one does, and where to go on."""
    start = on = taken = -1
    count = _Count()
    for token in _TOKEN.finditer(text, at, end):
        word = token.group().lower()
        start, on = (token.start(), token.end()) if start < 0 else (start, on)
        if not count.take(word):
            break
        if word not in _LINKS:
            taken = token.end()
    if taken < 0:
        return None, max(on, at + 1)
    return Number(start, taken, count.total + count.group, spelled=True, part=count.part), taken


class _Count:
    """Takes the words of a number one by one, as long as they make one number.

    `_room` is what the next small number must stay under, `_ceiling` the same for the next scale.
    """

    def __init__(self) -> None:
        self.total = Decimal(0)
        self.group = Decimal(0)
        self.found = False
        self.part = False
        self._room = 100
        self._ceiling = Decimal(10**15)
        self._last = ""

    def take(self, word: str) -> bool:
        """Whether `word` goes on with the number; it is counted then."""
        name = word[:-1] if word.endswith("s") and word[:-1] in _PARTS else word
        if word in _SMALL:
            taken = self._small(_SMALL[word])
        elif word in ("hundred", "dozen"):
            taken = self._multiply(Decimal(100 if word == "hundred" else 12))
        elif word in _LARGE:
            taken = self._scale(_LARGE[word])
        elif name in _PARTS:
            taken = self._fraction(_PARTS[name], plural=name != word)
        else:
            taken = self._link(word)
        self._last = word
        return taken

    def _small(self, value: Decimal) -> bool:
        if value >= self._room or self._last in ("a", "an", "of") or self.part:
            return False
        if self._last == "and" and self._room != 100:
            return False
        self.group += value
        self.found = True
        self._room = 10 if value >= 20 else 0
        return True

    def _multiply(self, by: Decimal) -> bool:
        if not self._may_multiply() or self.group >= 100:
            return False
        self.group = (self.group or Decimal(1)) * by
        self.found, self.part, self._room = True, False, 100 if by == 100 else 0
        return True

    def _scale(self, by: Decimal) -> bool:
        if by >= self._ceiling or not self._may_multiply():
            return False
        self.total += (self.group or Decimal(1)) * by
        self.group, self.found, self.part = Decimal(0), True, False
        self._room, self._ceiling = 100, by
        return True

    def _may_multiply(self) -> bool:
        """A scale needs something to multiply: a number or an article; a part needs the article (`half a million`)."""
        if self.part:
            return self._last in ("a", "an")
        return self.group > 0 or self._last in ("a", "an")

    def _fraction(self, under: int, plural: bool) -> bool:
        if self._last == "a" and self.group and not self.part and under == 2:
            self.group += Decimal("0.5")
            self._room = 0
            return True
        counts = self.group if self.found else Decimal(1)
        alone = not self.found and (under == 2 or self._last == "a")
        if self.part or self.total or not (alone or (0 < self.group < under and self._last in _SMALL)):
            return False
        if plural != (counts > 1):
            return False
        self.group, self.found, self.part, self._room = round(counts / under, 4), True, True, 0
        return True

    def _link(self, word: str) -> bool:
        if word == "of":
            return self.part
        if word == "and":
            return self.found and not self.part
        return not self._last or self._last in ("and", "of") or self.part
