"""Mentions of one participant brought together."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from itertools import pairwise

from enrichment.entities.families import Family, Paragraphs
from enrichment.entities.forms import forms, key
from enrichment.entities.mentions import Found, by_place
from enrichment.entities.people import Name, People
from enrichment.entities.vocabulary import PREPOSITIONS
from schemas.annotations import EntityType

Group = list[Found]
Groups = dict[str, Group]
"""The mentions of one type by what is the same for all spellings of a name."""

ABBREVIATION = 8
"""Letters of the longest word in capitals that is taken for the abbreviation of what stands before its bracket."""


def group(found: Iterable[Found], body: str) -> list[Group]:
    """The mentions of each participant, by place; the participants by their first mention.

    The order of `found` does not matter. Names of one type that differ in spelling only are one participant
    (`forms.key` says what that takes in). A shorter form joins the longer name in the story that it fits, if it fits
    only one: `people` has the rules for persons, `forms` those for the rest; an abbreviation in brackets joins what it
    stands behind, whatever its letters. A name that several persons bear goes mention by mention to the one that is
    meant, if the text tells (`families`); what is left of it is a participant by itself.
    """
    byname: dict[EntityType, Groups] = defaultdict(lambda: defaultdict(list))
    for mention in sorted(found, key=by_place):
        byname[mention.type][key(mention.type, mention.text)].append(mention)
    people = byname.pop(EntityType.PER, {})
    groups = [group for kind, named in byname.items() for group in _joined(named, _aliases(kind, named, body))]
    groups += _people(_without_prepositions(people), body)
    return sorted((sorted(group, key=by_place) for group in groups), key=lambda group: by_place(group[0]))


def _joined(named: Groups, aliases: Mapping[str, str]) -> list[Group]:
    joined: Groups = defaultdict(list)
    for name, mentions in named.items():
        joined[_longest(name, aliases)] += mentions
    return list(joined.values())


def _longest(name: str, aliases: Mapping[str, str]) -> str:
    seen = {name}
    while (longer := aliases.get(name)) is not None and longer not in seen:
        name = longer
        seen.add(name)
    return name


def _aliases(kind: EntityType, named: Groups, body: str) -> dict[str, str]:
    """The longer name that each shorter form stands for."""
    longer: dict[str, set[str]] = defaultdict(set)
    for name, mentions in named.items():
        for text in {mention.text for mention in mentions}:
            for form in forms(kind, text):
                if form in named and form != name:
                    longer[form].add(name)
    aliases = dict(_in_brackets(kind, named, body))
    # Longest first: two names that are one by then leave no doubt about a form that both have.
    for form in sorted(longer, key=lambda form: (-len(form), form)):
        fitting = {_longest(name, aliases) for name in longer[form]} - {form}
        if len(fitting) == 1:
            aliases[form] = fitting.pop()
    return aliases


def _in_brackets(kind: EntityType, named: Groups, body: str) -> Iterator[tuple[str, str]]:
    mentions = sorted((m for mentions in named.values() for m in mentions if m.field == "body"), key=by_place)
    for name, short in pairwise(mentions):
        bracketed = body[name.end : short.start].strip() == "(" and body[short.end : short.end + 1] == ")"
        if bracketed and len(short.text) <= ABBREVIATION < len(name.text) and short.text.isupper():
            yield key(kind, short.text), key(kind, name.text)


def _people(named: Groups, body: str) -> list[Group]:
    people = People(tuple(name.split()) for name in named)
    paragraphs = Paragraphs(body)
    groups: dict[Name, Group] = defaultdict(list)
    shared = {}
    for name, fitting in people.fits.items():
        if len(fitting) > 1:
            shared[name] = fitting
        else:
            groups[next(iter(fitting), name)] += named[" ".join(name)]
    # What is told apart here counts as no full name for what is told apart after it.
    full = {name: tuple(mentions) for name, mentions in groups.items()}
    for name, fitting in shared.items():
        family = Family(((member, _in_full(full[member], name)) for member in fitting), paragraphs)
        for mention in named[" ".join(name)]:
            groups[family.whose(mention) or name].append(mention)
    return list(groups.values())


def _in_full(mentions: Iterable[Found], short: Name) -> Group:
    return [mention for mention in mentions if len(mention.text.split()) > len(short)]


def _without_prepositions(named: Groups) -> Groups:
    """With "To Putin" as "Putin", where a longer name shows the preposition to be none of it."""
    doubtful = {name for name in named if name.partition(" ")[0] in PREPOSITIONS and " " in name}
    people = People(tuple(name.split()) for name in named if name not in doubtful)
    cut: Groups = defaultdict(list)
    for name, mentions in named.items():
        rest = name.partition(" ")[2]
        if name in doubtful and (rest in named or people.fitting(tuple(rest.split()))):
            cut[rest] += [_after_first_word(mention) for mention in mentions]
        else:
            cut[name] += mentions
    return cut


def _after_first_word(mention: Found) -> Found:
    text = mention.text.split(None, 1)[-1]
    return replace(mention, start=mention.end - len(text), text=text)
