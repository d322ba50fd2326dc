import pytest

from enrichment.values import years
from enrichment.values.overlaps import apart


def read(text: str) -> list[int | None]:
    return [part.year for part in apart(text, list(years.find(text)))]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("in 2019", [2019]),
        ("since 1623, when", [1623]),
        ("Since 2007.", [2007]),
        ("the end of 2022", [2022]),
        ("by 2030 it will", [2030]),
        ("(2021)", [2021]),
        ("in 2012 and 2014", [2012, 2014]),
        ("from 2019 to 2021", [2019, 2021]),
        ("2019-2021", [2019, 2021]),
        ("1939–45", [1939, 1945]),
        ("the 1999-00 season", [1999, 2000]),
        ("between 2019 and 2021", [2019, 2021]),
        ("summer 2019", [2019]),
        ("the year 2020;", [2020]),
        ("in 2019 is", [2019]),
        ("mid-2014", [2014]),
        ("in\n2019", [2019]),
    ],
)
def test_years_are_told_by_the_words_around_them(text: str, expected: list[int]) -> None:
    assert read(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "the 2024 election",
        "2019",
        "in 2000 homes",
        "of 1500 men",
        "by 1812 guns",
        "in 2019%",
        "fiscal year 2019",
        "from 1600 Pennsylvania Avenue",
        "in 2500",
        "in 2,019",
        "in 2019.5",
        "tel. 555-2019-2021",
        "$1990-2010",
        "in 20195",
    ],
)
def test_names_counts_and_other_numbers_are_no_years(text: str) -> None:
    assert read(text) == []


def test_brackets_and_in_are_surer_than_of() -> None:
    sure, likely = (next(years.find(text)).confidence for text in ("in 2019", "of 2019"))
    assert sure > likely
