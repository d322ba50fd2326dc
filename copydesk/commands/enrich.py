"""`copydesk enrich`: the pipeline alone, without a broker."""

import os
import sys
import zlib
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from copydesk.pushing.sources import Source, sources
from schemas.errors import InputError
from schemas.topics import STORY_LIMIT
from streams import settings
from wires.lines import split

if TYPE_CHECKING:
    from copydesk.enriching.batches import Options

ONE_THREAD = ("OPENBLAS_NUM_THREADS", "OMP_NUM_THREADS", "MKL_NUM_THREADS")
"""What NumPy's linear algebra reads when it is imported. Products of this size gain nothing from a second thread."""

Target = Annotated[str, typer.Argument(metavar="FILE|-", help="A story, or JSON Lines; - is standard input")]
Jsonl = Annotated[bool, typer.Option("--jsonl", help="Read JSON Lines, write one line for each")]
AsIs = Annotated[bool, typer.Option("--as-is", help="No cleaning: the text comes out as it went in")]
Scores = Annotated[bool, typer.Option("--scores", help="Add the score of every topic, listed or not")]
Processes = Annotated[int, typer.Option("--processes", min=1, help="Processes for --jsonl, about one per core")]


def enrich(
    target: Target = "-", jsonl: Jsonl = False, as_is: AsIs = False, scores: Scores = False, processes: Processes = 1
) -> None:
    """Enrich copy here and now, without Kafka: entities and topics as JSON.

    Takes one story, plain text (a headline, a blank line, the story) or our own JSON form, and prints the enriched
    story as a worker would publish it. With [bold]--jsonl[/] it takes lines of {"id", "text"}, if you like with
    "headline" (or "title"), "language" and "date" (2024-05-16: the day that "Tuesday" is near), also as .gz, and
    prints {"id", "text", "entities", "topics"} for each, in order, and "values" where there are dates, sums of money
    or measures. Offsets count Unicode code points of the "text" printed, those with field "headline" or "caption" of
    the text under that name. Topics are those over their threshold, most confident first. A story that is not in
    English has none of these, and "skipped" says why.

    [bold]copydesk enrich story.txt[/]
    [bold]cat story.txt | copydesk enrich[/]
    [bold]copydesk enrich --jsonl --processes 4 archive.jsonl.gz > enriched.jsonl[/]

    A line that is no story ends the run with exit code 1 and an error that names the line; all lines before it have
    been printed. COPYDESK_PIPELINE names another spaCy pipeline to find entities with, COPYDESK_LABELS says what
    its labels stand for.
    """
    for variable in ONE_THREAD:
        os.environ.setdefault(variable, "1")
    # Only now, since they import NumPy.
    from copydesk.enriching.batches import Options
    from copydesk.enriching.single import enrich_story

    source = _source(target)
    configured = settings.load()
    options = Options(configured.pipeline, configured.labels, clean=not as_is, scores=scores)
    try:
        if jsonl:
            _lines(source, options, processes)
        else:
            with source.opened() as stream:
                value = stream.content.read(STORY_LIMIT + 1)
            _write(enrich_story(value, options))
    except BrokenPipeError:
        _let_go()
    except (OSError, EOFError, zlib.error) as error:
        raise InputError(f"{source.name} cannot be read: {error}.", "Check the file and its permissions.") from error


def _source(target: str) -> Source:
    if target != "-" and Path(target).is_dir():
        raise InputError(f"{target} is a folder.", "Name one file, or - for standard input.")
    return sources(target)[0]


def _lines(source: Source, options: "Options", processes: int) -> None:
    from copydesk.enriching.bar import Bar
    from copydesk.enriching.batches import batches
    from copydesk.enriching.processes import run

    with source.opened() as stream, Bar(source.size) as bar:
        for done in run(batches(split(stream.content, STORY_LIMIT)), options, processes):
            _write(done.output)
            bar.moved(done.stories, stream.position())
            if done.error is not None:
                raise done.error


def _write(output: bytes) -> None:
    sys.stdout.buffer.write(output)
    sys.stdout.buffer.flush()


def _let_go() -> None:
    """Whoever read our output has had enough (`| head`). Python's own flush at exit must not complain about it."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
