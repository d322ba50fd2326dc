"""Precision, recall and F from counts, and the counts of predicted against annotated sets."""

from collections.abc import Iterable, Mapping, Set
from dataclasses import dataclass


@dataclass(frozen=True)
class Score:
    """Counts of right, wrong and missed predictions, and the ratios (0 to 1; 0 where there is nothing to divide by)."""

    right: int = 0
    wrong: int = 0
    missed: int = 0

    @property
    def p(self) -> float:
        """The share of what was predicted that is right."""
        return self.right / max(self.right + self.wrong, 1)

    @property
    def r(self) -> float:
        """The share of what is annotated that was found."""
        return self.right / max(self.right + self.missed, 1)

    @property
    def f(self) -> float:
        """The harmonic mean of both."""
        return 2 * self.right / max(2 * self.right + self.wrong + self.missed, 1)

    def __add__(self, other: "Score") -> "Score":
        return Score(self.right + other.right, self.wrong + other.wrong, self.missed + other.missed)

    def rounded(self) -> dict[str, float]:
        """Four digits, under the names that spaCy's `meta.json` uses."""
        return {"p": round(self.p, 4), "r": round(self.r, 4), "f": round(self.f, 4)}


def compare(predicted: Set[object], annotated: Set[object]) -> Score:
    """One text's counts."""
    return Score(len(predicted & annotated), len(predicted - annotated), len(annotated - predicted))


def micro(scores: Iterable[Score]) -> Score:
    """The counts of all, added up."""
    return sum(scores, Score())


def macro_f(scores: Mapping[str, Score]) -> float:
    """The mean F of the labels that are annotated at all."""
    found = [score.f for score in scores.values() if score.right + score.missed]
    return sum(found) / max(len(found), 1)
