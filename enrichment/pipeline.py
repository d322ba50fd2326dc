"""From a decoded story to what we know of it. Pure: text in, plain data out, the same for the same text."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace

from enrichment import language
from enrichment.cleaning import account
from enrichment.copy import Copy, moved, within
from enrichment.entities.confidence import by_type
from enrichment.entities.mentions import Found, mentions
from enrichment.entities.participants import entities
from enrichment.loading import Loaded, load
from enrichment.model import Model, Reading
from enrichment.topics.choice import choose
from enrichment.topics.scores import combine
from schemas.annotations import Cleaning, Entity, Language, Topic


@dataclass(frozen=True, slots=True)
class Draft:
    """A story as decoded, its body as text or as a page. `language` is the sender's BCP 47 tag, or ""."""

    headline: str
    body: str
    language: str = ""
    html: str = ""


@dataclass(frozen=True, slots=True)
class Enriched:
    """A story with what was found in it. Offsets of mentions count in `headline` and `body` as they are here.

    `skipped` says why entities and topics were not looked for, `None` where they were. `scores` has every topic that
    the pipeline knows, whether over its threshold or not, to four places; it is empty where the story was skipped.
    """

    headline: str
    body: str
    cleaning: Cleaning
    language: Language
    skipped: str | None = None
    entities: tuple[Entity, ...] = ()
    topics: tuple[Topic, ...] = ()
    scores: Mapping[str, float] = field(default_factory=dict)


Parts = list[tuple[int, int, Reading]]
"""Segments of one story: place in the whole, length, what the model read in it."""


class Enricher:
    """Cleaning, language, entities and topics, by one loaded pipeline. Not for use by two threads at once."""

    def __init__(self, loaded: Loaded) -> None:
        self.name = f"{loaded.name} {loaded.version}"
        self._model = Model(loaded)
        self._thresholds = loaded.thresholds
        self._confidence = by_type(loaded.performance)
        self._entities_by = loaded.by(_component(loaded, "ner", "entit"))
        self._topics_by = loaded.by(_component(loaded, "textcat"))

    def enrich(self, drafts: Sequence[Draft], *, clean: bool = True) -> list[Enriched]:
        """One result for each draft, in order. Longer lists are quicker per story.

        Without `clean` headline and body stay as they are, but for lone surrogates (replaced one for one). Takes any
        text: time and memory grow with its length and no faster.
        """
        stories = [_prepare(draft, clean) for draft in drafts]
        wanted = [place for place, story in enumerate(stories) if story.skipped is None]
        for place, parts in zip(wanted, self._read([stories[place] for place in wanted]), strict=True):
            stories[place] = self._annotate(stories[place], parts)
        return stories

    def _read(self, stories: Sequence[Enriched]) -> list[Parts]:
        cut = [Copy(story.headline, story.body).segments() for story in stories]
        readings = iter(self._model.read([text for segments in cut for _, text in segments]))
        return [[(start, len(text), next(readings)) for start, text in segments] for segments in cut]

    def _annotate(self, story: Enriched, parts: Parts) -> Enriched:
        scores = combine([(length, reading.scores or {}) for _, length, reading in parts])
        return replace(
            story,
            entities=entities(_found(story, parts), story.body, self._confidence, self._entities_by),
            topics=choose(scores, self._thresholds, self._topics_by),
            scores=scores,
        )


def build(pipeline: str = "") -> Enricher:
    """An enricher on the pipeline that ships (""), an installed spaCy package, or a folder. Raises `PipelineError`."""
    return Enricher(load(pipeline))


def _prepare(draft: Draft, clean: bool) -> Enriched:
    headline, body, cleaning = (account.story if clean else account.as_is)(draft.headline, draft.body, draft.html)
    found = language.detect(headline, body, draft.language)
    return Enriched(headline, body, cleaning, found, language.reason_to_skip(found, headline + body))


def _found(story: Enriched, parts: Parts) -> list[Found]:
    spans = [span for start, _, reading in parts for span in moved(reading.spans, start)]
    return [
        mention
        for name, text, start in Copy(story.headline, story.body).fields()
        for mention in mentions(text, name, within(spans, (start, start + len(text))))
    ]


def _component(loaded: Loaded, *kinds: str) -> str:
    """The first component whose name has one of these in it; the first of `kinds` where none has."""
    names = [name for kind in kinds for name in loaded.nlp.pipe_names if kind in name]
    return names[0] if names else kinds[0]
