import threading
import time

import pytest

from streams.life.pulse import Pulse
from streams.life.watchdog import LOOP_DEADLINE, Watchdog, verdict
from streams.settings import Settings

SETTINGS = Settings(stall_deadline=100, shutdown_deadline=20)
NOW = 1_000.0


def pulse(**signs: object) -> Pulse:
    return Pulse(**{"loop_at": NOW, "progress_at": NOW, **signs})  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("signs", "word"),
    [
        ({"coordinator_dead": True}, "coordinator"),
        ({"loop_at": NOW - LOOP_DEADLINE - 1}, "event loop"),
        ({"lag": 7, "progress_at": NOW - 101}, "7 events waiting"),
        ({"stopping_at": NOW - 21}, "shutdown"),
    ],
)
def test_trouble_has_a_verdict(signs: dict[str, object], word: str) -> None:
    assert word in verdict(pulse(**signs), SETTINGS, NOW)


@pytest.mark.parametrize(
    "signs",
    [
        {},
        {"progress_at": NOW - 10_000},
        {"progress_at": NOW - 10_000, "lag": 7, "busy": True},
        {"progress_at": NOW - 10_000, "lag": 7, "paused": "paused: all is bad"},
        {"progress_at": NOW - 99, "lag": 7},
        {"stopping_at": NOW - 19, "loop_at": NOW - 1_000},
    ],
    ids=["all well", "nothing to do", "an enricher is at work", "paused", "not yet", "leaving in time"],
)
def test_no_trouble_no_verdict(signs: dict[str, object]) -> None:
    assert verdict(pulse(**signs), SETTINGS, NOW) == ""


def test_the_thread_ends_the_process_even_when_the_loop_is_blocked() -> None:
    reasons: list[str] = []
    ended = threading.Event()

    def end(reason: str) -> None:
        reasons.append(reason)
        ended.set()

    Watchdog(Pulse(loop_at=time.monotonic() - LOOP_DEADLINE - 1), SETTINGS, end).start()
    assert ended.wait(10)
    assert "event loop" in reasons[0]


def test_a_stopped_watchdog_is_silent() -> None:
    reasons: list[str] = []
    watchdog = Watchdog(Pulse(coordinator_dead=True), SETTINGS, reasons.append)
    watchdog.stop()
    watchdog.start()
    watchdog.join(10)
    assert reasons == []
