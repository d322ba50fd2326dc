"""The linker on annotated blurbs whose links it has not seen."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from enrichment.linking.linker import Linker
from enrichment.linking.spelling import key
from models.training.corpora.corpus import Mention as Annotated
from models.training.corpora.corpus import Text
from models.training.facts.blurbs import Blurb
from schemas.annotations import Entity, EntityType, Mention, Source
from schemas.identity import entity_id


@dataclass(frozen=True, slots=True)
class Answer:
    """One link of a blurb: what it leads to, and what the linker said, None where it made no link."""

    surface: str
    type: EntityType
    title: str
    said: str | None
    confidence: float
    text: str


def answers(linker: Linker, blurbs: Iterable[Blurb], annotated: Mapping[str, Text]) -> Iterator[Answer]:
    """The linker's answers for every link that stands on an annotated entity, in the order of the blurbs.

    All annotated entities of the blurb go to the linker, with the types that the annotators gave; the links do not.
    """
    for blurb in blurbs:
        if (text := annotated.get(blurb.text)) is None:
            continue
        types = {(start, end): EntityType(kind) for start, end, kind in text.mentions}
        linked = linker.link(entities(text.text, text.mentions), text.text)
        for start, end, title in blurb.links:
            if (start, end) in types:
                yield _answer(blurb.text, (start, end), types[start, end], title, linked)


def entities(text: str, mentions: Sequence[Annotated]) -> list[Entity]:
    """Annotated mentions as entities: the same name of the same type is one, and so is a person's last name."""
    groups: dict[tuple[str, str], list[Annotated]] = defaultdict(list)
    for start, end, kind in sorted(mentions, key=lambda mention: mention[0] - mention[1]):
        groups[kind, _full(kind, key(text[start:end]), groups)].append((start, end, kind))
    return [_entity(text, group) for group in groups.values()]


def _full(kind: str, name: str, groups: Iterable[tuple[str, str]]) -> str:
    longer = [other for type_, other in groups if type_ == kind == "PER" and other.endswith(f" {name}")]
    return longer[0] if len(longer) == 1 else name


def _entity(text: str, group: Sequence[Annotated]) -> Entity:
    start, end, kind = group[0]
    return Entity(
        id=entity_id(kind, text[start:end]),
        type=EntityType(kind),
        name=text[start:end],
        salience=1.0,
        confidence=1.0,
        source=Source.RULE,
        by="annotators",
        mentions=tuple(
            Mention(field="body", start=start, end=end, text=text[start:end], confidence=1.0)
            for start, end, _ in sorted(group)
        ),
    )


def _answer(text: str, span: tuple[int, int], type_: EntityType, title: str, linked: Iterable[Entity]) -> Answer:
    entity = next(entity for entity in linked if any((m.start, m.end) == span for m in entity.mentions))
    said = next((link for link in entity.links if link.scheme == "wikipedia"), None)
    id_, confidence = (said.id, said.confidence) if said is not None else (None, 0.0)
    return Answer(text[slice(*span)], type_, title, id_, confidence, text)
