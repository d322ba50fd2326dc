import pytest
from hypothesis import given
from hypothesis import strategies as st

from enrichment.entities.occurrences import Names, occurrences


def found(text: str, *names: str, taken: tuple[tuple[int, int], ...] = ()) -> list[str]:
    return [text[max(0, start - 1) : end + 1] for start, end in occurrences(text, Names(names, text), taken)]


@pytest.mark.parametrize(
    ("text", "names", "places"),
    [
        ("so Xi met Xi.", ["Xi"], [" Xi ", " Xi."]),
        ("of Xi Jinping and of Xi", ["Xi", "Xi Jinping"], [" Xi Jinping ", " Xi"]),
        ("the U.S. side", ["U.S."], [" U.S. "]),
        ("anti-China talk", ["China"], ["-China "]),
        ("China’s side", ["China"], ["China’"]),
        ("for President Putin", ["Putin"], [" Putin"]),
        ("a coach said Coach Lee", ["Lee"], [" Lee"]),
    ],
)
def test_names_are_found_as_whole_words(text: str, names: list[str], places: list[str]) -> None:
    assert found(text, *names) == places


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("the Chinas", "China"),
        ("in mainland chinaware and CHINA", "China"),
        ("the China Daily said", "China"),
        ("by John Lee", "Lee"),
        ("for US$5", "US"),
        ("he will. Will came", "Will"),
        ("Young men came. They left. May it be.", "May"),
        ("the xi here", "xi"),
        ("in the end 2008 came", "2008"),
    ],
)
def test_what_is_not_the_name_is_left(text: str, name: str) -> None:
    assert found(text, name) == []


def test_places_that_are_taken_are_left() -> None:
    assert found("of Xi, of Xi, of Xi", "Xi", taken=((3, 5), (8, 12))) == [" Xi"]
    assert found("of Xi", "Xi", taken=((4, 9),)) == []


@given(st.text(alphabet="Ab .'\n-É", max_size=40), st.lists(st.text(alphabet="Ab .'", min_size=1, max_size=5)))
def test_every_place_has_a_name_and_none_overlaps(text: str, names: list[str]) -> None:
    done = 0
    for start, end in occurrences(text, Names(names, ""), []):
        assert text[start:end] in names
        assert done <= start < end
        done = end


def test_many_names_that_begin_alike() -> None:
    names = [f"Al N{number}" for number in range(20_000)]
    text = ", ".join(names)
    assert len(list(occurrences(text, Names(names, text), []))) == len(names)
