"""The command line as a user runs it: a process of its own against a real broker."""

import os
import subprocess
import sys
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from streams.broker import attached
from streams.settings import Settings

ROOT = Path(__file__).parents[3]
COMMAND = (sys.executable, "-c", "from copydesk.cli import main; main()")


@dataclass(frozen=True)
class Shell:
    """Runs `copydesk` with these variables added to the environment."""

    variables: Mapping[str, str] = field(default_factory=dict)

    def environment(self) -> dict[str, str]:
        clean = {name: value for name, value in os.environ.items() if not name.startswith("COPYDESK_")}
        return clean | {"COLUMNS": "200"} | dict(self.variables)

    def __call__(self, *arguments: str, given: bytes = b"") -> subprocess.CompletedProcess[str]:
        """Runs it to its end. Output is text; it is no terminal."""
        done = subprocess.run(
            [*COMMAND, *arguments], env=self.environment(), cwd=ROOT, input=given, capture_output=True, timeout=120
        )
        output, errors = done.stdout.decode(), done.stderr.decode()
        return subprocess.CompletedProcess(arguments, done.returncode, output, errors)

    def start(self, *arguments: str) -> "subprocess.Popen[bytes]":
        """Starts it with its input and output in pipes."""
        pipe = subprocess.PIPE
        return subprocess.Popen(
            [*COMMAND, *arguments], env=self.environment(), cwd=ROOT, stdin=pipe, stdout=pipe, stderr=pipe
        )


@pytest.fixture(scope="package")
def shell() -> Iterator[Shell]:
    """`copydesk` on a cluster that has the topics of the catalogue."""
    with attached() as cluster:
        made = Shell({"COPYDESK_BROKERS": cluster.bootstrap, "COPYDESK_PARTITIONS": "4", "COPYDESK_REPLICATION": "1"})
        assert made("topics", "create").returncode == 0
        yield made


@pytest.fixture
def settings(shell: Shell) -> Settings:
    """The settings that `shell` runs with."""
    return Settings(brokers=shell.variables["COPYDESK_BROKERS"], partitions=4, replication=1)


@pytest.fixture
def nowhere() -> Callable[..., subprocess.CompletedProcess[str]]:
    """`copydesk` with brokers that do not answer."""
    return Shell({"COPYDESK_BROKERS": "127.0.0.1:1"})
