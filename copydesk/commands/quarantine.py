"""`copydesk quarantine`: what could not be handled, and what is done about it."""

import asyncio
import sys
from datetime import UTC, datetime
from typing import Annotated

import orjson
import typer
from rich.console import Console

from agents.envelope import feed_uri
from copydesk import rendering
from schemas.causes import Cause
from schemas.errors import InputError
from streams import connection, logs, settings
from streams.settings import Settings
from streams.triage import Case, Choice, Disposing, State, cases

app = typer.Typer(no_args_is_help=True, help="Stories that could not be handled: list, show, send through again, drop.")

Ids = Annotated[list[str] | None, typer.Argument(metavar="ID", help="Only these, by quarantine id")]
Causes = Annotated[list[Cause] | None, typer.Option("--cause", "-c", help="Only with this cause")]
Feed = Annotated[str, typer.Option("--feed", help="Only copy of this feed")]
Since = Annotated[datetime | None, typer.Option("--since", help="Only copy that came since then (UTC)")]
States = Annotated[list[State] | None, typer.Option("--state", "-s", help="Only in this state; open, unless said")]
Json = Annotated[bool, typer.Option("--json", help="One JSON object a line, for programs")]
Again = Annotated[bool, typer.Option("--again", help="Also what was replayed or dropped before")]
All = Annotated[bool, typer.Option("--all", help="Every open story; needed where no filter is given")]


@app.command(name="list")
def list_cases(
    cause: Causes = None, feed: Feed = "", since: Since = None, state: States = None, as_json: Json = False
) -> None:
    """The quarantined stories, one line each.

    [bold]copydesk quarantine list[/]
    [bold]copydesk quarantine list --cause broken-json --feed harbour-news --since 2026-03-01[/]
    """
    console = Console(highlight=False, soft_wrap=True)
    for case in _found(_choice(None, cause, feed, since, frozenset(state or [State.OPEN]))):
        if as_json:
            print(orjson.dumps(rendering.case_json(case)).decode())
        else:
            console.print(rendering.case_line(case))


@app.command()
def show(
    ident: Annotated[str, typer.Argument(metavar="ID", help="The quarantine id")],
    as_bytes: Annotated[bool, typer.Option("--bytes", help="The original bytes, and nothing else")] = False,
) -> None:
    """One story with its cause, its remedy and its bytes.

    [bold]copydesk quarantine show wire.raw/3/42/0/quarantine[/]
    [bold]copydesk quarantine show wire.raw/3/42/0/quarantine --bytes > story.json[/]
    """
    found = _found(_choice([ident], None, "", None, frozenset()))
    if not found:
        raise InputError(f"There is no {ident} in quarantine.", "See `copydesk quarantine list`; it keeps 30 days.")
    if as_bytes:
        sys.stdout.buffer.write(found[-1].copy.value)
        return
    console = Console(highlight=False, soft_wrap=True)
    console.print(rendering.quarantine_lines(found[-1].copy))
    console.print(rendering.disposition_line(found[-1]))


@app.command()
def replay(
    ids: Ids = None,
    cause: Causes = None,
    feed: Feed = "",
    since: Since = None,
    every: All = False,
    again: Again = False,
) -> None:
    """Send stories through again, to the partitions that they came from, with their history in the headers.

    [bold]copydesk quarantine replay wire.raw/3/42/0/quarantine[/]
    [bold]copydesk quarantine replay --cause enricher-crashed --since 2026-03-01[/]

    Each goes through once, however often this is run or interrupted. What fails again is in quarantine again, under a
    new id that leads back to this one.
    """
    done = _dispose("replay", _selected(ids, cause, feed, since, every, again))
    Console(highlight=False).print(f"Replayed {done:,}.")


@app.command()
def drop(ids: Ids = None, cause: Causes = None, feed: Feed = "", since: Since = None, every: All = False) -> None:
    """Let stories go: they are no longer open. Their bytes stay until the topic's retention ends.

    [bold]copydesk quarantine drop --cause empty --feed harbour-news[/]
    """
    done = _dispose("drop", _selected(ids, cause, feed, since, every, False))
    Console(highlight=False).print(f"Dropped {done:,}.")


def _selected(
    ids: list[str] | None, cause: list[Cause] | None, feed: str, since: datetime | None, every: bool, again: bool
) -> Choice:
    if not (ids or cause or feed or since or every):
        raise InputError("Nothing says which stories are meant.", "Give ids or filters, or --all.")
    return _choice(ids, cause, feed, since, frozenset() if again else frozenset({State.OPEN}))


def _choice(
    ids: list[str] | None, cause: list[Cause] | None, feed: str, since: datetime | None, states: frozenset[State]
) -> Choice:
    at = None if since is None else since.replace(tzinfo=since.tzinfo or UTC)
    return Choice(
        frozenset(ids or ()), frozenset(cause or ()), states, frozenset({feed, feed_uri(feed)} if feed else ()), at
    )


def _connected() -> tuple[Settings, str]:
    configured = settings.load()
    logs.configure("CRITICAL", "text")
    return configured, connection.brokers(configured)


def _found(choice: Choice) -> list[Case]:
    configured, bootstrap = _connected()

    async def collect() -> list[Case]:
        return [case async for case in cases(configured, bootstrap, choice)]

    return asyncio.run(collect())


def _dispose(what: str, choice: Choice) -> int:
    configured, bootstrap = _connected()

    async def run() -> int:
        async with Disposing(configured, bootstrap) as disposing:
            return await (disposing.replay(choice) if what == "replay" else disposing.drop(choice))

    return asyncio.run(run())
