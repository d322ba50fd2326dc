"""`copydesk withdraw` and `copydesk revive`: orders to the ledger, given on `wire.raw` like copy."""

import asyncio
from datetime import UTC, datetime
from typing import Annotated

import orjson
import typer
from rich.console import Console

from agents.envelope import feed_uri
from schemas.errors import InputError
from streams import connection, logs, settings
from streams.feeding import FeedProducer, raw_headers
from streams.holdings import Holding, Wanted, holdings
from streams.settings import Settings
from wires.identity import as_uri
from wires.order import REVIVE, WITHDRAW

DESK = "urn:copydesk:desk"
"""Whose an order is. It does not change whose the story is."""

Uris = Annotated[list[str] | None, typer.Argument(metavar="URI", help="The stories, by uri or by their sender's id")]
Feed = Annotated[str, typer.Option("--feed", help="All stories of this feed that may be used")]
Since = Annotated[datetime | None, typer.Option("--since", help="Only those that had copy since then (UTC)")]
Kill = Annotated[bool, typer.Option("--kill", help="For good: later versions are ignored too")]


def withdraw(uri: Uris = None, feed: Feed = "", since: Since = None, kill: Kill = False) -> None:
    """Withdraw stories from every stream that they ever reached.

    [bold]copydesk withdraw urn:example:4711[/]                      until a newer version comes
    [bold]copydesk withdraw urn:example:4711 --kill[/]               for good
    [bold]copydesk withdraw --feed harbour-news --since 2026-03-01[/] all that the feed sent since then

    The order is handled like copy, in the order of the log; a story that is published while this runs is not reached:
    run it again. A story that nobody has seen yet is barred as well when it is named by uri.
    """
    if not uri and not feed:
        raise InputError("Nothing says which stories to withdraw.", "Give their URIs, or --feed.")
    if since is not None and not feed:
        raise InputError("--since goes with --feed.", "Leave it out, or name the feed.")
    names = [as_uri(each) for each in uri or ()]
    at = None if since is None else since.replace(tzinfo=since.tzinfo or UTC)
    wanted = Wanted(frozenset(names), feed_uri(feed) if feed else "", at)
    given = _order(names, wanted, WITHDRAW, {"status": "canceled" if kill else "withheld"})
    _say(given, "killed" if kill else "withdrawn")


def revive(
    uri: Annotated[list[str], typer.Argument(metavar="URI", help="The stories, by uri or by sender's id")],
) -> None:
    """Lift a kill or a withholding: the story's next usable copy, of any version, is published again.

    [bold]copydesk revive urn:example:4711[/]    then push the story again

    Nothing is published by this alone: the ledger keeps no text.
    """
    names = [as_uri(each) for each in uri]
    _say(_order(names, Wanted(frozenset(names)), REVIVE, {}), "revived")


def _order(names: list[str], wanted: Wanted, form: str, fields: dict[str, str]) -> int:
    configured = settings.load()
    logs.configure("CRITICAL", "text")
    return asyncio.run(_give(configured, connection.brokers(configured), names, wanted, form, fields))


async def _give(
    configured: Settings, bootstrap: str, names: list[str], wanted: Wanted, form: str, fields: dict[str, str]
) -> int:
    found: list[Holding] = await holdings(configured, bootstrap, wanted)
    places: list[tuple[str, int | None]] = [(each.entry.uri, each.partition) for each in found]
    known = {uri for uri, _ in places}
    places += [(name, None) for name in names if name not in known]
    async with FeedProducer(configured, bootstrap) as producer:
        for uri, partition in places:
            value = orjson.dumps({"uri": uri} | fields)
            await producer.push(value, uri.encode(), raw_headers(content_type=form, feed=DESK), partition)
    return len(places)


def _say(given: int, what: str) -> None:
    stories = "story is" if given == 1 else "stories are"
    Console(highlight=False, soft_wrap=True).print(f"Ordered: {given:,} {stories} to be {what}.")
