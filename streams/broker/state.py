"""What is written down about the detached broker, so that a later command finds it."""

import json
import os
from dataclasses import asdict, dataclass, replace
from datetime import datetime
from pathlib import Path

from streams.broker import folders
from streams.broker.node import Node, folder_of
from streams.broker.process import Process


@dataclass(frozen=True, slots=True)
class Running:
    """A detached broker. `already`: it ran before it was asked for. `started_at` has a time zone."""

    pid: int
    port: int
    controller_port: int
    version: str
    folder: Path
    started_at: datetime
    already: bool = False

    @property
    def bootstrap(self) -> str:
        """Where clients find it, as `host:port`."""
        return self.process().node.address

    def process(self) -> Process:
        """The handle on its JVM."""
        return Process(Node(1, folder_of(self.folder, 1), self.port, self.controller_port), self.pid)


def read() -> Running | None:
    """The broker that is written down and does run. What is left of one that died counts for nothing."""
    try:
        entry = json.loads(folders.detached_state().read_bytes())
        told = Running(**entry)
        told = replace(told, folder=Path(told.folder), started_at=datetime.fromisoformat(entry["started_at"]))
    except (FileNotFoundError, ValueError, TypeError, KeyError):
        return None
    return told if told.process().alive() else None


def write(running: Running) -> None:
    """Write it down, at once as a whole."""
    entry = asdict(running) | {"folder": os.fspath(running.folder), "started_at": running.started_at.isoformat()}
    fresh = folders.detached_state().with_suffix(".new")
    fresh.write_text(json.dumps(entry))
    fresh.replace(folders.detached_state())


def forget() -> None:
    """Strike it out."""
    folders.detached_state().unlink(missing_ok=True)
