from datetime import UTC, datetime

import pytest

from streams.work import RawEvent

AT_MS = 1_772_357_400_123


@pytest.mark.parametrize(
    ("clock", "wanted"),
    [
        (AT_MS, datetime(2026, 3, 1, 9, 30, 0, 123_000, tzinfo=UTC)),
        (-1, datetime(1970, 1, 1, tzinfo=UTC)),
        (AT_MS * 1000, datetime(9999, 12, 31, 23, 59, 59, 999_000, tzinfo=UTC)),
    ],
)
def test_any_clock_of_a_producer_is_a_time(clock: int, wanted: datetime) -> None:
    assert RawEvent("wire.raw", 0, 0, clock, None, b"", ()).received() == wanted
