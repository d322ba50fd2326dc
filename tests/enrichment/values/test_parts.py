import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from enrichment.values.parts import Parts, exactness, iso, resolved
from enrichment.values.tense import Tense

ANCHOR = datetime.date(2024, 5, 16)


def year(month: int, day: int | None, tense: Tense, anchor: datetime.date = ANCHOR) -> int | None:
    full = resolved(Parts(0, 1, month=month, day=day), anchor, lambda: tense)
    return full.year if full else None


def unasked() -> Tense:
    raise AssertionError("the tense does not matter here")


@pytest.mark.parametrize(
    ("month", "day", "tense", "expected"),
    [
        (5, 16, Tense.UNKNOWN, 2024),
        (12, 25, Tense.UNKNOWN, 2023),
        (6, 1, Tense.UNKNOWN, 2024),
        (8, 10, Tense.PAST, 2023),
        (8, 10, Tense.FUTURE, 2024),
        (12, 10, Tense.FUTURE, 2024),
        (5, 15, Tense.FUTURE, 2024),
        (5, 17, Tense.PAST, 2024),
        (1, 2, Tense.FUTURE, 2025),
        (3, None, Tense.UNKNOWN, 2024),
        (5, None, Tense.PAST, 2024),
        (11, None, Tense.UNKNOWN, 2023),
        (11, None, Tense.FUTURE, 2024),
    ],
)
def test_the_year_is_the_nearest_that_the_tense_allows(
    month: int, day: int | None, tense: Tense, expected: int
) -> None:
    assert year(month, day, tense) == expected


def test_the_last_day_of_a_leaping_february_waits_for_its_year() -> None:
    assert year(2, 29, Tense.PAST, datetime.date(2023, 3, 1)) == 2024
    assert year(2, 29, Tense.UNKNOWN, datetime.date(1902, 1, 1)) == 1904


def test_a_written_year_needs_no_anchor() -> None:
    assert resolved(Parts(0, 4, 2019), None, unasked) == Parts(0, 4, 2019)


def test_a_year_told_from_the_storys_own() -> None:
    full = resolved(Parts(0, 1, month=3, back=-1), ANCHOR, unasked)
    assert full and iso(full) == "2023-03"


def test_without_year_and_anchor_there_is_nothing() -> None:
    assert resolved(Parts(0, 1, month=3), None, unasked) is None


@pytest.mark.parametrize("parts", [Parts(0, 1, 2023, 2, 29), Parts(0, 1, 2023, 4, 30, 31), Parts(0, 1, 2023, 4, 9, 3)])
def test_days_that_are_none_are_nothing(parts: Parts) -> None:
    assert resolved(parts, ANCHOR, unasked) is None


@pytest.mark.parametrize(
    ("parts", "text", "exact"),
    [
        (Parts(0, 1, 2024), "2024", 0),
        (Parts(0, 1, 2024, 5), "2024-05", 1),
        (Parts(0, 1, 2024, 5, 6), "2024-05-06", 2),
        (Parts(0, 1, 2024, 5, 6, 8), "2024-05-06/2024-05-08", 2),
    ],
)
def test_iso_is_as_exact_as_the_parts(parts: Parts, text: str, exact: int) -> None:
    assert (iso(parts), exactness(parts)) == (text, exact)


def test_a_date_without_a_year_has_no_iso_form() -> None:
    with pytest.raises(ValueError, match="without a year"):
        iso(Parts(0, 1, month=5))


@given(st.dates(), st.integers(1, 12), st.integers(1, 28), st.sampled_from(Tense))
def test_any_anchor_gives_some_year_nearby(anchor: datetime.date, month: int, day: int, tense: Tense) -> None:
    found = year(month, day, tense, anchor)
    assert found is not None and abs(found - anchor.year) <= 1
