from tests.models.training.facts.small import tables


def test_the_same_sources_give_the_same_bytes() -> None:
    assert tables() == tables()
