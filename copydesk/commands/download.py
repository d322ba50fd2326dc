"""The progress bar of the embedded broker's one download."""

from collections.abc import Iterator
from contextlib import contextmanager

from rich.console import Console
from rich.progress import BarColumn, DownloadColumn, Progress, TextColumn, TimeRemainingColumn

from streams import broker


@contextmanager
def bar(console: Console) -> Iterator[broker.Progress]:
    """A callback for `on_progress`. The bar appears with the first bytes: never, when nothing is fetched."""
    columns = (TextColumn("Fetching Kafka, once"), BarColumn(), DownloadColumn(), TimeRemainingColumn())
    progress = Progress(*columns, console=console)
    task = progress.add_task("", total=None)

    def moved(done: int, total: int, _name: str) -> None:
        progress.start()
        progress.update(task, completed=done, total=total)

    try:
        yield moved
    finally:
        if progress.live.is_started:
            progress.stop()
