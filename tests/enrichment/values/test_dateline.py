import datetime

import pytest

from enrichment.values.dateline import story_date

ANCHOR = datetime.date(2024, 5, 20)
SIXTEENTH = datetime.date(2024, 5, 16)


@pytest.mark.parametrize(
    "body",
    [
        "HONG KONG, May 16 (Agency) - The court",
        "HONG KONG, May 16 — The court",
        "Paris, 16 May 2024 (AFP) - The court",
        "NEW YORK (AP) — May 16: The court",
        "WASHINGTON, D.C., May 16 /Newswire/ -- The court",
        "By JANE DOE\nHONG KONG, May 16 (Agency) - The court",
        "Thursday, May 16, 2024\nThe court",
        "May 16 (Agency) -- The court",
    ],
)
def test_the_dateline_tells_the_day(body: str) -> None:
    assert story_date(body, ANCHOR) == SIXTEENTH


@pytest.mark.parametrize(
    "body",
    [
        "",
        "The court ruled on May 16.",
        "He died, May 16 was the day.",
        "HONG KONG (Agency) - On May 16 - a day",
        "x" * 600 + "\nROME, May 16 (A) -",
    ],
)
def test_without_one_it_is_the_anchor(body: str) -> None:
    assert story_date(body, ANCHOR) == ANCHOR
    assert story_date(body, None) is None


def test_the_year_is_the_one_nearest_to_the_anchor() -> None:
    assert story_date("ROME, Dec 31 (Agency) - A", datetime.date(2024, 1, 2)) == datetime.date(2023, 12, 31)


def test_a_dateline_with_its_year_needs_no_anchor() -> None:
    assert story_date("ROME, May 16, 2024 (Agency) - A", None) == SIXTEENTH
    assert story_date("ROME, May 16 (Agency) - A", None) is None
