"""Words as the teacher reads them: word pieces without case, and beside each the case that was lost."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from tokenizers import Tokenizer

CASES = ("other", "lower", "title", "upper", "letter", "mixed", "digit", "mark", "rest")
"""Kinds of spelling; "rest" is a piece that is not the first of its word."""
MOST = 12
"""Pieces kept of one word: an address or a hash has hundreds that say nothing."""
LONGEST = 510
"""Pieces that the encoder takes, without its own two marks."""


@dataclass(frozen=True)
class Pieces:
    """One text, from [CLS] to [SEP]. `first` holds for each word the place of its first piece."""

    ids: list[int]
    cases: list[int]
    first: list[int]


class Cutter:
    """Cuts words into pieces, with a memory of words seen."""

    def __init__(self, folder: Path) -> None:
        self._tokenizer = Tokenizer.from_file(str(folder / "tokenizer.json"))
        self._tokenizer.no_truncation()
        self._tokenizer.no_padding()
        self._start, self._end, self._unknown = (self._tokenizer.token_to_id(t) for t in ("[CLS]", "[SEP]", "[UNK]"))
        self._seen: dict[str, list[int]] = {}

    def cut(self, words: Sequence[str]) -> Pieces:
        """The pieces of a text. A blank between paragraphs is read as an end mark.

        A text of more than `LONGEST` pieces is read by the first piece of each word.
        """
        most = MOST if sum(len(self._pieces(word)) for word in words) <= LONGEST else 1
        ids, cases, first = [self._start], [0], []
        for word in words:
            first.append(len(ids))
            found = self._pieces(word)[:most]
            ids += found
            cases += [CASES.index(spelling(word)), *[CASES.index("rest")] * (len(found) - 1)]
        return Pieces([*ids, self._end], [*cases, 0], first)

    def _pieces(self, word: str) -> list[int]:
        if word not in self._seen:
            ids = self._tokenizer.encode(word, add_special_tokens=False).ids[:MOST]
            self._seen[word] = ids or [self._end if word.isspace() else self._unknown]
        return self._seen[word]


def spelling(word: str) -> str:
    """Which of `CASES` a word is."""
    if not any(map(str.isalnum, word)):
        return "mark"
    if not any(map(str.isalpha, word)):
        return "digit"
    if len(word) == 1:
        return "letter" if word.isupper() else "lower"
    for name, told in (("lower", word.islower()), ("upper", word.isupper()), ("title", word.istitle())):
        if told:
            return name
    return "mixed"
