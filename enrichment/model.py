"""Running the pipeline over many texts: plain data out, in order, in bounded memory."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from spacy.tokenizer import Tokenizer
from spacy.tokens import Doc

from enrichment import components
from enrichment.loading import Loaded
from enrichment.warming import Warmer

BATCH = 16
"""Texts that go through the network together. With spaCy's default of 1,000 their numbers fall out of the cache."""

ENTITY_BATCH = 256
"""The same for the entity recogniser, whose step is small."""

GROUP = 64_000
"""Code points taken up at once, some thirty articles. In prose each takes 1.2 kB while it is worked on, 80 MB in all;
in a text of nothing but marks ten times that. Larger groups are no quicker."""


CONFIDENCE = "entity_confidence"
"""Where in `Doc.user_data` a recogniser may say how sure it is of each of `Doc.ents`, 0 to 1, in their order."""

Span = tuple[int, int, str, float | None]
"""Start and end by code points, label, and confidence (0 to 1, to four places) where the pipeline gives one."""


@dataclass(frozen=True, slots=True)
class Reading:
    """What the pipeline says of one text: spans, and scores by label."""

    spans: tuple[Span, ...] = ()
    scores: Mapping[str, float] | None = None


class Model:
    """A loaded pipeline as a function from texts to readings."""

    def __init__(self, loaded: Loaded) -> None:
        self._nlp = loaded.nlp
        self._batches = {name: {"batch_size": ENTITY_BATCH} for name in components.entities(loaded.nlp)}
        tokenizer = loaded.nlp.tokenizer
        # Only spaCy's own remembers words; other languages and other people have their own.
        self._warmer = Warmer(tokenizer) if isinstance(tokenizer, Tokenizer) else None

    def read(self, texts: Sequence[str]) -> list[Reading]:
        """One reading for each text, in order. No text may be blank: a network that pools over words raises then."""
        readings: list[Reading] = [Reading()] * len(texts)
        for group in groups([len(text) for text in texts], GROUP):
            chosen = [texts[place] for place in group]
            if self._warmer is not None:
                self._warmer.learn(chosen)
            for place, reading in zip(group, self._read(chosen), strict=True):
                readings[place] = reading
        return readings

    def _read(self, texts: list[str]) -> list[Reading]:
        # What the pipeline makes of words it has not met is freed when the zone ends, so a worker does not grow with
        # the number of names in the news; nothing of spaCy's may leave it.
        with self._nlp.memory_zone():
            return list(self._readings(texts))

    def _readings(self, texts: list[str]) -> Iterator[Reading]:
        for doc in self._nlp.pipe(texts, batch_size=BATCH, component_cfg=self._batches):
            yield _reading(doc)


class Pair:
    """Two loaded pipelines as one function: entities by the first, topics by the second."""

    def __init__(self, entities: Loaded, topics: Loaded) -> None:
        self._entities, self._topics = Model(entities), Model(topics)

    def read(self, texts: Sequence[str]) -> list[Reading]:
        """As `Model.read`."""
        both = zip(self._entities.read(texts), self._topics.read(texts), strict=True)
        return [replace(entities, scores=topics.scores) for entities, topics in both]


def groups(sizes: Sequence[int], most: int) -> Iterator[list[int]]:
    """Places of `sizes` in groups whose sizes add up to `most` at the most, or that have one place; each place once.

    In order of size, so that texts which go through the network together are of about one length.
    """
    group: list[int] = []
    total = 0
    for place in sorted(range(len(sizes)), key=sizes.__getitem__):
        if group and total + sizes[place] > most:
            yield group
            group, total = [], 0
        group.append(place)
        total += sizes[place]
    if group:
        yield group


def _reading(doc: Doc) -> Reading:
    return Reading(tuple(_spans(doc)), {str(label): float(score) for label, score in doc.cats.items()})


def _spans(doc: Doc) -> Iterator[Span]:
    entities = doc.ents
    sure: Sequence[float] = doc.user_data.get(CONFIDENCE, ())
    # A later component may have changed the entities: then nobody knows which figure is whose.
    aligned = len(sure) == len(entities)
    for place, span in enumerate(entities):
        confidence = round(min(1.0, max(0.0, float(sure[place]))), 4) if aligned else None
        yield span.start_char, span.end_char, str(span.label_), confidence
