from pathlib import Path

import pytest

from schemas.causes import Cause
from streams.breaker.faults import Faults
from streams.breaker.window import Limit
from tests.streams.breaker.making import outcome

LIMIT = Limit(10, 4, 0.5)
GOOD, FEEDS_FAULT, OURS = outcome(), outcome(Cause.EMPTY), outcome(Cause.ENRICHER_ERROR)


def faults(path: Path, deploy: str = "one") -> Faults:
    made = Faults(LIMIT, deploy)
    made.open(path)
    return made


def test_only_our_own_faults_trip(tmp_path: Path) -> None:
    found = faults(tmp_path / "f")
    assert found.tripped([FEEDS_FAULT] * 10) is None
    window = found.tripped([GOOD, GOOD, OURS, OURS])
    assert window is not None
    assert (window.share, window.causes) == (0.5, {Cause.ENRICHER_ERROR: 2})


def test_what_tripped_is_not_taken_in(tmp_path: Path) -> None:
    found = faults(tmp_path / "f")
    assert found.tripped([OURS] * 4)
    assert found.tripped([OURS]) is None


def test_a_restart_of_the_same_deploy_goes_on_where_the_last_one_died(tmp_path: Path) -> None:
    faults(tmp_path / "f").take([OURS] * 3)
    assert faults(tmp_path / "f").tripped([OURS]) is not None
    assert faults(tmp_path / "f", "two").tripped([OURS]) is None


def test_a_window_without_fault_is_not_written_and_the_last_fault_is_wiped(tmp_path: Path) -> None:
    path = tmp_path / "f"
    found = faults(path)
    found.take([GOOD] * 3)
    assert not path.exists()
    found.take([OURS])
    before = path.read_bytes()
    found.take([GOOD] * 10)
    assert path.read_bytes() != before
    assert faults(path).tripped([OURS]) is None
    written = path.stat().st_mtime_ns
    found.take([GOOD])
    assert path.stat().st_mtime_ns == written


def test_clearing_counts_for_the_next_worker_too(tmp_path: Path) -> None:
    found = faults(tmp_path / "f")
    found.take([OURS] * 3)
    found.clear()
    assert faults(tmp_path / "f").tripped([OURS]) is None


@pytest.mark.parametrize("content", [b"", b"[]", b"{}", b'{"marks": ["no-cause"], "deploy": "one"}', b"\xff"])
def test_a_file_that_is_not_ours_counts_for_nothing(tmp_path: Path, content: bytes) -> None:
    (tmp_path / "f").write_bytes(content)
    assert faults(tmp_path / "f").tripped([OURS] * 3) is None
