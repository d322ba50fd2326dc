"""Which release of Copydesk this is."""

from importlib.metadata import PackageNotFoundError, version


def _installed() -> str:
    try:
        return version("copydesk")
    except PackageNotFoundError:
        return "0+unknown"


RELEASE = _installed()
"""The installed release, as every enriched event names it; `0+unknown` where the code runs without being installed."""
