"""Glued words in open text: blanks and sentence breaks taken out at random, and traps that must stay.

The text is the tenth of Wikinews that the lexicon has not counted. Traps are names with a capital inside, initialisms
and every word of the untouched text that the lexicon does not know.
"""

import random
import re
from dataclasses import dataclass

from enrichment.cleaning.edits import sound
from enrichment.cleaning.rules import rest
from enrichment.cleaning.words.glue import glued
from enrichment.cleaning.words.joints import written_so
from enrichment.cleaning.working import Working
from models.training.cleaning.lexicon import WIKINEWS, held_out, texts

POINTS = TRAPS = 20_000
SEED = 4711

_BREAK = re.compile(r"(?<=[a-z])([.!?]) (?=[A-Z][a-z])")
_BLANK = re.compile(r"(?<![^\s(“\"])([^\W\d_]{2,}) (?=[^\W\d_]{2,}[\s,.;:)”\"])")
_INITIALISM = re.compile(r"\b(?:[A-Z]\.){2,}|\b[A-Z]{2,6}s?\b")
_NOISE = re.compile(r"[|{}<>=\[\]]|''")


@dataclass(frozen=True, slots=True)
class Found:
    """Seams put right, seams missed, seams seen where none is."""

    right: int
    missed: int
    wrong: int

    @property
    def precision(self) -> float:
        """Share of the seams seen that are seams."""
        return self.right / (self.right + self.wrong)

    @property
    def recall(self) -> float:
        """Share of the seams that were seen."""
        return self.right / (self.right + self.missed)


def articles() -> list[str]:
    """The articles kept for measuring, without the lines that templates have left broken."""
    kept = []
    for text in texts(WIKINEWS):
        if held_out(text):
            lines = re.split(r"\n+|(?<=[.!?]) {2,}", text)
            kept.append("\n".join(line.strip() for line in lines if len(line) > 60 and not _NOISE.search(line)))
    return [text for text in kept if text]


def points(stories: list[str], wanted: int) -> Found:
    """The repair of `wanted` seams, about one to every ten words, a fifth of them at a sentence's end."""
    chance = random.Random(SEED)
    right = missed = wrong = done = 0
    while done < wanted:
        for line in chance.sample(stories, len(stories)):
            raw, seams = _glue(line, chance)
            working = Working(raw)
            rest(working, (glued,))
            seen = {edit.start for edit in working.done}
            right += len(seen & seams)
            missed += len(seams - seen)
            wrong += len(seen - seams)
            done += len(seams)
            if done >= wanted:
                break
    return Found(right, missed, wrong)


def _glue(line: str, chance: random.Random) -> tuple[str, set[int]]:
    cuts = [(found.start(), found.end(), found[1]) for found in _BREAK.finditer(line) if chance.random() < 0.6]
    cuts += [(found.end() - 1, found.end(), "") for found in _BLANK.finditer(line) if chance.random() < 0.1]
    raw, place, seams = "", 0, set()
    for start, end, mark in sorted(cuts):
        if start < place:
            continue
        raw += line[place:start] + mark
        seams.add(len(raw))
        place = end
    return raw + line[place:], seams


def traps(stories: list[str], wanted: int) -> int:
    """Seams seen in untouched articles with `wanted` traps among them: all of them are wrong."""
    chance = random.Random(SEED)
    names = sorted(written_so())
    wrong = met = 0
    while met < wanted:
        for line in chance.sample(stories, len(stories)):
            words = line.split(" ")
            for _ in range(len(words) // 12):
                words.insert(chance.randrange(len(words)), chance.choice(names))
            text = " ".join(words)
            met += len(words) // 12 + len(_INITIALISM.findall(text))
            wrong += len(sound(glued(text)))
            if met >= wanted:
                break
    return wrong


def main() -> None:
    """Print precision and recall."""
    stories = articles()
    found, wrong = points(stories, POINTS), traps(stories, TRAPS)
    both = Found(found.right, found.missed, found.wrong + wrong)
    print(f"glue: {found.right + found.missed:,} points: precision {found.precision:.4f}, recall {found.recall:.4f}")
    print(f"glue: {TRAPS:,} traps: {wrong} split; precision over both {both.precision:.4f}")
