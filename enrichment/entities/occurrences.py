"""Where known names stand in a text, as whole words."""

import re
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence

from enrichment.entities.vocabulary import CALLED, FUNCTION_WORDS

Span = tuple[int, int]

_WORD = re.compile(r"\w+")
_BEFORE = re.compile(r"(\w+)\.? \Z")
_AFTER = re.compile(r" ?[&-]? ?([^\W\d_]\w*)")
_SENTENCE = re.compile(r"(?:\A|[.!?:\n]['\"”’)]*)\s*['\"“‘(]*\Z")
_NEAR = 40
"""Code points of context that are looked at: more than a long word."""


class Names:
    """Spellings to look for, and what the story tells of its words."""

    def __init__(self, spellings: Iterable[str], story: str) -> None:
        self._lower = {word for word in _WORD.findall(story) if word.islower()}
        self._spellings: dict[str, set[str]] = defaultdict(set)
        for spelling in spellings:
            first = _WORD.match(spelling)
            if first and not self._ordinary(spelling):
                self._spellings[first[0]].add(spelling)
        # By length, the longest name first: at most 200 looks at a place, however many names begin alike.
        self._lengths = {
            word: sorted({len(name) for name in names}, reverse=True) for word, names in self._spellings.items()
        }

    def at(self, text: str, word: re.Match[str]) -> Span | None:
        """The longest of the names that begins with this word and ends with a word."""
        for length in self._lengths.get(word[0], ()):
            start, end = word.start(), word.start() + length
            if text[start:end] in self._spellings[word[0]] and _ends(text, end):
                return start, end
        return None

    def alone(self, text: str, span: Span) -> bool:
        """Whether what stands here is the name and not a part of a longer one, nor an ordinary word or a currency."""
        start, end = span
        before, after = text[max(0, start - _NEAR) : start], text[end : end + _NEAR]
        if text[start:end].casefold() in FUNCTION_WORDS and _SENTENCE.search(before):
            return False
        following, leading = _AFTER.match(after), _BEFORE.search(before)
        if after[:1] in ("$", "€", "£") or (following and following[1][0].isupper()):
            return False
        return not leading or not leading[1][0].isupper() or leading[1].casefold() in self._lower | CALLED

    def _ordinary(self, spelling: str) -> bool:
        return spelling.casefold() in self._lower or not any(map(str.isupper, spelling))


def occurrences(text: str, names: Names, taken: Sequence[Span]) -> Iterator[Span]:
    """Where the names stand in the text, by place, but for `taken`: spans that do not overlap, by place."""
    starts = [start for start, _ in taken]
    done = 0
    for word in _WORD.finditer(text):
        span = names.at(text, word) if word.start() >= done else None
        if span and _free(span, taken, starts) and names.alone(text, span):
            yield span
            done = span[1]


def _free(span: Span, taken: Sequence[Span], starts: Sequence[int]) -> bool:
    following = bisect_right(starts, span[0])
    before_is_over = following == 0 or taken[following - 1][1] <= span[0]
    return before_is_over and (following == len(taken) or starts[following] >= span[1])


def _ends(text: str, end: int) -> bool:
    return end <= len(text) and not (text[end - 1].isalnum() and text[end : end + 1].isalnum())
