"""The command line: `copydesk`."""

import sys

import typer
from rich.console import Console

from copydesk.commands import (
    breaker,
    broker,
    clean,
    demo,
    doctor,
    enrich,
    orders,
    push,
    quarantine,
    tail,
    topics,
    worker,
)
from schemas.errors import CopydeskError

HELP = """The desk between the wires and everything else: raw wire copy in; clean, tagged, dependable events out.

Start with [bold]copydesk demo[/]: a broker, a worker and a sample wire, and what comes out of them.

Then, step by step: [bold]copydesk broker start[/], [bold]copydesk worker[/] in one terminal, [bold]copydesk tail[/] in
another, and [bold]copydesk push FILE[/] your copy in. With [bold]COPYDESK_BROKERS[/] set, your own Kafka is used and
no broker is started. [bold]copydesk enrich FILE[/] needs no Kafka at all.
"""

app = typer.Typer(
    name="copydesk", help=HELP, no_args_is_help=True, rich_markup_mode="rich", pretty_exceptions_enable=False
)
app.command()(demo.demo)
app.command()(worker.worker)
app.command()(push.push)
app.command()(tail.tail)
app.command()(enrich.enrich)
app.command()(clean.clean)
app.command()(orders.withdraw)
app.command()(orders.revive)
app.command()(doctor.doctor)
app.add_typer(broker.app, name="broker")
app.add_typer(topics.app, name="topics")
app.add_typer(quarantine.app, name="quarantine")
app.add_typer(breaker.app, name="breaker")


def main() -> None:
    """The entry point. An error of ours is one sentence and its remedy, never a traceback."""
    try:
        app()
    except CopydeskError as error:
        console = Console(stderr=True, highlight=False)
        console.print(f"[bold red]error:[/] {error.message}", soft_wrap=True)
        if error.remedy:
            console.print(f"[bold]try:[/] {error.remedy}", soft_wrap=True)
        sys.exit(error.exit_code)
