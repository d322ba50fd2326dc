"""What English words there are in news, how frequent they are, and which ones stand beside each other."""

import lzma
from array import array
from bisect import bisect_left
from collections.abc import Iterable, Mapping
from functools import cache
from pathlib import Path
from zlib import crc32

FILE = Path(__file__).with_name("lexicon.xz")
BREAK = b"\n\n"


class Lexicon:
    """Word forms as written ("the", "The", "NATO") with their counts, and the pairs of words that were seen.

    Pairs are kept as sorted 32-bit checksums: small, and wrong once in some twenty thousand look-ups.
    """

    def __init__(self, counts: Mapping[str, int], pairs: Iterable[int]) -> None:
        self.counts = dict(counts)
        self.forms = frozenset(self.counts)
        self._pairs = array("I", pairs)

    def __contains__(self, word: str) -> bool:
        """Whether the word is known: as written, or as its small form at the start of a sentence or in capitals."""
        return word in self.forms or word.lower() in self.forms or (word.isupper() and word.capitalize() in self.forms)

    def count(self, word: str) -> int:
        """How often the form was seen: a capitalised form counts with its small one, a small one alone."""
        return self.counts.get(word, 0) + (self.counts.get(word.lower(), 0) if word[:1].isupper() else 0)

    def are_neighbours(self, first: str, second: str) -> bool:
        """Whether the two were seen one after the other at least twice, in capitals or not."""
        wanted = checksum(first, second)
        place = bisect_left(self._pairs, wanted)
        return place < len(self._pairs) and self._pairs[place] == wanted


def checksum(first: str, second: str) -> int:
    """What stands for a pair of words."""
    return crc32(f"{first} {second}".lower().encode("utf-8", "surrogatepass"))


def pack(counts: Mapping[str, int], pairs: Iterable[int]) -> bytes:
    """A lexicon as the file holds it."""
    words = sorted(counts)
    steps = array("I", sorted(set(pairs)))
    if steps.itemsize != 4:
        raise TypeError("this machine's unsigned int is not of 32 bits")
    text = "\n".join(f"{word}\t{counts[word]}" for word in words).encode()
    return lzma.compress(text + BREAK + steps.tobytes(), preset=9 | lzma.PRESET_EXTREME)


def unpack(data: bytes) -> Lexicon:
    """The lexicon in a file's bytes."""
    text, _, packed = lzma.decompress(data).partition(BREAK)
    pairs = array("I")
    pairs.frombytes(packed)
    rows = (line.split("\t") for line in text.decode().split("\n"))
    return Lexicon({word: int(count) for word, count in rows}, pairs)


@cache
def english() -> Lexicon:
    """The lexicon that ships, read once."""
    return unpack(FILE.read_bytes())
