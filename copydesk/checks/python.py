"""Python and the packages that we need of it."""

import re
import sys
from importlib import metadata

from copydesk.checks.finding import Finding
from streams import compiled
from streams.settings import Settings

OLDEST, NEWEST = (3, 11), (3, 13)
_PIN = re.compile(r"^([A-Za-z0-9._-]+)==([^\s;]+)(?!.*;\s*extra)")


def version(_settings: Settings) -> Finding:
    """Python 3.11 to 3.13."""
    found = ".".join(map(str, sys.version_info[:3]))
    well = OLDEST <= sys.version_info[:2] <= NEWEST
    return Finding("Python", well, found, "" if well else "Use Python 3.11, 3.12 or 3.13: `make setup` makes a venv.")


def packages(_settings: Settings) -> Finding:
    """Every dependency in the version that is pinned."""
    try:
        wanted = metadata.requires("copydesk") or ()
    except metadata.PackageNotFoundError:
        return Finding("packages", False, "copydesk itself is not installed", "Run `make setup`.")
    wrong = [line for line in map(_wrong, wanted) if line]
    if wrong:
        return Finding("packages", False, "; ".join(wrong), "Run `make setup`: it installs what is pinned.")
    return Finding("packages", True, "all as pinned")


def compiled_streams(_settings: Settings) -> Finding:
    """Faust's Cython streams. The pure Python ones acknowledge events of an old generation."""
    well = compiled.loaded()
    remedy = "" if well else "Unset NO_CYTHON and reinstall faust-streaming from its wheel."
    return Finding("Faust's compiled streams", well, "loaded" if well else "missing", remedy)


def _wrong(requirement: str) -> str:
    pin = _PIN.match(requirement)
    if pin is None:
        return ""
    name, wanted = pin.groups()
    try:
        found = metadata.version(name)
    except metadata.PackageNotFoundError:
        return f"{name} {wanted} is missing"
    return "" if found == wanted else f"{name} is {found}, wanted {wanted}"
