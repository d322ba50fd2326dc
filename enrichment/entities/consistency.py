"""One story is one world: a name labelled surely in one place informs the other places where it stands.

First two persons in one word are parted. Then every spelling is agreed on: where one carries several types, the
mentions that the story outweighs take its choice over. Then the text is read once more for the sure names, and for the
surnames of sure persons, where they stand unlabelled. `python -m models.training.evaluation.consistency` measures what
this gives.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from enrichment.entities.joined import apart
from enrichment.entities.mentions import Found, by_place
from enrichment.entities.occurrences import Names, occurrences
from schemas.annotations import EntityType, FieldName

SURE = 0.6
"""Confidence that a spelling's best mention needs for it to be looked for elsewhere in the story."""

AGREED = 0.5
"""Share of all that speaks for any type of a spelling which one type needs for the others to give way."""

FULL_NAME = 2.0
"""What a full name counts for the type of its surname: "Amy Klobuchar" says more of "Klobuchar" than one of its own
mentions does. On the articles of the dev set 2 gives 0.6 points of F more than 1, and 0 as much less."""

INFERRED = 0.8
"""What a mention that was not labelled has of the confidence of the best one that it follows: of 44 such mentions in
the dev sets 31 were right, where the names that they follow were at 0.88."""

Shares = Mapping[str, Mapping[EntityType, float]]


def consistent(found: Iterable[Found], headline: str, body: str) -> list[Found]:
    """The mentions of a story with one type for each spelling, and with those that the model missed; by place.

    Each mention speaks for its type with its confidence, a person's full name with twice that for its surname. A
    mention changes to the type that has at least half of what speaks for its spelling, and has that share as its
    confidence then. New mentions are whole words, spelled alike to the letter, overlap no mention, are no part of a
    longer run of capitalised words and not a single word that may be an ordinary one here. They have 0.8 of the
    confidence of the best mention that they follow. Time grows with the text, whatever the number of names.
    """
    agreed = sorted(_agreed(list(apart(found))), key=by_place)
    known = _known(agreed)
    names = Names(known, f"{headline}\n{body}")
    fields: tuple[tuple[FieldName, str], ...] = (("headline", headline), ("body", body))
    missed = [
        replace(known[text[start:end]], field=field, start=start, end=end)
        for field, text in fields
        for start, end in occurrences(text, names, [(m.start, m.end) for m in agreed if m.field == field])
    ]
    return sorted([*agreed, *missed], key=by_place)


def _agreed(found: Sequence[Found]) -> Iterator[Found]:
    shares = _shares(found)
    for mention in found:
        types = shares[mention.text]
        best = max(types, key=lambda kind: (types[kind], kind))
        share = types[best] / (sum(types.values()) or 1.0)
        changed = best != mention.type and share >= AGREED
        yield replace(mention, type=best, confidence=round(share, 4)) if changed else mention


def _shares(found: Iterable[Found]) -> Shares:
    shares: dict[str, dict[EntityType, float]] = defaultdict(lambda: defaultdict(float))
    for mention in found:
        shares[mention.text][mention.type] += mention.confidence
        if surname := _surname(mention):
            shares[surname][EntityType.PER] += mention.confidence * FULL_NAME
    return shares


def _known(agreed: Iterable[Found]) -> dict[str, Found]:
    """What to look for: by its spelling, what a mention of it would be, but for the place."""
    known: dict[str, Found] = {}
    surnames: dict[str, Found] = {}
    for mention in agreed:
        if mention.confidence >= SURE:
            _keep(known, mention.text, mention)
            _keep(surnames, _surname(mention), mention)
    return surnames | known


def _keep(known: dict[str, Found], text: str, mention: Found) -> None:
    confidence = round(mention.confidence * INFERRED, 4)
    if text and (text not in known or known[text].confidence < confidence):
        known[text] = replace(mention, text=text, confidence=confidence)


def _surname(mention: Found) -> str:
    """The last word of a person's full name, where it is one to call the person by; else ""."""
    words = mention.text.split()
    if mention.type is not EntityType.PER or len(words) < 2:
        return ""
    return words[-1] if len(words[-1]) > 2 and words[-1].isalpha() and words[-1][0].isupper() else ""
