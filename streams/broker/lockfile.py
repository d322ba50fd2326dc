"""The pinned jars: what `jgo.lock.toml` says, and how it is made anew.

`python -m streams.broker.lockfile` resolves `jgo.toml` and rewrites `jgo.lock.toml` beside it; needed only after
a version in `jgo.toml` changed. The lock is jgo's own format with one more field, `size` in bytes, so that a
progress bar knows its end before the first byte.
"""

import json
import tomllib
from dataclasses import dataclass
from functools import cache
from hashlib import sha256
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

SPEC = Path(__file__).with_name("jgo.toml")
LOCK = Path(__file__).with_name("jgo.lock.toml")


@dataclass(frozen=True, slots=True)
class Jar:
    """One pinned jar. `size` in bytes, `sha256` in hexadecimal."""

    group: str
    artifact: str
    version: str
    sha256: str
    size: int

    @property
    def name(self) -> str:
        """The file name."""
        return f"{self.artifact}-{self.version}.jar"


@cache
def pinned() -> tuple[Jar, ...]:
    """All jars of the class path, in the lock file's order."""
    return tuple(
        Jar(entry["groupId"], entry["artifactId"], entry["version"], entry["sha256"], entry["size"])
        for entry in tomllib.loads(LOCK.read_text())["dependencies"]
    )


def kafka_version() -> str:
    """The version of Kafka that is pinned, such as "4.3.1"."""
    return next(jar.version for jar in pinned() if jar.artifact == "kafka-clients")


def spec_hash() -> str:
    """What jgo calls the hash of `jgo.toml`: a lock file with another one is out of date."""
    return sha256(SPEC.read_bytes()).hexdigest()[:16]


def resolve() -> str:
    """Resolve `jgo.toml` over the network and return the text of a new lock file."""
    from jgo.env import EnvironmentBuilder, EnvironmentSpec, LockedDependency
    from jgo.maven import MavenContext

    with TemporaryDirectory() as scratch:
        context = MavenContext(repo_cache=Path(scratch))
        builder = EnvironmentBuilder(context, cache_dir=Path(scratch))
        wanted = builder.spec_to_dependencies(EnvironmentSpec.load(SPEC))
        roots, rest = context.resolver.resolve(wanted)
        entries = [
            LockedDependency.from_dependency(dependency).to_dict()
            | {"size": dependency.artifact.resolve().stat().st_size}
            for dependency in (*roots, *rest)
        ]
    # No date in it: the same spec gives the same file.
    return _toml("metadata", {"spec_hash": spec_hash()}) + "".join(
        "\n" + _toml("[dependencies]", entry) for entry in entries
    )


def _toml(table: str, entries: dict[str, Any]) -> str:
    # JSON's strings and integers are TOML's too.
    return f"[{table}]\n" + "".join(f"{key} = {json.dumps(value)}\n" for key, value in entries.items())


if __name__ == "__main__":
    LOCK.write_text(resolve())
