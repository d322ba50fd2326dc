import pytest

from enrichment.values import periods


def read(text: str) -> list[tuple[str, str]]:
    return [(text[value.start : value.end], value.value) for value in periods.find(text)]


@pytest.mark.parametrize(
    ("text", "written", "value"),
    [
        ("in the 1990s", "1990s", "1990/1999"),
        ("the mid-1980's", "1980's", "1980/1989"),
        ("the ’90s", "’90s", "1990/1999"),
        ("Q3 2023", "Q3 2023", "2023-07/2023-09"),
        ("third quarter of 2023", "third quarter of 2023", "2023-07/2023-09"),
        ("fourth-quarter 2023", "fourth-quarter 2023", "2023-10/2023-12"),
        ("the first half of 2024", "first half of 2024", "2024-01/2024-06"),
        ("H2 2024", "H2 2024", "2024-07/2024-12"),
    ],
)
def test_a_period_is_an_interval(text: str, written: str, value: str) -> None:
    assert read(text) == [(written, value)]


@pytest.mark.parametrize(
    "text", ["1995s", "in their 90s", "H3 2024", "third half of 2024", "the third quarter", "$1990s"]
)
def test_other_numbers_are_none(text: str) -> None:
    assert read(text) == []
