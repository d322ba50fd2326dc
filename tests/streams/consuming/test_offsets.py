import pytest

from streams.consuming.offsets import Offsets
from streams.metrics import Metrics
from streams.work import RawEvent


def event(partition: int, offset: int) -> RawEvent:
    return RawEvent("wire.raw", partition, offset, 0, None, b"", ())


@pytest.fixture
def metrics() -> Metrics:
    return Metrics()


def gaps(metrics: Metrics) -> str:
    return next(
        line.split()[1]
        for line in metrics.render().decode().splitlines()
        if line.startswith("copydesk_input_gaps_total ")
    )


def test_rising_offsets_pass(metrics: Metrics) -> None:
    Offsets(metrics).received([event(0, 5), event(1, 0), event(0, 6)])
    assert gaps(metrics) == "0.0"


def test_a_jump_is_counted_and_allowed(metrics: Metrics) -> None:
    Offsets(metrics).received([event(0, 5), event(0, 8), event(0, 9)])
    assert gaps(metrics) == "1.0"


@pytest.mark.parametrize("second", [5, 4])
def test_an_offset_that_does_not_rise_is_an_error(metrics: Metrics, second: int) -> None:
    offsets = Offsets(metrics)
    offsets.received([event(0, 5)])
    with pytest.raises(ValueError, match=r"wire\.raw/0"):
        offsets.received([event(0, second)])


def test_after_a_rebalance_offsets_may_start_anywhere(metrics: Metrics) -> None:
    offsets = Offsets(metrics)
    offsets.received([event(0, 5)])
    offsets.reset()
    offsets.received([event(0, 2)])
    assert gaps(metrics) == "0.0"
