"""`copydesk doctor`: what is installed, reachable and configured, and the remedy for what is not."""

import typer
from rich.console import Console
from rich.markup import escape

from copydesk.checks import Finding, run
from schemas.errors import ConfigurationError
from streams import logs, settings


def doctor() -> None:
    """Look at this machine and your Kafka, and say what to do about each thing that is not right.

    Checks Python and packages, the settings, the language pipeline, Java and jars of the embedded broker, the
    cluster, its topics and the worker's web port. Changes and fetches nothing. Exit code 1 when anything is red.

    [bold]copydesk doctor[/]
    [bold]COPYDESK_BROKERS=kafka:9092 copydesk doctor[/]
    """
    logs.configure("CRITICAL", "text")
    console = Console(highlight=False, soft_wrap=True)
    try:
        configured = settings.load()
    except ConfigurationError as error:
        _show(console, Finding("settings", False, error.message, error.remedy))
        raise typer.Exit(1) from error
    red = 0
    for finding in run(configured):
        _show(console, finding)
        red += not finding.well
    console.print("[green]All is well.[/]" if not red else f"[red]{red} of these need you.[/]")
    if red:
        raise typer.Exit(1)


def _show(console: Console, finding: Finding) -> None:
    mark = "[green]ok[/] " if finding.well else "[red]red[/]"
    console.print(f"{mark}  [bold]{finding.name:<25}[/] {escape(finding.detail)}")
    if finding.remedy:
        console.print(f"     {'':<25} {escape(finding.remedy)}")
