"""One broker of a cluster: its number, its ports and the names of its files."""

from dataclasses import dataclass
from pathlib import Path

HOST = "127.0.0.1"


@dataclass(frozen=True, slots=True)
class Node:
    """`number` counts from 1 and is Kafka's `node.id`. `folder` is this broker's alone."""

    number: int
    folder: Path
    port: int
    controller_port: int

    @property
    def address(self) -> str:
        """Where clients find it, as `host:port`."""
        return f"{HOST}:{self.port}"

    @property
    def data(self) -> Path:
        """Kafka's own folder: the records and the metadata."""
        return self.folder / "data"

    @property
    def lock(self) -> Path:
        """Held by the JVM for as long as it lives."""
        return self.folder / "lock"

    @property
    def properties(self) -> Path:
        """The broker's configuration, written anew at each start."""
        return self.folder / "server.properties"

    @property
    def logging(self) -> Path:
        """The configuration of the broker's log."""
        return self.folder / "log4j2.properties"

    @property
    def log(self) -> Path:
        """What Kafka has to say."""
        return self.folder / "broker.log"

    @property
    def console(self) -> Path:
        """What the JVM itself has to say."""
        return self.folder / "jvm.log"

    @property
    def scratch(self) -> Path:
        """Where the JVM unpacks its native libraries."""
        return self.folder / "scratch"


def folder_of(root: Path, number: int) -> Path:
    """The folder of one broker under a cluster's data folder."""
    return root / f"node-{number}"
