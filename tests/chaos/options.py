"""How much of everything is played."""

import argparse
from collections.abc import Sequence
from dataclasses import dataclass, fields
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Options:
    """One run. The same numbers and seed give the same copy and the same plan of faults, not the same moments."""

    stories: int = 300
    worker_kills: int = 4
    broker_kills: int = 1
    zombies: int = 1
    cuts: int = 1
    leaves: int = 1
    workers: int = 3
    partitions: int = 6
    seed: int = 1
    unfenced: bool = False
    """Each worker writes under ids of its own, so nothing fences a zombie: the run must then find duplicates."""
    folder: Path | None = None
    """Where logs and data go, kept afterwards; must be new or empty, or an earlier run's data would be judged with this
    one's. Without it they are temporary, and kept only when something is wrong."""
    report: Path | None = None
    """Where the table goes besides standard output."""

    @property
    def faults(self) -> int:
        """All that is played, of whatever kind."""
        return self.worker_kills + self.broker_kills + self.zombies + self.cuts + self.leaves

    def command(self) -> str:
        """The command line of this run, but for where its files go."""
        kept = [field for field in fields(self) if field.type is int]
        numbers = [f"--{_flag(field.name)} {getattr(self, field.name)}" for field in kept]
        return " ".join(["python -m tests.chaos.run", *numbers, *(["--unfenced"] if self.unfenced else [])])


def parse(arguments: Sequence[str] | None = None) -> Options:
    """Options from a command line. Ends the process with the usual message where it is wrong."""
    parser = argparse.ArgumentParser(prog="python -m tests.chaos.run", description=__doc__)
    for field in fields(Options):
        if field.type is int:
            parser.add_argument(f"--{_flag(field.name)}", type=_count, default=field.default)
        elif field.type is bool:
            parser.add_argument(f"--{_flag(field.name)}", action="store_true")
        else:
            parser.add_argument(f"--{_flag(field.name)}", type=Path)
    options = Options(**vars(parser.parse_args(arguments)))
    if options.folder is not None and options.folder.exists() and any(options.folder.iterdir()):
        parser.error(f"--folder {options.folder} holds files, perhaps of an earlier run: name a new one")
    return options


def _flag(name: str) -> str:
    return name.replace("_", "-")


def _count(text: str) -> int:
    number = int(text)
    if number < 0:
        raise ValueError(text)
    return number
