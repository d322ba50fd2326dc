"""The small pipeline of the enrichment's tests, for the command that runs it."""

from tests.enrichment.conftest import tiny

__all__ = ["tiny"]
