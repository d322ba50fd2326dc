import pytest
from hypothesis import given
from hypothesis import strategies as st

from enrichment.entities.titles import titles


@pytest.mark.parametrize(
    ("name", "rest"),
    [
        ("President Hu Jintao", "Hu Jintao"),
        ("Mr. Smith", "Smith"),
        ("Ms Jones", "Jones"),
        ("Vice President Dick Cheney", "Dick Cheney"),
        ("former Prime Minister Tony Blair", "Tony Blair"),
        ("Secretary of State John Kerry", "John Kerry"),
        ("Lt. Col. John Doe", "John Doe"),
        ("POPE FRANCIS", "FRANCIS"),
        ("Deputy\nPrime Minister Li", "Li"),
    ],
)
def test_titles_are_counted(name: str, rest: str) -> None:
    assert name[titles(name) :] == rest


@pytest.mark.parametrize(
    "name", ["President", "MS Dhoni", "Kingsley Amis", "Lady Gaga", "Hu Jintao", "Drew B.", "Mr. "]
)
def test_names_are_left_whole(name: str) -> None:
    assert titles(name) == 0


@given(st.lists(st.sampled_from(["Mr", "Dr.", "Vice", "Hu", "King", " ", "-"]), max_size=6).map(" ".join))
def test_something_of_a_name_is_left(name: str) -> None:
    assert 0 <= titles(name) <= len(name)
    assert not titles(name) or name[titles(name) :].strip()
