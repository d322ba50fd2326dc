"""`copydesk topics`: the topic catalogue on your cluster."""

import asyncio

import typer
from rich.console import Console

from schemas.topics import CATALOGUE, DAY_MS, MIB
from streams import admin, connection, logs, settings

app = typer.Typer(no_args_is_help=True, help="The topics that Copydesk reads and writes: make, compare, list.")


@app.command()
def create() -> None:
    """Make the topics that are missing; those that exist are left as they are.

    The embedded broker's get 4 partitions. On your own cluster COPYDESK_PARTITIONS (12) and COPYDESK_REPLICATION (3)
    decide, and with three replicas a write needs two of them. Run it as often as you like.

    [bold]copydesk topics create[/]
    [bold]COPYDESK_BROKERS=kafka:9092 COPYDESK_PARTITIONS=24 copydesk topics create[/]
    """
    configured = settings.load()
    logs.configure("CRITICAL", "text")
    bootstrap = connection.brokers(configured)
    made = asyncio.run(admin.create(configured, bootstrap))
    console = Console(highlight=False, soft_wrap=True)
    for name in made:
        console.print(f"[green]made[/] {name}")
    console.print(f"{len(made)} of {len(CATALOGUE)} topics made at {bootstrap}.")


@app.command()
def check() -> None:
    """Compare the cluster's topics with the catalogue; exit code 1 when they differ.

    Looks at partitions (all must have as many as wire.raw), replicas, cleanup policy, retention and message size, and
    says how to mend each difference. Nothing is changed.

    [bold]copydesk topics check[/]
    """
    configured = settings.load()
    logs.configure("CRITICAL", "text")
    bootstrap = connection.brokers(configured)
    found = asyncio.run(admin.check(configured, bootstrap))
    console = Console(highlight=False, soft_wrap=True)
    for difference in found:
        console.print(f"[red]differs[/] {difference.sentence()}")
        console.print(f"        {difference.remedy}", markup=False)
    if found:
        raise typer.Exit(1)
    console.print(f"[green]All {len(CATALOGUE)} topics at {bootstrap} are as the catalogue wants them.[/]")


@app.command(name="list")
def list_topics() -> None:
    """The catalogue: each topic, its key, what it holds and how long. Needs no broker.

    [bold]copydesk topics list[/]
    """
    console = Console(highlight=False, soft_wrap=True)
    for spec in CATALOGUE.values():
        newest = "newest per key" if "compact" in spec.policy else ""
        days = f"{spec.retention_ms // DAY_MS} days" if spec.retention_ms else ""
        kept = ", ".join(filter(None, (newest, days)))
        console.print(f"[bold]{spec.name:<26}[/] {spec.content}")
        console.print(f"{'':<26} [dim]key: {spec.key}; kept: {kept}; up to {spec.max_message_bytes // MIB} MiB[/]")
