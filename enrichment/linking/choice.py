"""The title that a name means in a story: how often it was meant before, and how well that agrees with the rest."""

import math
from dataclasses import dataclass

from enrichment.linking.compatibility import NO_NAME, UNTOLD, fits
from enrichment.linking.facts import NOWHERE, Candidate, Facts, Region
from enrichment.linking.spelling import key, qualified
from enrichment.linking.story import Setting
from schemas.annotations import EntityType

MISFIT = math.log(0.2)
"""What a title of another type loses, in nats; not all, for an entity's type is a model's guess."""
SMOOTHING = 5.0
"""Stories' worth of chance in "how often is this title beside that one"."""
PULL = 2.0
"""Most that one companion may speak for a title, in nats. None speaks against: blurbs are few, and chance is large."""
AT_HOME, ABROAD = 2.0, -1.5
"""What it is worth that the story names a title's region, or names other regions and not this one."""
SAME, OTHER = (4.0, 0.25), (1.0, 0.25)
"""Faith put beforehand in a link to a title of the same name, and of another: (uses for, uses against)."""


@dataclass(frozen=True, slots=True)
class Choice:
    """A title and how sure it is, 0 to 1."""

    title: int
    confidence: float


def choose(name: str, type_: EntityType, setting: Setting, facts: Facts) -> Choice | None:
    """The likeliest title of a name.

    None where there is none, where it is of another type, or where it is of a country that neither the name nor the
    story names: a "Senate" is the United States Senate only where the United States are in it.
    """
    candidates = _inside(facts.candidates(name), setting.qualifier, facts)
    if not candidates:
        return None
    scores = [_score(name, type_, candidate, setting, facts) for candidate in candidates]
    top = max(range(len(candidates)), key=scores.__getitem__)
    best = candidates[top]
    if not _fits(name, type_, best, facts) or _is_homeless(name, best, setting, facts):
        return None
    weights = [math.exp(score - scores[top]) for score in scores]
    alike = [_is_one_thing(candidate, best, facts) for candidate in candidates]
    share = sum(weight for weight, one in zip(weights, alike, strict=True) if one) / sum(weights)
    return Choice(best.title, share * _faith(name, best, facts))


def is_same(name: str, title: str) -> bool:
    """Whether a key is a title's own name, with or without its qualifier."""
    return name in (key(title), key(qualified(title)[0]))


def _inside(candidates: list[Candidate], region: Region | None, facts: Facts) -> list[Candidate]:
    """The candidates of a region. Where no candidate's place is known, the region does not tell between them."""
    placed = [candidate for candidate in candidates if facts.places[candidate.title] != NOWHERE]
    if region is None or not placed:
        return candidates
    return [candidate for candidate in placed if region.holds(facts.region(facts.places[candidate.title]))]


def _score(name: str, type_: EntityType, candidate: Candidate, setting: Setting, facts: Facts) -> float:
    together = facts.together(candidate.title)
    company = sum(_company(candidate.title, other, together.get(other, 0), facts) for other in setting.titles)
    misfit = 0.0 if _fits(name, type_, candidate, facts) else MISFIT
    return math.log(candidate.weight) + company + _at_home(candidate.title, setting, facts) + misfit


def _company(title: int, other: int, shared: int, facts: Facts) -> float:
    """Log of how much more often than by chance a title is beside another, within bounds."""
    if not shared or not facts.alone[other]:
        return 0.0
    expected = facts.alone[other] / facts.stories
    seen = (shared + SMOOTHING * expected) / (facts.alone[title] + SMOOTHING)
    return min(PULL, max(0.0, math.log(seen / expected)))


def _at_home(title: int, setting: Setting, facts: Facts) -> float:
    region = facts.home(title)
    if region is None or not setting.regions:
        return 0.0
    return AT_HOME if setting.near(region) else ABROAD


def _is_homeless(name: str, candidate: Candidate, setting: Setting, facts: Facts) -> bool:
    country = facts.homes[candidate.title]
    if country == NOWHERE or name == key(facts.titles[candidate.title]) or setting.near(Region(country)):
        return False
    words = name.split()
    parts = (" ".join(words[start:end]) for start in range(len(words)) for end in range(start + 1, len(words) + 1))
    return all(facts.countries.get(part, (NOWHERE,))[0] != country for part in parts)


def _is_one_thing(candidate: Candidate, best: Candidate, facts: Facts) -> bool:
    """Whether two titles are of one place: Atlanta, and "Atlanta, Georgia", which leads on to it."""
    place = facts.places[best.title]
    return candidate == best or (place != NOWHERE and facts.places[candidate.title] == place)


def _fits(name: str, type_: EntityType, candidate: Candidate, facts: Facts) -> bool:
    return fits(type_, facts.kinds[candidate.title], is_same(name, facts.titles[candidate.title]))


def _faith(name: str, candidate: Candidate, facts: Facts) -> float:
    """A single word is a title's own name by chance at times ("ACT", the test) if its kind is not known."""
    title = facts.titles[candidate.title]
    guessed = candidate.weight < 1.0 or (facts.kinds[candidate.title] in (UNTOLD, NO_NAME) and " " not in name)
    trusted = name == key(title) or (is_same(name, title) and not guessed)
    for_it, against = SAME if trusted else OTHER
    return (candidate.weight + for_it) / (candidate.weight + for_it + against)
