import pytest
from hypothesis import given
from hypothesis import strategies as st

from enrichment.entities.names import words
from enrichment.entities.people import FAMILY, Name, People, is_part


@pytest.mark.parametrize(
    ("short", "long", "fits"),
    [
        ("Putin", "Vladimir Putin", True),
        ("Xi", "Xi Jinping", True),
        ("de Gaulle", "Charles de Gaulle", True),
        ("Assad", "Bashar al-Assad", True),
        ("Barack Obama", "Barack Hussein Obama", True),
        ("López Obrador", "Andrés Manuel Lopez Obrador", True),
        ("George Bush", "George H. W. Bush", True),
        ("J. M. Coetzee", "John Maxwell Coetzee", True),
        ("J. Coetzee", "John Maxwell Coetzee", True),
        ("Sammy Davis", "Sammy Davis, Jr.", True),
        ("Davis", "Sammy Davis Jr.", True),
        ("Bill Clinton", "William Clinton", True),
        ("Bill Clinton", "William Jefferson Clinton", True),
        ("George W. Bush", "George H. W. Bush", False),
        ("Sammy Davis Sr.", "Sammy Davis Jr.", False),
        ("Hussein", "Barack Hussein Obama", False),
        ("Barack Hussein", "Barack Hussein Obama", False),
        ("Vladimir Putin", "Vladimir Putin", False),
        ("Vladimir Putin", "Putin", False),
        ("Ann Lee", "Bo Lee", False),
    ],
)
def test_shorter_names_of_a_person(short: str, long: str, fits: bool) -> None:
    assert is_part(words(short), words(long)) is fits


def fits(name: str, *others: str) -> set[str]:
    return {" ".join(full) for full in People(map(words, (name, *others))).fits[words(name)]}


def test_a_family_name_wins_over_a_first_name() -> None:
    assert fits("Paul", "Rand Paul", "Paul Ryan") == {"rand paul"}
    assert fits("Paul", "Paul Ryan", "Paul Smith") == {"paul ryan", "paul smith"}


def test_initials_come_last() -> None:
    assert fits("JFK", "John F. Kennedy", "Jo Smith") == {"john f kennedy"}


def test_only_full_names_are_stood_for() -> None:
    assert fits("Obama", "Barack Obama", "Barack Hussein Obama") == {"barack hussein obama"}


def test_a_list_of_namesakes_is_not_compared_name_by_name() -> None:
    many = [f"A{number} B Smith" for number in range(FAMILY + 1)]
    assert fits("A7 Smith", *many[:FAMILY]) == {"a7 b smith"}
    assert fits("A7 Smith", *many) == set()


NAMES = st.lists(
    st.lists(st.sampled_from(["a", "ann", "bo", "lee", "jr"]), min_size=1, max_size=4).map(tuple), max_size=8
)


@given(NAMES)
def test_nobody_is_short_for_what_is_short_itself(names: list[Name]) -> None:
    people = People(names)
    assert people.fits.keys() == set(names)
    assert all(not people.fits[full] for fitting in people.fits.values() for full in fitting)


@given(NAMES)
def test_the_order_of_names_does_not_matter(names: list[Name]) -> None:
    assert {name: set(fits) for name, fits in People(names).fits.items()} == {
        name: set(fits) for name, fits in People(reversed(names)).fits.items()
    }
