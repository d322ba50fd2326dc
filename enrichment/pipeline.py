"""From a decoded story to what we know of it. Pure: text in, plain data out, the same for the same text."""

import datetime
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace

from enrichment import components, language
from enrichment.cleaning import account
from enrichment.copy import GAP, Copy, moved, within
from enrichment.diagnosis import require_entities
from enrichment.entities.confidence import by_type, typed
from enrichment.entities.consistency import consistent
from enrichment.entities.labels import TYPES, Types, table
from enrichment.entities.mentions import Found, mentions
from enrichment.entities.participants import entities
from enrichment.linking.linker import Linker
from enrichment.loading import Loaded, load, load_topics
from enrichment.model import Model, Pair, Reading
from enrichment.topics.choice import choose
from enrichment.topics.scores import combine
from enrichment.values import finding
from schemas.annotations import Cleaning, Entity, Language, Topic, Value


@dataclass(frozen=True, slots=True)
class Draft:
    """A story as decoded, its body as text or as a page (`html`).

    `language` is the sender's BCP 47 tag, or ""; `date` the day it was published, if known.
    """

    headline: str
    body: str
    language: str = ""
    date: datetime.date | None = None
    html: str = ""


@dataclass(frozen=True, slots=True)
class Enriched:
    """A story with what was found in it. Offsets count in `headline`, `body` and `caption` as they are here.

    `skipped` says why nothing was looked for, `None` where it was. `scores` has every topic that the pipeline knows,
    whether over its threshold or not, to four places; it is empty where the story was skipped.
    """

    headline: str
    body: str
    cleaning: Cleaning
    language: Language
    skipped: str | None = None
    entities: tuple[Entity, ...] = ()
    values: tuple[Value, ...] = ()
    topics: tuple[Topic, ...] = ()
    scores: Mapping[str, float] = field(default_factory=dict)

    @property
    def caption(self) -> str:
        """The captions that cleaning lifted out of the text, as one text."""
        return "\n".join(self.cleaning.structure.captions)

    @property
    def copy(self) -> Copy:
        """Its fields, for the model."""
        return Copy(self.headline, self.body, self.caption)


Parts = list[tuple[int, int, Reading]]
"""Segments of one story: place in the whole, length, what the model read in it."""


class Enricher:
    """Cleaning, language, entities with their links, values and topics. Not for use by two threads at once.

    `topics` is a pipeline of its own for them, where `loaded` knows none; `types` are our types by `loaded`'s labels.
    Raises `ConfigurationError` where the facts to link with are missing.
    """

    def __init__(self, loaded: Loaded, topics: Loaded | None = None, types: Types = TYPES) -> None:
        judge = topics or loaded
        self._linker = Linker.load()
        self.name = " + ".join(f"{each.name} {each.version}" for each in (loaded, topics) if each is not None)
        self._model = Pair(loaded, topics) if topics is not None else Model(loaded)
        self._types = types
        self._precision = by_type(loaded.performance, types)
        self._entities_by = loaded.by(components.entities(loaded.nlp))
        self._thresholds = judge.thresholds
        self._topics_by = judge.by(components.topics(judge.nlp.pipe_labels))

    def enrich(self, drafts: Sequence[Draft], *, clean: bool = True) -> list[Enriched]:
        """One result for each draft, in order. Longer lists are quicker per story.

        Without `clean` headline and body stay as they are, but for lone surrogates (replaced one for one). Takes any
        text: time and memory grow with its length and no faster.
        """
        stories = [_prepare(draft, clean) for draft in drafts]
        wanted = [place for place, story in enumerate(stories) if story.skipped is None]
        for place, parts in zip(wanted, self._read([stories[place] for place in wanted]), strict=True):
            stories[place] = self._annotate(stories[place], parts, drafts[place].date)
        return stories

    def _read(self, stories: Sequence[Enriched]) -> list[Parts]:
        cut = [story.copy.segments() for story in stories]
        readings = iter(self._model.read([text for segments in cut for _, text in segments]))
        return [[(start, len(text), next(readings)) for start, text in segments] for segments in cut]

    def _annotate(self, story: Enriched, parts: Parts, date: datetime.date | None) -> Enriched:
        captions = story.copy.captions
        scores = combine([(length, reading.scores or {}) for start, length, reading in parts if start < captions])
        return replace(
            story,
            entities=self._entities(story, parts),
            values=finding.find(story.headline, story.body, date, story.caption),
            topics=choose(scores, self._thresholds, self._topics_by),
            scores=scores,
        )

    def _entities(self, story: Enriched, parts: Parts) -> tuple[Entity, ...]:
        found = consistent(self._found(story, parts), story.headline, story.body, story.caption)
        text = GAP.join((story.headline, story.body, story.caption))
        return self._linker.link(entities(found, story.body, self._entities_by), text)

    def _found(self, story: Enriched, parts: Parts) -> list[Found]:
        spans = [
            span
            for start, _, reading in parts
            for span in moved(typed(reading.spans, self._types, self._precision), start)
        ]
        return [
            mention
            for name, text, start in story.copy.fields()
            for mention in mentions(text, name, within(spans, (start, start + len(text))))
        ]


def build(pipeline: str = "", labels: str = "") -> Enricher:
    """An enricher on the pipeline that ships (""), an installed spaCy package, or a folder.

    `labels` maps that pipeline's entity labels to our types, as `COPYDESK_LABELS` has it. Topics come from it if it
    knows Media Topics, else from the pipeline that ships, loaded beside it. Raises `ConfigurationError`, of which
    `PipelineError` where a pipeline cannot be used.
    """
    types = table(labels)
    loaded = load(pipeline)
    require_entities(loaded.nlp, pipeline or loaded.name, types)
    return Enricher(loaded, None if components.topics(loaded.nlp.pipe_labels) else load_topics(), types)


def _prepare(draft: Draft, clean: bool) -> Enriched:
    headline, body, cleaning, said = (account.story if clean else account.as_is)(draft.headline, draft.body, draft.html)
    found = language.detect(headline, body, draft.language or said)
    return Enriched(headline, body, cleaning, found, language.reason_to_skip(found, headline + body))
