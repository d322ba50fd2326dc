"""How events are cut into batches."""

from streams.consuming.intake import BATCH_BYTES, Received, _portions
from streams.work import RawEvent
from tests.streams.making import raw


def cut(events: list[RawEvent], *alone: int) -> list[list[int]]:
    received: list[Received] = [(None, event) for event in events]
    portions = _portions(received, lambda event: event.offset in alone)
    return [[event.offset for _, event in portion] for portion in portions]


def test_events_go_together_in_order() -> None:
    assert cut([raw(offset) for offset in range(5)]) == [[0, 1, 2, 3, 4]]
    assert cut([]) == []


def test_a_suspect_goes_alone() -> None:
    events = [raw(offset) for offset in range(6)]
    assert cut(events, 2, 3) == [[0, 1], [2], [3], [4, 5]]
    assert cut(events, 0, 5) == [[0], [1, 2, 3, 4], [5]]


def test_bytes_bound_a_batch_and_one_event_may_have_more() -> None:
    large = [raw(offset, b"x" * size) for offset, size in enumerate([BATCH_BYTES, 1, BATCH_BYTES + 1, 1])]
    assert cut(large) == [[0], [1], [2], [3]]
