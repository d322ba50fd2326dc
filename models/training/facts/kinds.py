"""What kind of thing a Wikipedia title stands for, guessed from the annotated texts and from the title's own words."""

import math
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from enrichment.linking.compatibility import NO_NAME, UNTOLD
from enrichment.linking.spelling import qualified
from models.training.facts.lexicon import Lexicon

SURE = 0.6
"""Share of a title's annotated uses that must be of one type; what is left is annotators' differences."""
LIKELY = 0.8
"""Least probability for a guess from the words alone."""
CAP = 4
"""Annotated occurrences of one surface that count: "Russia" must not outvote the titles it is rarely used for."""

TOLD = {
    **dict.fromkeys(("company", "Inc.", "newspaper", "magazine", "journal", "band", "TV network", "TV channel"), "ORG"),
    **dict.fromkeys(("political party", "militant group", "organization", "agency"), "ORG"),
    **dict.fromkeys(("film", "TV series", "album", "song", "book", "novel", "musical", "video game"), "WORK"),
    **dict.fromkeys(("politician", "footballer", "actor", "actress", "singer", "journalist", "lawyer"), "PER"),
    **dict.fromkeys(("state", "country", "city", "province", "U.S. state"), "GPE"),
    **dict.fromkeys(("language", "disambiguation"), NO_NAME),
}
"""Qualifiers, and last words of titles, that say outright what the title stands for."""


@dataclass(frozen=True)
class Words:
    """Which words the titles of each kind are made of: a naive Bayes guess."""

    totals: Mapping[str, int]
    features: Mapping[str, Counter[str]]

    def guess(self, title: str) -> str:
        """The likely kind of the title, `UNTOLD` where the words do not tell."""
        if not self.totals:
            return UNTOLD
        scores = {kind: self._score(kind, title) for kind in sorted(self.totals)}
        best = max(scores, key=lambda kind: scores[kind])
        share = 1 / sum(math.exp(score - scores[best]) for score in scores.values())
        return best if share >= LIKELY else UNTOLD

    def _score(self, kind: str, title: str) -> float:
        total, counts = self.totals[kind], self.features[kind]
        return math.log(total) + sum(math.log((counts[feature] + 0.1) / (total + 10)) for feature in features(title))


def features(title: str) -> Iterator[str]:
    """The first and last word, the qualifier's last word and the number of words."""
    name, qualifier = qualified(title)
    words = name.split()
    yield "first " + ("#" if words[0].isdigit() else words[0])
    yield "last " + words[-1]
    yield "words " + str(min(len(words), 5))
    yield "of " + " ".join(words[1:2]) if words[1:2] == ["of"] else "of"
    yield "qualifier " + (qualifier.split()[-1] if qualifier else "")


def kinds(uses: Mapping[str, Counter[str]], lexicon: Lexicon) -> dict[str, str]:
    """The kind of every title: an entity type, `NO_NAME` or `UNTOLD`. `uses` has each title's surfaces with counts."""
    seen = {title: kind for title, surfaces in uses.items() if (kind := _seen(surfaces, lexicon)) != UNTOLD}
    words = learn(seen.items())
    return {title: told(title) or seen.get(title) or words.guess(title) for title in uses}


def told(title: str) -> str:
    """The kind that a title's qualifier or last word says outright, "" where they do not."""
    bare, qualifier = qualified(title)
    return TOLD.get(qualifier) or (NO_NAME if bare.endswith(" language") else "")


def learn(known: Iterable[tuple[str, str]]) -> Words:
    """The words of titles whose kind is known."""
    totals: Counter[str] = Counter()
    counts: dict[str, Counter[str]] = defaultdict(Counter)
    for title, kind in known:
        totals[kind] += 1
        counts[kind].update(features(title))
    return Words(totals, counts)


def _seen(surfaces: Counter[str], lexicon: Lexicon) -> str:
    votes: dict[str, float] = defaultdict(float)
    for surface, uses in surfaces.items():
        types = lexicon.get(surface, Counter())
        for kind, count in types.items():
            votes[kind] += uses * min(CAP, types.total()) * count / types.total()
    if not votes:
        return UNTOLD
    best = max(sorted(votes), key=lambda kind: votes[kind])
    return best if votes[best] >= SURE * sum(votes.values()) else UNTOLD
