"""Which titles a name was linked to, and how often."""

from collections import Counter, defaultdict
from collections.abc import Container, Iterable, Mapping

from enrichment.linking.compatibility import NO_NAME
from enrichment.linking.spelling import key, qualified
from models.training.facts.blurbs import Blurb
from models.training.facts.countries import RIVALS
from models.training.facts.lexicon import Lexicon

BARE = 0.25
"""What one use of "Tripoli, Lebanon" counts for the bare "Tripoli": a namesake that context may call for."""

RIVAL = 20.0
"""Uses of a name that the press shares between things and the blurbs never linked; each of those has half of them."""

Uses = dict[str, Counter[str]]
"""Each title's surfaces with counts."""
Aliases = dict[str, dict[str, float]]
"""Each key's titles with weights."""


def uses(blurbs: Iterable[Blurb]) -> Uses:
    """How often each title was linked from each surface."""
    counts: Uses = defaultdict(Counter)
    for blurb in blurbs:
        for start, end, title in blurb.links:
            counts[title][blurb.text[start:end]] += 1
    return dict(counts)


def merges(counts: Uses, cities: Container[str]) -> dict[str, str]:
    """Titles that only lead on to another article, each with that article's title.

    A writer links "EU" as it stands or to "European Union". The first is such a title if it is linked from its own
    name alone, and another is linked from that name more often, or if the two differ in spelling only. A key among
    the `cities` is an article's own: "Mopti" is not its region.
    """
    by_key: dict[str, Counter[str]] = defaultdict(Counter)
    for title, surfaces in counts.items():
        for surface, count in surfaces.items():
            by_key[key(surface)][title] += count
    found: dict[str, str] = {}
    for title, surfaces in sorted(counts.items()):
        name = key(title)
        top, most = max(sorted(by_key[name].items()), key=lambda item: item[1], default=(title, 0))
        own = by_key[name][title]
        alone = bool(own) and set(map(key, surfaces)) == {name}
        spelling = name in (key(top), key(qualified(top)[0]))
        if top != title and alone and (spelling or (most > own and name not in cities)):
            found[title] = top
    return {title: _end(title, found) for title in found}


def merge(blurbs: Iterable[Blurb], same: Mapping[str, str]) -> list[Blurb]:
    """The blurbs with each title that leads on replaced by the one it leads to."""
    return [
        Blurb(blurb.date, blurb.text, tuple((start, end, same.get(title, title)) for start, end, title in blurb.links))
        for blurb in blurbs
    ]


def is_name(surface: str, lexicon: Lexicon) -> bool:
    """Whether a surface may be a name: written with a capital, and not known as a common noun from annotated texts."""
    types = lexicon.get(surface)
    named = types is None or 2 * types[NO_NAME] < types.total()
    return (named and surface[:1] != surface[:1].lower()) or (named and types is not None)


def aliases(counts: Uses, lexicon: Lexicon, kinds: Mapping[str, str]) -> Aliases:
    """The names that were linked, a title's own name, and what a qualified title is called without its qualifier."""
    found: Aliases = defaultdict(lambda: defaultdict(float))
    for title, surfaces in counts.items():
        for surface, count in surfaces.items():
            if is_name(surface, lexicon) and (surface in lexicon or kinds[title] != NO_NAME):
                found[key(surface)][title] += count
    listed = sorted({title for titles in found.values() for title in titles})
    for title in listed:
        found[key(title)].setdefault(title, BARE * counts[title].total())
        found[key(qualified(title)[0])].setdefault(title, BARE * counts[title].total())
    for name, titles in RIVALS.items():
        most = max(found[key(name)].values(), default=RIVAL)
        for title in titles:
            found[key(name)][title] = max(found[key(name)].get(title, 0.0), most / 2)
    return {name: dict(titles) for name, titles in found.items()}


def _end(title: str, steps: Mapping[str, str]) -> str:
    seen = {title}
    while (after := steps.get(title)) is not None and after not in seen:
        seen.add(after)
        title = after
    return title
