"""Lines cut into batches, and the work on one batch."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache

from copydesk.enriching import rows
from enrichment.pipeline import Enricher, build
from schemas.errors import CopydeskError, InputError
from wires.lines import Line

STORIES = 128
"""Stories in a batch at the most: enough for the pipeline to sort them by length, few enough to share out evenly."""

BYTES = 400_000
"""Bytes after which a batch is full; a story longer than that is a batch of its own, or the last of one."""

Batch = list[Line]


@dataclass(frozen=True, slots=True)
class Options:
    """How to enrich.

    `pipeline` and `labels` are as for `enrichment.pipeline.build`; `clean` and `scores` as the command has them.
    """

    pipeline: str = ""
    labels: str = ""
    clean: bool = True
    scores: bool = False


@dataclass(frozen=True, slots=True)
class Done:
    """What came of a batch: lines to write, how many, and the error that ended it early, if one did."""

    output: bytes
    stories: int
    error: CopydeskError | None = None


def batches(lines: Iterable[Line]) -> Iterator[Batch]:
    """All lines in order, in batches of up to 128 or about 400 kB. Reads no further than the batch it returns."""
    batch: Batch = []
    size = 0
    for line in lines:
        batch.append(line)
        size += line.size
        if len(batch) >= STORIES or size >= BYTES:
            yield batch
            batch, size = [], 0
    if batch:
        yield batch


def work(batch: Batch, options: Options) -> Done:
    """Enrich one batch. A line that is no story ends it: what came before the line is done, and the error is returned.

    Loads the pipeline at a process's first batch. Raises `ConfigurationError`.
    """
    stories, error = _read(batch)
    enriched = _enricher(options.pipeline, options.labels).enrich(
        [story.draft for story in stories], clean=options.clean
    )
    output = [rows.write(*pair, options.scores) for pair in zip(stories, enriched, strict=True)]
    return Done(b"".join(output), len(output), error)


@cache
def _enricher(pipeline: str, labels: str) -> Enricher:
    return build(pipeline, labels)


def _read(batch: Batch) -> tuple[list[rows.Row], InputError | None]:
    stories: list[rows.Row] = []
    for line in batch:
        try:
            stories.append(rows.read(line))
        except InputError as error:
            return stories, error
    return stories, None
