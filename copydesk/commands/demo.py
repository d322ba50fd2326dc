"""`copydesk demo`: the whole walk, on a real broker, with a wire of our own."""

import asyncio
from datetime import UTC, datetime

from rich.console import Console
from rich.live import Live
from rich.syntax import Syntax

from copydesk.commands.download import bar
from copydesk.demonstration import show, wire
from copydesk.demonstration.stage import stage, worker
from streams import logs, settings


def demo() -> None:
    """See it work: a broker, a worker and a sample wire, and what comes out of them.

    Starts a real Kafka that ends with the demo (the first time it is fetched, some 45 MB), or uses COPYDESK_BROKERS
    when that is set; makes the topics; starts a worker; pushes the sample wire, with corrections, a duplicate, broken
    copy and other languages in it; shows everything that came out; and stops cleanly.
    """
    configured = settings.load()
    logs.configure("CRITICAL", "text")
    console = Console()
    with (
        bar(console) as on_progress,
        console.status("Starting a broker") as status,
        stage(configured, on_progress) as on,
    ):
        status.update("Starting a worker")
        with worker(on):
            status.stop()
            outcomes = asyncio.run(_play(on, console))
            status.start()
            status.update("Stopping")
    _close(console, outcomes)


async def _play(on: settings.Settings, console: Console) -> list[wire.Outcome]:
    since = datetime.now(UTC)
    pushed = await wire.push(on)
    outcomes: list[wire.Outcome] = []
    with Live(show.table(outcomes, pushed), console=console, auto_refresh=False) as live:
        async for outcome in wire.outcomes(on, since):
            outcomes.append(outcome)
            live.update(show.table(outcomes, pushed), refresh=True)
    if len(outcomes) < pushed:
        console.print(
            f"{pushed - len(outcomes)} said nothing new: retransmissions, and versions overtaken.", style="dim"
        )
    return outcomes


def _close(console: Console, outcomes: list[wire.Outcome]) -> None:
    chosen = show.best(outcomes)
    if chosen is not None:
        console.print(show.story(chosen))
    console.print("Subscribe from Python:", style="bold")
    console.print(Syntax(show.SUBSCRIBE, "python", background_color="default"))
    console.print(
        "On your own copy: [bold]copydesk worker[/] in one terminal, [bold]copydesk tail[/] in another, "
        "then [bold]copydesk push FILE[/].",
    )
