"""One paragraph and what can be counted in it."""

import re
from dataclasses import dataclass, field

from enrichment.cleaning.kinds import Kind
from enrichment.cleaning.paragraphs.once import once
from enrichment.cleaning.paragraphs.verdict import Verdict

_WORD = re.compile(r"\w++(?:['’.,-]\w++)*+")
_END = re.compile(r"""[.!?…:;]['"”’»)\]]*$|[。！？」]$|[.!?]['"”’»)\]]*\s*(?:\[\d+\]|\([^()]{1,40}\))$""")
_CAPITAL = re.compile(r"[A-ZÀ-ÖØ-Þ]")
_MARK = re.compile(r"^(?:[•◦▪■●*·»>→–—|-]+\s+|\d{1,2}[.)]\s+|\([a-z0-9]{1,2}\)\s+)")
TAIL = 64
"""Characters in which a sentence's end is looked for: its marks, and a short note or number after it."""

STOP = frozenset(
    "the of and to a in that is was for on with as by at from it he she they we you i his her their its be are were has"
    " have had not but this which who will would said or an been than after about into more when there what so if do"
    " can could no our your my us him them up out over just one all also i'm it's don't"
    " der die das und in zu den von mit ist im nicht ein eine auf für dem des sich auch es an als wir sie ich"
    " le la les de des et un une que qui dans pour pas sur au par est du en il elle nous vous"
    " el los las y del que se por con una para su al lo como più di il che per non della dei da een het van".split()
)
"""Frequent words of five languages: running text has them, lists of links and labels have few."""

_UNSPACED = re.compile(
    r"[\u0600-\u06ff\u0900-\u0dff\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff]+"
)


def _unspaced(text: str) -> int:
    """Characters of scripts whose words and frequent words we do not know."""
    return 0 if text.isascii() else sum(map(len, _UNSPACED.findall(text)))


READ = 400
"""Characters of a paragraph whose words are looked at."""


@dataclass(eq=False)
class Paragraph:
    """A paragraph at `start` of the text. What HTML tells beside the text stays at its defaults for plain text.

    `gap` counts the blank lines before it. `linked` is the share of characters in links, `tag` the element that holds
    the paragraph, `hints` the kinds that classes and ids around it name, with their weight. `read` is the verdict on
    its words, once it was judged.
    """

    start: int
    text: str
    gap: int = 1
    tag: str = ""
    linked: float = 0.0
    hints: dict[Kind, float] = field(default_factory=dict)
    inside: bool = True
    read: Verdict | None = None

    @property
    def end(self) -> int:
        """Where the paragraph ends, exclusive."""
        return self.start + len(self.text)

    @once
    def words(self) -> list[str]:
        """The words, as written, of the first part of a long paragraph: enough to tell what it is."""
        return _WORD.findall(self.text[:READ])

    @once
    def folded(self) -> list[str]:
        """The words in small letters."""
        return list(map(str.lower, self.words))

    @once
    def size(self) -> int:
        """The number of words; of a long paragraph that of its blanks."""
        return len(self.words) if len(self.text) <= READ else self.text.count(" ") + 1

    @once
    def bare(self) -> str:
        """The text without a bullet, an arrow or a number before it."""
        return _MARK.sub("", self.text.strip(), count=1)

    @once
    def ends(self) -> bool:
        """Whether it ends as a sentence does."""
        return _END.search(self.text.rstrip()[-TAIL:]) is not None

    @once
    def stops(self) -> float:
        """Share of frequent words, 0 to 1."""
        words = self.folded
        return len([word for word in words if word in STOP]) / len(words) if words else 0.0

    @once
    def capitals(self) -> float:
        """Share of words that begin with a capital letter."""
        words = self.words
        return sum(_CAPITAL.match(word) is not None for word in words) / len(words) if words else 0.0

    @once
    def prose(self) -> bool:
        """Whether it reads as running text: a sentence of some length, with the words that sentences are made of.

        Scripts that write without blanks are measured in characters.
        """
        count, length = self.size, len(self.text)
        if count > 60 or length > 500:
            return self.stops > 0.15 or self.capitals < 0.4
        if length > 24 and _unspaced(self.text[:400]) * 2 > min(length, 400):
            return length > 60 or self.ends
        if not self.ends:
            return count > 30 and self.stops > 0.25
        return (count > 9 and self.stops > 0.2) or (count > 14 and (self.stops > 0.12 or self.capitals < 0.45))

    @once
    def marked(self) -> bool:
        """Whether a bullet or a number stands before it."""
        return _MARK.match(self.text.lstrip()) is not None
