"""What a worker runs: the name by which a paused deploy is known again after a restart."""

from importlib.metadata import PackageNotFoundError, version

from streams.settings import Settings


def deploy(settings: Settings) -> str:
    """Release, enricher and pipeline. Another release, enricher, pipeline or version of one is another deploy.

    A pipeline in a folder has no version that we know: mended in place it is the same deploy, and stays paused until
    somebody closes the breaker.
    """
    return ", ".join((_versioned("copydesk"), settings.enricher, _versioned(settings.pipeline or "own pipeline")))


def _versioned(name: str) -> str:
    try:
        return f"{name} {version(name)}"
    except (PackageNotFoundError, ValueError):
        return name
