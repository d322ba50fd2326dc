"""`copydesk breaker`: feeds whose copy has gone bad, and workers that have paused for their own faults."""

import asyncio
from typing import Annotated

import orjson
import typer
from rich.console import Console

from agents.envelope import feed_uri
from copydesk.rendering import breaker_line
from schemas.breaker import Breaker, BreakerState, Scope
from schemas.errors import InputError
from streams import connection, logs, settings
from streams.breaker.hand import known, turn

app = typer.Typer(
    no_args_is_help=True, help="Feeds whose copy has gone bad, and paused workers: list, open, close by hand."
)

Feed = Annotated[str, typer.Argument(metavar="[FEED]", help="The feed, by name or by uri")]
Group = Annotated[str, typer.Option("--worker", metavar="GROUP", help="The workers of this group, not a feed")]
Reason = Annotated[str, typer.Option("--reason", help="Why; it is on the record")]


@app.command(name="list")
def list_open(as_json: Annotated[bool, typer.Option("--json", help="One JSON object a line")] = False) -> None:
    """The breakers that are open, one line each."""
    configured, console = settings.load(), Console(highlight=False, soft_wrap=True)
    logs.configure("CRITICAL", "text")
    states = asyncio.run(known(configured, connection.brokers(configured)))
    for breaker in states.opened():
        if as_json:
            print(orjson.dumps(breaker.model_dump(mode="json")).decode())
        else:
            console.print(breaker_line(breaker))


@app.command(name="open")
def open_breaker(feed: Feed = "", worker: Group = "", reason: Reason = "opened by hand") -> None:
    """Open a feed's breaker, or pause a group's workers, until somebody closes it.

    [bold]copydesk breaker open harbour-news --reason "their CMS is broken"[/]
    [bold]copydesk breaker open --worker copydesk[/]
    """
    _turn(feed, worker, BreakerState.OPEN, reason)


@app.command(name="close")
def close_breaker(feed: Feed = "", worker: Group = "", reason: Reason = "closed by hand") -> None:
    """Close a feed's breaker, or let a group's workers go on.

    [bold]copydesk breaker close harbour-news[/]
    [bold]copydesk breaker close --worker copydesk[/]

    Workers take up what they had in hand and enrich it again. The first batch of each goes through as it comes, into
    quarantine where it must; if what follows is bad again, they pause again.
    """
    _turn(feed, worker, BreakerState.CLOSED, reason)


def _turn(feed: str, worker: str, state: BreakerState, reason: str) -> None:
    if bool(feed) == bool(worker):
        raise InputError("Nothing says which breaker is meant.", "Give a feed, or --worker and a group.")
    scope = Scope.WORKER if worker else Scope.FEED
    # A sender of its own may have named the feed by something that is no uri.
    names = (worker,) if worker else tuple(dict.fromkeys((feed_uri(feed), feed)))
    turned = _turned(scope, names if state is BreakerState.CLOSED else names[:1], state, reason)
    told = Console(highlight=False, soft_wrap=True)
    if turned is None:
        told.print(f"The breaker of {worker or feed} was {state.value} before.", markup=False)
    else:
        told.print(f"The breaker of {turned.name} is {turned.state.value}.", markup=False)


def _turned(scope: Scope, names: tuple[str, ...], state: BreakerState, reason: str) -> Breaker | None:
    configured = settings.load()
    logs.configure("CRITICAL", "text")
    return asyncio.run(turn(configured, connection.brokers(configured), scope, names, state, reason))
