"""`copydesk push`: copy from files into `wire.raw`."""

import asyncio
import time
from collections.abc import Iterator
from itertools import chain, islice
from typing import Annotated

import typer
from rich.console import Console
from rich.progress import BarColumn, Progress, TextColumn, TimeElapsedColumn

from agents.envelope import feed_uri
from copydesk.pushing import Piece, Refused, Source, Tally, deliver, pieces, sources
from schemas.errors import InputError
from streams import connection, logs, settings
from streams.feeding import FeedProducer
from streams.settings import Settings
from wires.identity import as_uri

Target = Annotated[str, typer.Argument(metavar="FILE|DIR|-", help="A file, a folder with all below it, or a pipe")]
Feed = Annotated[str, typer.Option("--feed", help="Whose copy it is: a name, or a uri of your own")]
ContentType = Annotated[str, typer.Option("--content-type", help="What the copy is, when its name does not say")]
Key = Annotated[str, typer.Option("--key", help="The story's uri, for a single story that has none of its own")]


def push(target: Target, feed: Feed = "push", content_type: ContentType = "", key: Key = "") -> None:
    """Push copy into wire.raw and wait until Kafka has it.

    Takes plain text (a headline, a blank line, the story), our own JSON form (one object with uri, headline, text
    and so on) and JSON Lines (one such object a line), each also as .gz. What comes out: [bold]copydesk tail[/].

    [bold]copydesk push story.txt[/]                       one story
    [bold]copydesk push archive.jsonl.gz[/]                as many as it has lines
    [bold]copydesk push incoming/ --feed harbour-news[/]   all .txt, .json and .jsonl files of a folder
    [bold]cat story.txt | copydesk push - --key urn:desk:42[/]

    A story keeps its place among its own revisions when it has a uri (or id). Text without one is known by its
    words: the same text is the same story. Bytes go in as they are, so a broken story is pushed too, and is then in
    quarantine with its cause. Exit code 1 when a story could not be pushed; the others are.
    """
    configured = settings.load()
    logs.configure("CRITICAL", "text")
    found = sources(target)
    stories = _single(_all(found, content_type), key)
    bootstrap = connection.brokers(configured)
    tally, seconds = asyncio.run(
        _push(configured, bootstrap, stories, found, feed_uri(feed), as_uri(key) if key else "")
    )
    _report(tally, seconds)
    if tally.failed:
        raise typer.Exit(1)


def _all(found: list[Source], content_type: str) -> Iterator[Piece | Refused]:
    return chain.from_iterable(pieces(source, content_type) for source in found)


def _single(stories: Iterator[Piece | Refused], key: str) -> Iterator[Piece | Refused]:
    """With a key, looks at the second story: two stories under one key would be revisions of each other."""
    if not key:
        return stories
    first = list(islice(stories, 2))
    if len(first) > 1:
        raise InputError("--key names one story, and there are more.", "Leave it out; put a uri in the JSON.")
    return iter(first)


async def _push(
    configured: Settings, bootstrap: str, stories: Iterator[Piece | Refused], found: list[Source], feed: str, key: str
) -> tuple[Tally, float]:
    with _Bar(found) as bar:
        async with FeedProducer(configured, bootstrap) as producer:
            logs.configure("WARNING", "text")
            began = time.monotonic()
            tally = await deliver(stories, producer, feed=feed, key=key, on_piece=bar.moved, on_failure=bar.failed)
    return tally, time.monotonic() - began


def _report(tally: Tally, seconds: float) -> None:
    stories = "story" if tally.pushed == 1 else "stories"
    failed = f"; [bold red]{tally.failed:,} failed[/]" if tally.failed else ""
    Console(highlight=False, soft_wrap=True).print(
        f"Pushed {tally.pushed:,} {stories} ({tally.size / 1e6:,.1f} MB) in {seconds:.1f} s, "
        f"{tally.pushed / max(seconds, 0.001):,.0f} a second{failed}."
    )


class _Bar:
    """A progress bar by bytes of the files read; on a terminal only. Failures are printed above it."""

    def __init__(self, found: list[Source]) -> None:
        self._console = Console(stderr=True, highlight=False)
        self._sizes = {source.name: source.size or 0 for source in found}
        self._current, self._before = "", 0
        columns = (TextColumn("{task.description}"), BarColumn(), TextColumn("{task.fields[stories]:,} stories"))
        self._progress = Progress(
            *columns, TimeElapsedColumn(), console=self._console, disable=not self._console.is_terminal, transient=True
        )
        total = None if any(source.size is None for source in found) else sum(self._sizes.values())
        self._task = self._progress.add_task("Pushing", total=total, stories=0)

    def __enter__(self) -> "_Bar":
        self._progress.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._progress.stop()

    def moved(self, piece: Piece, tally: Tally) -> None:
        if piece.name != self._current:
            self._before += self._sizes.get(self._current, 0)
            self._current = piece.name
        self._progress.update(self._task, completed=self._before + piece.position, stories=tally.pushed)

    def failed(self, sentence: str) -> None:
        self._progress.console.print(f"[bold red]failed:[/] {sentence}", soft_wrap=True)
