"""Running the pipeline over many texts: plain data out, in order, in bounded memory."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from spacy.tokens import Doc

from enrichment.loading import Loaded
from enrichment.warming import Warmer

BATCH = 16
"""Texts that go through the network together. With spaCy's default of 1,000 their numbers fall out of the cache."""

ENTITY_BATCH = 256
"""The same for the entity recogniser, whose step is small."""

GROUP = 64_000
"""Code points taken up at once, some thirty articles. In prose each takes 1.2 kB while it is worked on, 80 MB in all;
in a text of nothing but marks ten times that. Larger groups are no quicker."""


@dataclass(frozen=True, slots=True)
class Reading:
    """What the pipeline says of one text: spans (start, end, label) by code points, and scores by label."""

    spans: tuple[tuple[int, int, str], ...] = ()
    scores: Mapping[str, float] | None = None


class Model:
    """A loaded pipeline as a function from texts to readings."""

    def __init__(self, loaded: Loaded) -> None:
        self._nlp = loaded.nlp
        self._warmer = Warmer(loaded.nlp.tokenizer)

    def read(self, texts: Sequence[str]) -> list[Reading]:
        """One reading for each text, in order. No text may be blank: a network that pools over words raises then."""
        readings: list[Reading] = [Reading()] * len(texts)
        for group in groups([len(text) for text in texts], GROUP):
            chosen = [texts[place] for place in group]
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
        batches = {"ner": {"batch_size": ENTITY_BATCH}}
        for doc in self._nlp.pipe(texts, batch_size=BATCH, component_cfg=batches):
            yield _reading(doc)


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
    return Reading(tuple(_spans(doc.ents)), {str(label): float(score) for label, score in doc.cats.items()})


def _spans(entities: Iterable[object]) -> Iterator[tuple[int, int, str]]:
    for span in entities:
        yield span.start_char, span.end_char, str(span.label_)  # type: ignore[attr-defined]
