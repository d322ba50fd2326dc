"""How good the cleaning is: `python -m models.training.cleaning.evaluate`.

Paragraphs on pairs of raw and clean copy, and glued words in open text that the lexicon has not seen.
"""

from collections.abc import Iterable
from dataclasses import dataclass

from enrichment.cleaning.plain import clean
from models.training.cleaning import glue
from models.training.cleaning.golden import pairs
from models.training.cleaning.golden.pairs import Pair


@dataclass(frozen=True, slots=True)
class Score:
    """Counts of what was right, what was done wrongly, and what was left undone."""

    right: int = 0
    wrong: int = 0
    missed: int = 0

    def __add__(self, other: "Score") -> "Score":
        return Score(self.right + other.right, self.wrong + other.wrong, self.missed + other.missed)

    @property
    def precision(self) -> float:
        """Share of what was done that was right, 1 where nothing was done."""
        return self.right / (self.right + self.wrong) if self.right + self.wrong else 1.0

    @property
    def recall(self) -> float:
        """Share of what had to be done that was."""
        return self.right / (self.right + self.missed) if self.right + self.missed else 1.0


def removals(pair: Pair) -> Score:
    """How well paragraphs that must go were told from those that must stay."""
    left = clean("", pair.raw).text.split("\n")
    gone = [text for text in pair.removed if text not in left]
    lost = [text for text in pair.clean.split("\n") if text and not pair.removed and text not in left]
    if pair.removed:
        lost = [text for text in pair.clean.split("\n") if text and text not in left]
    return Score(len(gone), len(lost), len(pair.removed) - len(gone))


def exact(found: Iterable[Pair]) -> list[Pair]:
    """The pairs whose raw copy does not come out exactly clean."""
    return [pair for pair in found if clean("", pair.raw).text != pair.clean]


def main() -> None:
    """Print all scores."""
    dirty, untouched = list(pairs.dirty()), list(pairs.clean())
    score = sum(map(removals, [pair for pair in dirty if pair.removed]), Score())
    print(f"{len(dirty)} dirty pairs, {len(untouched)} clean texts")
    print(f"removals: precision {score.precision:.4f}, recall {score.recall:.4f} of {score.right + score.missed}")
    for name, listed in (("dirty pairs not exactly clean", exact(dirty)), ("clean texts changed", exact(untouched))):
        print("\n  ".join([f"{name}: {len(listed)}", *(pair.name for pair in listed)]))
    glue.main()


if __name__ == "__main__":
    main()
