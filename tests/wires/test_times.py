from datetime import UTC, datetime, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wires.times import to_time

ZONES = st.integers(-23 * 60, 23 * 60).map(lambda minutes: timezone(timedelta(minutes=minutes)))


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("2026-03-01T09:30:00Z", datetime(2026, 3, 1, 9, 30, tzinfo=UTC)),
        ("2026-03-01T09:30:00+02:00", datetime(2026, 3, 1, 7, 30, tzinfo=UTC)),
        (" 2026-03-01T09:30 ", datetime(2026, 3, 1, 9, 30, tzinfo=UTC)),
        ("20260301T093000Z", datetime(2026, 3, 1, 9, 30, tzinfo=UTC)),
        ("2026-03-01", datetime(2026, 3, 1, tzinfo=UTC)),
    ],
)
def test_reads_iso_8601(text: str, wanted: datetime) -> None:
    assert to_time(text) == wanted
    assert to_time(text).tzinfo is UTC


@given(st.datetimes(datetime(2, 1, 1), datetime(9998, 1, 1), timezones=ZONES))
def test_every_time_keeps_its_instant(moment: datetime) -> None:
    assert to_time(moment.isoformat()) == moment


@pytest.mark.parametrize("text", ["", "tomorrow", "2026-13-01", "0001-01-01T00:00:00+10:00"])
def test_anything_else_is_refused_without_repeating_it(text: str) -> None:
    with pytest.raises(ValueError, match=r"^is not a time in ISO 8601, as in 2026-03-01T09:30:00Z$"):
        to_time(text)


@given(st.text())
def test_nothing_but_a_value_error_is_raised(text: str) -> None:
    try:
        assert to_time(text).tzinfo is UTC
    except ValueError as error:
        assert str(error).startswith("is not a time")
