"""Mentions of one participant brought together."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import replace

from enrichment.entities.mentions import Found
from enrichment.entities.names import folded, is_part, words
from schemas.annotations import EntityType

Group = list[Found]

PREPOSITIONS = frozenset(("after", "against", "at", "by", "for", "from", "in", "of", "on", "over", "to", "with"))


def group(found: Iterable[Found]) -> list[Group]:
    """The mentions of each participant, in the order given.

    Names of one type that are the same but for spelling are one participant. A person's shorter name joins the longer
    one in the story that it fits, if only one person fits: "Obama" stays alone where Barack and Michelle Obama both
    occur. A family name that comes last is preferred over a name that comes first. Where a preposition was taken for
    a first name ("To Putin", beside Vladimir Putin), the mention begins after it.
    """
    groups: dict[tuple[EntityType, str], Group] = defaultdict(list)
    for mention in found:
        groups[mention.type, folded(mention.text)].append(mention)
    people = _without_prepositions({name: group for (kind, name), group in groups.items() if kind is EntityType.PER})
    others = [mentions for (kind, _), mentions in groups.items() if kind is not EntityType.PER]
    return [*others, *_join_people(people)]


def canonical(mentions: Sequence[Found]) -> str:
    """The name to call a participant by: of most words, then most often used, then first; on one line."""
    counts: dict[str, int] = defaultdict(int)
    for mention in mentions:
        counts[" ".join(mention.text.split())] += 1
    return max(counts, key=lambda name: (len(words(name)), not name.isupper(), counts[name]))


def _without_prepositions(people: dict[str, Group]) -> dict[str, Group]:
    cut: dict[str, Group] = defaultdict(list)
    for name, mentions in people.items():
        first, _, rest = name.partition(" ")
        if first in PREPOSITIONS and any(other != name and is_part(words(rest), words(other)) for other in people):
            cut[rest] += [_after_first_word(mention) for mention in mentions]
        else:
            cut[name] += mentions
    return cut


def _after_first_word(mention: Found) -> Found:
    text = mention.text.split(None, 1)[-1]
    return replace(mention, start=mention.end - len(text), text=text)


def _join_people(people: dict[str, Group]) -> list[Group]:
    joined: dict[tuple[str, ...], Group] = {}
    # Longest first: what a name can join has then been placed already.
    for name in sorted(people, key=lambda name: -len(name.split())):
        full = _full_name(tuple(name.split()), joined)
        joined.setdefault(full, []).extend(people[name])
    return list(joined.values())


def _full_name(short: tuple[str, ...], known: Iterable[tuple[str, ...]]) -> tuple[str, ...]:
    fitting = [name for name in known if is_part(short, name)]
    by_family_name = [name for name in fitting if name[-1] == short[-1]]
    best = by_family_name or fitting
    return best[0] if len(best) == 1 else short
