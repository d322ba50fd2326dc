"""Which titles occur together in one blurb."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping

from enrichment.linking.spelling import key
from models.training.facts.blurbs import Blurb
from models.training.facts.lexicon import spans

SURE = 0.9
"""Share of a name's links that must lead to one title for an unlinked use of the name to count as that title."""


def plain(aliases: Mapping[str, Mapping[str, float]]) -> dict[str, str]:
    """The names that leave no doubt, each with its title."""
    return {
        name: best
        for name, titles in aliases.items()
        if titles[best := max(sorted(titles), key=lambda title: titles[title])] >= SURE * sum(titles.values())
    }


def stories(blurbs: Iterable[Blurb], known: Mapping[str, str]) -> Iterator[frozenset[str]]:
    """Each blurb's titles: those that it links, and those of the names that it writes and does not link."""
    for blurb in blurbs:
        linked = {title for _, _, title in blurb.links}
        written = {known.get(key(blurb.text[start:end])) for start, end in spans(blurb.text, capital=True)}
        yield frozenset(linked | {title for title in written if title})


def companions(stories: Iterable[frozenset[str]]) -> tuple[Counter[str], dict[str, Counter[str]]]:
    """In how many blurbs each title occurs, and each pair of titles together."""
    alone: Counter[str] = Counter()
    pairs: dict[str, Counter[str]] = defaultdict(Counter)
    for titles in stories:
        alone.update(titles)
        for title in titles:
            pairs[title].update(titles - {title})
    return alone, dict(pairs)
