import pytest

from enrichment.linking.linker import Linker


@pytest.fixture(scope="session")
def linker() -> Linker:
    """A linker on the tables that ship."""
    return Linker.load()
