"""`copydesk tail`: follow what comes out."""

import asyncio
import os
import sys
from collections.abc import AsyncIterator, Callable
from typing import Annotated, Any

import orjson
import typer
from rich.console import Console

from copydesk import rendering
from schemas.errors import ConfigurationError
from schemas.mediatopics import CODES, find
from schemas.mediatopics import SLUGS as BY_CODE
from schemas.topics import ENRICHED, topic_stream
from streams import connection, logs, settings
from streams.reader import Delivered, Filter, Quarantine, QuarantinedCopy, Reader, Start

Topics = Annotated[
    list[str] | None, typer.Option("--topic", "-t", help="Only this topic: politics, or medtop:11000000")
]
Entities = Annotated[list[str] | None, typer.Option("--entity", "-e", help="Only stories with this name in them")]
Language = Annotated[str, typer.Option("--language", "-l", help="Only stories in this language: en, de, ...")]
Json = Annotated[bool, typer.Option("--json", help="One JSON object a line, for programs")]
Beginning = Annotated[bool, typer.Option("--from-beginning", "-b", help="First what is there already")]
Limit = Annotated[int, typer.Option("--limit", "-n", min=0, help="Stop after so many (0: never)")]
Quarantined = Annotated[bool, typer.Option("--quarantine", "-q", help="Follow what failed, with cause and remedy")]
Embargoed = Annotated[bool, typer.Option("--embargoed", help="Also copy whose embargo has not ended")]
Follow = Annotated[bool, typer.Option("--follow/--no-follow", help="Wait for more at the end, or stop there")]


def tail(
    topic: Topics = None,
    entity: Entities = None,
    language: Language = "",
    as_json: Json = False,
    from_beginning: Beginning = False,
    limit: Limit = 0,
    quarantine: Quarantined = False,
    embargoed: Embargoed = False,
    follow: Follow = True,
) -> None:
    """Follow the enriched stories as they come out, one line each. Ctrl-C ends it.

    [bold]copydesk tail[/]                                   every story
    [bold]copydesk tail --from-beginning --topic politics[/]
    [bold]copydesk tail --entity "Xi Jinping" --language en[/]
    [bold]copydesk tail --json --from-beginning --no-follow | jq .item.headlines[/]
    [bold]copydesk tail --quarantine --from-beginning[/]     what failed, why, and what to do

    One --topic reads that topic's own stream, wire.topic.<slug>; several, or none, read wire.enriched. Several
    --entity must all be in the story. Only what a worker has committed is seen, each story as often as it was
    published. Copy under embargo is held back until its time.
    """
    configured = settings.load()
    logs.configure("CRITICAL", "text")
    slugs = [_slug(word) for word in topic or ()]
    bootstrap = connection.brokers(configured)
    start = Start(beginning=from_beginning)
    if quarantine:
        failed = Quarantine(settings=configured, bootstrap=bootstrap, start=start, follow=follow)
        _run(failed, _printer(as_json, rendering.quarantine_json, rendering.quarantine_lines), limit)
        return
    reader = Reader(
        topic_stream(slugs[0]) if len(slugs) == 1 else ENRICHED,
        settings=configured,
        bootstrap=bootstrap,
        wanted=Filter(frozenset(slugs), frozenset(entity or ()), language),
        start=start,
        embargoed=embargoed,
        follow=follow,
    )
    _run(reader, _printer(as_json, rendering.story_json, rendering.story_line), limit)


def _slug(word: str) -> str:
    code = find(word)
    slug = BY_CODE.get(code or "")
    if slug is None:
        raise ConfigurationError(f"{word!r} is no topic of level 1.", f"Topics are {', '.join(CODES)}.")
    return slug


def _run(reader: Reader | Quarantine, show: Callable[[Any], None], limit: int) -> None:
    """Shows what comes until the limit, the end, Ctrl-C, or until nobody reads what we print."""
    try:
        asyncio.run(_show(reader, show, limit))
    except KeyboardInterrupt:
        return
    except BrokenPipeError:
        # The interpreter flushes standard output once more at exit and would complain.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


async def _show(reader: Reader | Quarantine, show: Callable[[Any], None], limit: int) -> None:
    async with reader:
        logs.configure("WARNING", "text")
        events: AsyncIterator[Delivered | QuarantinedCopy] = aiter(reader)
        shown = 0
        async for event in events:
            show(event)
            shown += 1
            if shown == limit:
                return


def _printer(as_json: bool, to_json: Callable[[Any], Any], to_text: Callable[[Any], Any]) -> Callable[[Any], None]:
    if as_json:
        return lambda event: _write(orjson.dumps(to_json(event), option=orjson.OPT_APPEND_NEWLINE))
    console = Console(highlight=False)
    if console.is_terminal:
        return lambda event: console.print(to_text(event), no_wrap=True, overflow="ellipsis")
    return lambda event: console.print(to_text(event), soft_wrap=True)


def _write(line: bytes) -> None:
    sys.stdout.buffer.write(line)
    sys.stdout.buffer.flush()
