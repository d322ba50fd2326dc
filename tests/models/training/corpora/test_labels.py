import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.training.corpora.labels import categories, choose, level, parents, with_ancestors

POLITICS, ELECTION = "medtop:11000000", "medtop:20000574"
codes = st.sets(st.sampled_from(sorted(parents())))


def test_level_is_read_from_the_catalogue() -> None:
    assert (level(POLITICS), level(ELECTION)) == (1, 2)
    assert sum(level(code) == 1 for code in parents()) == 17


def test_a_topic_brings_its_parent() -> None:
    assert with_ancestors([ELECTION]) == {ELECTION, POLITICS}


def test_an_unknown_code_is_refused() -> None:
    with pytest.raises(KeyError, match="medtop:99"):
        with_ancestors(["medtop:99"])


@given(codes)
def test_ancestors_are_complete(found: set[str]) -> None:
    closed = with_ancestors(found)
    assert found <= closed
    assert with_ancestors(closed) == closed


def test_rare_topics_of_level_2_are_left_out_and_level_1_never_is() -> None:
    assert ELECTION not in choose([[ELECTION, ELECTION]] * 19)
    chosen = choose([[ELECTION]] * 20)
    assert ELECTION in chosen
    assert chosen == sorted(chosen)
    assert sum(level(code) == 1 for code in chosen) == 17


@given(codes)
def test_every_label_is_spelled_out(found: set[str]) -> None:
    labels = sorted(parents())
    cats = categories(found, labels)
    assert list(cats) == labels
    assert {label for label, value in cats.items() if value == 1.0} == with_ancestors(found)
    assert set(cats.values()) <= {0.0, 1.0}
