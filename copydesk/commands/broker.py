"""`copydesk broker`: the embedded Kafka that stays until it is stopped."""

from datetime import UTC, datetime
from pathlib import Path
from typing import Annotated

import typer
from rich.console import Console

from copydesk.commands.download import bar
from streams import broker

app = typer.Typer(
    name="broker",
    no_args_is_help=True,
    help="Start, stop and look at the embedded Kafka, which runs in the background until you stop it. "
    "Not needed when COPYDESK_BROKERS names your own cluster.",
)
_console = Console()

_NOT_RUNNING = 3  # what init scripts answer for "not running"


@app.command()
def start(
    port: Annotated[
        int | None, typer.Option(min=1024, max=65535, help="Port for clients. Default: COPYDESK_BROKER_PORT, 19092.")
    ] = None,
    folder: Annotated[
        Path | None, typer.Option(file_okay=False, help="Folder for its data. Default: in the cache folder.")
    ] = None,
) -> None:
    """Start the broker, or find the one that runs. The first time Kafka is fetched (45 MB)."""
    with bar(_console) as moved:
        running = broker.start(moved, port, folder)
    _console.print(f"{'Already running' if running.already else 'Started'}: {_describe(running)}", soft_wrap=True)
    if running.already and port not in (None, running.port):
        _console.print(f"It keeps port {running.port}. To move it: `copydesk broker stop`, then start it again.")


@app.command()
def stop() -> None:
    """Stop the broker. Its data stays for the next start."""
    _console.print("Stopped." if broker.stop() else "No broker was running.")


@app.command()
def status() -> None:
    """Say whether the broker runs and where. Exit code 3 when it does not."""
    running = broker.status()
    if not running:
        _console.print("No broker is running. Start one: `copydesk broker start`")
        raise typer.Exit(_NOT_RUNNING)
    _console.print(f"Running: {_describe(running)}", soft_wrap=True)


def _describe(running: broker.Running) -> str:
    age = int((datetime.now(UTC) - running.started_at).total_seconds())
    return (
        f"Kafka {running.version} at {running.bootstrap}, process {running.pid}, "
        f"up {age // 3600}:{age // 60 % 60:02}:{age % 60:02}, data in {running.folder}"
    )
