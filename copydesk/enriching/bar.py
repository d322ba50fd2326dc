"""The progress bar of `copydesk enrich`, on the terminal's error stream."""

from rich.console import Console
from rich.progress import BarColumn, Progress, TextColumn, TimeElapsedColumn


class Bar:
    """Stories done, and how far the file is read; shows nothing where the error stream is no terminal.

    `size` is the file's in bytes, `None` for a pipe.
    """

    def __init__(self, size: int | None) -> None:
        console = Console(stderr=True, highlight=False)
        self._progress = Progress(
            TextColumn("Enriching"),
            BarColumn(),
            TextColumn("{task.fields[stories]:,} stories"),
            TimeElapsedColumn(),
            console=console,
            disable=not console.is_terminal,
            transient=True,
        )
        self._task = self._progress.add_task("", total=size, stories=0)
        self._stories = 0

    def __enter__(self) -> "Bar":
        self._progress.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._progress.stop()

    def moved(self, stories: int, position: int) -> None:
        """So many stories more, and the file is read as far as `position` bytes."""
        self._stories += stories
        self._progress.update(self._task, completed=position, stories=self._stories)
