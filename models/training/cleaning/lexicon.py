"""The lexicon of the cleaning rules, counted anew from the open corpora: `python -m models.training.cleaning.lexicon`.

A tenth of the Wikinews articles is left out, by a checksum of the text, so that the repair of glued words can be
measured on articles that the lexicon has not seen.
"""

import gzip
import re
from collections import Counter
from collections.abc import Iterator
from hashlib import sha256
from itertools import pairwise
from pathlib import Path

import orjson

from enrichment.cleaning.words.lexicon import FILE, checksum, pack

CORPORA = Path(__file__).parents[4] / "shared" / "corpora"
WIKINEWS = CORPORA / "wikinews.jsonl.gz"
CURRENT_EVENTS = CORPORA / "current-events-2002-2024.jsonl.gz"
SEEN = 2
"""Times that a word or a pair must occur. What occurs once is often a misprint, or glued itself."""

WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*")
_RUN = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*(?: [^\W\d_]+(?:['’][^\W\d_]+)*)*")
_SEAM = re.compile(r"(?<=[a-z])(?=[A-Z])")
_MARKUP = re.compile(r"<[^<>]{0,200}>|\{\{[^{}]*\}\}|https?://\S+")


def held_out(text: str) -> bool:
    """Whether an article belongs to the tenth that is kept for measuring."""
    return sha256(text.encode()).digest()[0] < 26


def texts(path: Path) -> Iterator[str]:
    """The texts of a corpus, one a line, without what is left of markup."""
    with gzip.open(path, "rb") as lines:
        for line in lines:
            yield _MARKUP.sub(" ", orjson.loads(line)["text"])


def count(corpus: Iterator[str]) -> tuple[Counter[str], Counter[int]]:
    """Word forms and neighbouring pairs. Pairs are counted within runs of words that single spaces part."""
    words: Counter[str] = Counter()
    pairs: Counter[int] = Counter()
    for text in corpus:
        words.update(WORD.findall(text))
        for run in _RUN.findall(text):
            pairs.update(checksum(*pair) for pair in pairwise(run.split(" ")))
    return words, pairs


def is_two(word: str, times: int, pairs: Counter[int]) -> bool:
    """Whether a word with a capital inside is two that are far more often written apart: NewYork."""
    parts = _SEAM.split(word)
    return len(parts) == 2 and pairs[checksum(*parts)] > times * 20


def main() -> None:
    """Write the lexicon file."""
    words, pairs = count(text for text in texts(WIKINEWS) if not held_out(text))
    more_words, more_pairs = count(texts(CURRENT_EVENTS))
    words.update(more_words)
    pairs.update(more_pairs)
    kept = {word: times for word, times in words.items() if times >= SEEN and not is_two(word, times, pairs)}
    data = pack(kept, (pair for pair, times in pairs.items() if times >= SEEN))
    FILE.write_bytes(data)
    print(f"{len(kept):,} words, {len(pairs):,} pairs seen, {len(data):,} bytes")


if __name__ == "__main__":
    main()
