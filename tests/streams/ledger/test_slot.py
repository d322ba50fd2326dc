import subprocess
import sys
from pathlib import Path

import pytest

from schemas.errors import ConfigurationError
from streams.ledger.slot import Slot

HOLD = "import sys; from pathlib import Path; from streams.ledger.slot import Slot; s = Slot(Path(sys.argv[1]))\n"
HOLD += "print(s.number, flush=True); sys.stdin.read()"


def test_each_worker_has_a_folder_of_its_own(tmp_path: Path) -> None:
    first, second = Slot(tmp_path), Slot(tmp_path)
    assert (first.number, second.number) == (0, 1)
    first.release()
    third = Slot(tmp_path)
    assert third.folder == tmp_path / "0"
    third.release()
    second.release()


def test_a_killed_worker_leaves_its_folder_to_the_next(tmp_path: Path) -> None:
    with subprocess.Popen([sys.executable, "-c", HOLD, tmp_path], stdout=-1, stdin=-1, text=True) as other:
        assert other.stdout is not None
        assert other.stdout.readline() == "0\n"
        beside = Slot(tmp_path)
        other.kill()
        other.wait()
    after = Slot(tmp_path)
    assert (beside.number, after.number) == (1, 0)
    beside.release()
    after.release()


def test_a_folder_that_cannot_be_used_is_one_sentence(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    with pytest.raises(ConfigurationError, match="COPYDESK_LEDGER_FOLDER"):
        Slot(tmp_path / "file" / "below")
