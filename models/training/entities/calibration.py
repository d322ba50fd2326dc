"""What the recogniser's probabilities are worth, type by type, on the dev set.

    python -m models.training.entities.calibration PIPELINE

writes slope and shift of the log odds by type into the pipeline's folder, and prints the calibration error before and
after. After is measured crosswise: each half of the stories is judged by what was fitted on the other.
"""

import sys
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from spacy.language import Language
from spacy.tokens import Doc

from enrichment.copy import Copy, moved, within
from enrichment.entities.mentions import Labelled, mentions
from enrichment.loading import load
from enrichment.recognition.recogniser import CONFIDENCE, EntityRecogniser, calibrated
from models.training.corpora.stories import Story, read
from models.training.evaluation.predict import BATCH
from models.training.evaluation.reliability import Bin, bins, error
from models.training.platt import Pair, line, odds
from schemas.errors import PipelineError

PARTS = ("dev", "articles-dev")
"""As copy comes; the stories chosen for their rare topics are not."""
PRIOR = 5.0
"""How firmly a type holds to what all types together say, and all together to no correction: about what 30 mentions
say. Hundreds of mentions overrule it, a dozen laws do not."""

Table = dict[str, Pair]
"""Slope and shift by type."""


@dataclass(frozen=True)
class Judged:
    """One mention: its type, the recogniser's own probability, and whether span and type are as annotated."""

    type: str
    probability: float
    right: bool


def recogniser(nlp: Language) -> EntityRecogniser | None:
    """The component whose confidence can be calibrated, `None` where the pipeline's has none."""
    return next((pipe for _, pipe in nlp.pipeline if isinstance(pipe, EntityRecogniser)), None)


@contextmanager
def uncalibrated(component: EntityRecogniser) -> Iterator[None]:
    """The recogniser says its own probabilities for a while."""
    table = component.calibration
    component.calibration = {}
    try:
        yield
    finally:
        component.calibration = table


def judge(nlp: Language, stories: Sequence[Story]) -> list[list[Judged]]:
    """The mentions of each story as the product delimits them, before it makes a story's mentions agree."""
    copies = [Copy(story.draft.headline, story.draft.body) for story in stories]
    places = [(number, start, text) for number, copy in enumerate(copies) for start, text in copy.segments()]
    spans: list[list[Labelled]] = [[] for _ in stories]
    docs = nlp.pipe((text for _, _, text in places), batch_size=BATCH)
    for (number, start, _), doc in zip(places, docs, strict=True):
        spans[number] += moved(_labelled(doc), start)
    return [list(_judged(*each)) for each in zip(copies, spans, stories, strict=True)]


def _labelled(doc: Doc) -> Iterator[Labelled]:
    for span, sure in zip(doc.ents, doc.user_data[CONFIDENCE], strict=True):
        yield span.start_char, span.end_char, span.label_, float(sure)


def _judged(copy: Copy, spans: Sequence[Labelled], story: Story) -> Iterator[Judged]:
    for field, text, start in copy.fields():
        for found in mentions(text, field, within(spans, (start, start + len(text)))):
            kind = found.type.value
            yield Judged(kind, found.confidence, (field, found.start, found.end, kind) in story.mentions)


def fit(judged: Iterable[Judged]) -> Table:
    """Slope and shift for each type that occurs, to four places; rare types lean on all types together."""
    by_type: dict[str, list[Judged]] = {}
    for mention in judged:
        by_type.setdefault(mention.type, []).append(mention)
    pooled = _line([mention for own in by_type.values() for mention in own], (1.0, 0.0))
    return {kind: _line(own, pooled) for kind, own in sorted(by_type.items())}


def _line(judged: Sequence[Judged], centre: Pair) -> Pair:
    right = np.array([mention.right for mention in judged], dtype=np.float64)
    slope, shift = line(odds([mention.probability for mention in judged]), right, centre, PRIOR)
    return round(slope, 4), round(shift, 4)


def apply(judged: Iterable[Judged], table: Mapping[str, Pair]) -> Iterator[tuple[float, bool]]:
    """What each mention's confidence becomes, and whether the mention is right."""
    for mention in judged:
        yield calibrated(mention.probability, *table.get(mention.type, (1.0, 0.0))), mention.right


def crosswise(stories: Sequence[Sequence[Judged]]) -> list[tuple[float, bool]]:
    """All mentions, those of every other story calibrated by what the rest says."""
    halves = [[mention for story in stories[first::2] for mention in story] for first in (0, 1)]
    return [pair for own, other in ((0, 1), (1, 0)) for pair in apply(halves[own], fit(halves[other]))]


def reliability(stories: Sequence[Sequence[Judged]]) -> tuple[list[Bin], list[Bin]]:
    """The mentions' confidences as they come, and calibrated crosswise."""
    return bins(apply((mention for story in stories for mention in story), {})), bins(crosswise(stories))


def main(pipeline: Path) -> None:
    """Fit, write and print. `PipelineError` where the pipeline has no confidence to calibrate."""
    nlp = load(str(pipeline)).nlp
    component = recogniser(nlp)
    if component is None:
        message = f"{pipeline} has no recogniser that says how sure it is."
        raise PipelineError(message, "Give a pipeline with the component copydesk_entities.")
    with uncalibrated(component):
        stories = judge(nlp, [story for part in PARTS for story in read(part)])
    before, after = reliability(stories)
    component.calibration = fit(mention for story in stories for mention in story)
    component.to_disk(pipeline / component.name, exclude=["vocab"])
    for kind, (slope, shift) in component.calibration.items():
        print(f"{kind:6} slope {slope:.3f}  shift {shift:+.3f}")
    print(f"calibration error of mentions: {error(before):.4f}, after (crosswise): {error(after):.4f}")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
