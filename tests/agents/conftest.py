"""The shipped pipeline, loaded once for the folder, and property tests that are not timed."""

import pytest
from hypothesis import settings

from agents.desk import Desk
from enrichment.pipeline import Enricher, build

settings.register_profile("untimed", deadline=None)
settings.load_profile("untimed")


@pytest.fixture(scope="session")
def enricher() -> Enricher:
    return build()


@pytest.fixture(scope="session")
def desk(enricher: Enricher) -> Desk:
    return Desk(enricher)
