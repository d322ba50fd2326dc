import pytest

from enrichment.values import days
from enrichment.values.overlaps import apart
from enrichment.values.parts import Parts


def read(text: str) -> list[tuple[str, int | None, int | None, int | None, int | None]]:
    found: list[Parts] = apart(text, list(days.find(text)))
    return [(text[part.start : part.end], part.year, part.month, part.day, part.last) for part in found]


@pytest.mark.parametrize(
    ("text", "written", "parts"),
    [
        ("on 16 May 2024 at", "16 May 2024", (2024, 5, 16, None)),
        ("on May 16, 2024, at", "May 16, 2024", (2024, 5, 16, None)),
        ("MAY 16 2024", "MAY 16 2024", (2024, 5, 16, None)),
        ("the 16th of May", "16th of May", (None, 5, 16, None)),
        ("the Fourth of July", "Fourth of July", (None, 7, 4, None)),
        ("Sept. 3rd", "Sept. 3rd", (None, 9, 3, None)),
        ("Thursday, May 16", "Thursday, May 16", (None, 5, 16, None)),
        ("Sun, 16 May 2021", "Sun, 16 May 2021", (2021, 5, 16, None)),
        ("16-May-2024", "16-May-2024", (2024, 5, 16, None)),
        ("May 16-18, 2024", "May 16-18, 2024", (2024, 5, 16, 18)),
        ("16–18 May", "16–18 May", (None, 5, 16, 18)),
        ("from May 16 to 18", "May 16 to 18", (None, 5, 16, 18)),
        ("between 16 and 18 May", "16 and 18 May", (None, 5, 16, 18)),
        ("Between May 16 and 18, 2024", "May 16 and 18, 2024", (2024, 5, 16, 18)),
        ("2024-05-16", "2024-05-16", (2024, 5, 16, None)),
        ("16/05/2024", "16/05/2024", (2024, 5, 16, None)),
        ("5/16/2024", "5/16/2024", (2024, 5, 16, None)),
        ("16.05.2024", "16.05.2024", (2024, 5, 16, None)),
        ("May 2024", "May 2024", (2024, 5, None, None)),
        ("June, 2004", "June, 2004", (2004, 6, None, None)),
        ("since March", "March", (None, 3, None, None)),
        ("in mid-June", "June", (None, 6, None, None)),
        ("in May", "May", (None, 5, None, None)),
    ],
)
def test_a_date_is_all_that_is_written_of_it(text: str, written: str, parts: tuple[int | None, ...]) -> None:
    assert read(text) == [(written, *parts)]


@pytest.mark.parametrize(
    "text",
    [
        "it may 16 times",
        "a march 5 miles long",
        "Theresa May said",
        "by May and her party",
        "05/06/2024",
        "2024-13-45",
        "March Madness",
        "April Jones",
        "in March Madness",
        "May 5.5 percent",
        "March 20 percent",
        "Maybe 16",
        "127.0.0.2024",
        "version 16.05.2024.1",
    ],
)
def test_verbs_names_and_what_may_be_two_dates_are_none(text: str) -> None:
    assert read(text) == []


def test_two_months_share_the_year() -> None:
    assert [part[1:3] for part in read("April-June 2023")] == [(2023, 4), (2023, 6)]


def test_a_year_may_be_told_from_the_storys_own() -> None:
    told = next(part for part in days.find("on March 5 last year") if part.day)
    assert (told.back, told.year) == (-1, None)
    assert [part.back for part in apart("x" * 30, list(days.find("June of this year")))] == [0]
